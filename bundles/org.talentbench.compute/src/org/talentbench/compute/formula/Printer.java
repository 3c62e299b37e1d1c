// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import java.math.BigDecimal;
import java.util.List;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Operator;
import org.talentbench.compute.formula.Expression.Reduction;

/** Writes expressions; the counterpart of {@link Parser}. */
final class Printer {
    private static final int SIGN = 4;
    private static final int PRIMARY = 6;

    private final StringBuilder text = new StringBuilder();

    private Printer() {
    }

    static String print(Expression expression) {
        Printer printer = new Printer();
        printer.write(expression, 0);
        return printer.text.toString();
    }

    /** @param binding how strongly the surroundings bind: brackets are needed where the expression binds less */
    private void write(Expression expression, int binding) {
        boolean brackets = precedence(expression) < binding;
        if (brackets) {
            text.append('(');
        }
        switch (expression) {
            case Number(double value) -> text.append(number(value));
            case Name(String name) -> text.append(name);
            case Negation(Expression operand) -> {
                text.append('-');
                // "-5" is a number; the negation of the number 5 is another expression. "--5" is the negation of the number -5.
                write(operand, operand instanceof Number(double value) && !isNegative(value) ? PRIMARY + 1 : SIGN);
            }
            case Binary binary -> writeBinary(binary);
            case Call(Function function, List<Expression> arguments) -> {
                text.append(function.symbol()).append('(');
                for (int i = 0; i < arguments.size(); i++) {
                    text.append(i == 0 ? "" : ", ");
                    write(arguments.get(i), 0);
                }
                text.append(')');
            }
            case Reduction(Expression.Aggregate aggregate, Expression operand, boolean perTeam) -> {
                text.append(aggregate.symbol()).append('(');
                write(operand, 0);
                text.append(perTeam ? " over team)" : ")");
            }
        }
        if (brackets) {
            text.append(')');
        }
    }

    private void writeBinary(Binary binary) {
        Operator operator = binary.operator();
        int precedence = operator.precedence();
        if (operator == Operator.POWER) {
            write(binary.left(), PRIMARY);
            text.append('^');
            write(binary.right(), SIGN);
        } else {
            write(binary.left(), operator.compares() ? precedence + 1 : precedence);
            text.append(' ').append(operator.symbol()).append(' ');
            write(binary.right(), precedence + 1);
        }
    }

    private static int precedence(Expression expression) {
        return switch (expression) {
            case Number(double value) -> isNegative(value) ? SIGN : PRIMARY;
            case Negation _ -> SIGN;
            case Binary binary -> binary.operator().precedence();
            default -> PRIMARY;
        };
    }

    private static boolean isNegative(double value) {
        return Double.compare(value, 0.0) < 0;
    }

    private static String number(double value) {
        if (value == 0) {
            return isNegative(value) ? "-0" : "0";
        }
        // The shortest decimal that reads back as the same double, without an exponent where that stays readable.
        double size = Math.abs(value);
        String shortest = Double.toString(value);
        return size >= 1e-6 && size < 1e15 ? new BigDecimal(shortest).stripTrailingZeros().toPlainString() : shortest;
    }
}
