// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.talentbench.compute.internal.Messages;

/**
 * A formula as a tree. Immutable; two expressions are equal when they print the same.
 *
 * @see Formula
 */
@ProviderType
public sealed interface Expression extends Serializable {

    /** A number: finite, of either sign. */
    record Number(double value) implements Expression {
        /** @throws IllegalArgumentException if the value is infinite or NaN */
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(Messages.of("formula.notFinite", Double.toString(value)));
            }
        }
    }

    /** A decision, parameter, noise or definition, referred to by its name. */
    record Name(String name) implements Expression {
        /** @throws IllegalArgumentException if the text is no {@link Formula#isName name} */
        public Name {
            if (!Formula.isName(name)) {
                throw new IllegalArgumentException(Messages.of("formula.noName", name));
            }
        }
    }

    /** {@code -operand}. */
    record Negation(Expression operand) implements Expression {
        public Negation {
            Objects.requireNonNull(operand);
        }
    }

    /** {@code left operator right}. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        public Binary {
            Objects.requireNonNull(operator);
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
        }
    }

    /** A function of its arguments, element by element; those of a smaller scope are repeated. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        /** @throws IllegalArgumentException if the function does not take that many arguments */
        public Call {
            arguments = List.copyOf(arguments);
            if (!function.takes(arguments.size())) {
                throw new IllegalArgumentException(function.symbol() + " takes " + function.arity() + ", not " + arguments.size());
            }
        }

        /** The same with the arguments in a row. */
        public Call(Function function, Expression... arguments) {
            this(function, List.of(arguments));
        }
    }

    /**
     * Many values made one: per team where {@code perTeam}, else for the organisation. Sums and means over employees are weighted by
     * the number of people a row of the population stands for.
     *
     * @param perTeam only with {@link Aggregate#SUM} and {@link Aggregate#MEAN}
     */
    record Reduction(Aggregate aggregate, Expression operand, boolean perTeam) implements Expression {
        /** @throws IllegalArgumentException if a smallest or largest value is asked for per team */
        public Reduction {
            Objects.requireNonNull(operand);
            if (perTeam && aggregate != Aggregate.SUM && aggregate != Aggregate.MEAN) {
                throw new IllegalArgumentException("Only sum and mean can be taken over team, not " + aggregate.symbol());
            }
        }
    }

    /** What a {@link Reduction} takes of its values. */
    enum Aggregate {
        SUM, MEAN, MIN, MAX;

        /** The name as it is written in a formula. */
        public String symbol() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The operators between two operands. A comparison is 1 where it holds, else 0. */
    enum Operator {
        LESS("<", 1), AT_MOST("<=", 1), GREATER(">", 1), AT_LEAST(">=", 1), EQUAL("==", 1), UNEQUAL("!=", 1),
        PLUS("+", 2), MINUS("-", 2), TIMES("*", 3), DIVIDE("/", 3), POWER("^", 5);

        private final String symbol;
        private final int precedence;

        Operator(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        /** The operator as it is written in a formula. */
        public String symbol() {
            return symbol;
        }

        /** How strongly the operator binds; unary minus binds with 4. */
        public int precedence() {
            return precedence;
        }

        /** Whether the operator compares. Comparisons do not chain. */
        public boolean compares() {
            return precedence == 1;
        }
    }
}
