// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.List;
import java.util.function.Function;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Operator;
import org.talentbench.compute.formula.Expression.Reduction;

/** Builds expressions without the zeros and ones that would clutter the printed program. */
final class Terms {
    static final Expression ZERO = new Number(0);
    static final Expression ONE = new Number(1);

    private static final int LONGEST_RUN = 100;

    private Terms() {
    }

    static Expression number(double value) {
        return new Number(value);
    }

    static Expression name(String name) {
        return new Name(name);
    }

    static Expression plus(Expression left, Expression right) {
        return left.equals(ZERO) ? right : right.equals(ZERO) ? left : new Binary(Operator.PLUS, left, right);
    }

    /** Σ of any number of terms: a long sum is halved until its parts are short, since whatever walks a formula goes as deep as the formula is. */
    static Expression sum(List<Expression> terms) {
        if (terms.size() <= LONGEST_RUN) {
            return terms.stream().reduce(ZERO, Terms::plus);
        }
        int half = terms.size() / 2;
        return plus(sum(terms.subList(0, half)), sum(terms.subList(half, terms.size())));
    }

    static Expression minus(Expression left, Expression right) {
        return right.equals(ZERO) ? left : new Binary(Operator.MINUS, left, right);
    }

    static Expression times(Expression left, Expression right) {
        if (left.equals(ZERO) || right.equals(ZERO)) {
            return ZERO;
        }
        return left.equals(ONE) ? right : right.equals(ONE) ? left : new Binary(Operator.TIMES, left, right);
    }

    static Expression times(double factor, Expression operand) {
        return times(number(factor), operand);
    }

    static Expression divide(Expression left, double right) {
        return new Binary(Operator.DIVIDE, left, number(right));
    }

    static Expression call(org.talentbench.compute.formula.Function function, Expression... arguments) {
        return new Call(function, arguments);
    }

    static Expression negate(Expression operand) {
        return operand.equals(ZERO) ? ZERO : new Negation(operand);
    }

    static Expression reduce(Aggregate aggregate, Expression operand) {
        return new Reduction(aggregate, operand, false);
    }

    static Expression meanOverTeam(Expression operand) {
        return new Reduction(Aggregate.MEAN, operand, true);
    }

    /** The expression with every name replaced by what {@code meaning} says. */
    static Expression substitute(Expression expression, Function<String, Expression> meaning) {
        return switch (expression) {
            case Number number -> number;
            case Name(String name) -> meaning.apply(name);
            case Negation(Expression operand) -> new Negation(substitute(operand, meaning));
            case Binary(Operator operator, Expression left, Expression right) ->
                new Binary(operator, substitute(left, meaning), substitute(right, meaning));
            case Call(var function, var arguments) ->
                new Call(function, arguments.stream().map(argument -> substitute(argument, meaning)).toList());
            case Reduction(Aggregate aggregate, Expression operand, boolean perTeam) ->
                new Reduction(aggregate, substitute(operand, meaning), perTeam);
        };
    }
}
