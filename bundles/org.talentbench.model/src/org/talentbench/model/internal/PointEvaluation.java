// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Reduction;
import org.talentbench.compute.formula.Function;

/**
 * The value of an expression at one point. The compute backends evaluate thousands of policies at once; a label, a level or a plotted
 * curve wants a single number without compiling a program.
 */
public final class PointEvaluation {

    private PointEvaluation() {}

    /**
     * @param values of the names that the expression uses; a name without one makes the result not a number
     * @return not a number where the expression is not defined there
     */
    public static double of(Expression expression, Map<String, Double> values) {
        return switch (expression) {
            case Number(double value) -> value;
            case Name(String name) -> values.getOrDefault(name, Double.NaN);
            case Negation(Expression operand) -> -of(operand, values);
            case Binary(var operator, var left, var right) -> binary(operator, of(left, values), of(right, values));
            case Call(var function, var arguments) ->
                call(function, arguments.stream().mapToDouble(argument -> of(argument, values)).toArray());
            // At one point there is one value, and every reduction of one value is that value.
            case Reduction(_, Expression operand, _) -> of(operand, values);
        };
    }

    /** The names that an expression uses. */
    public static Stream<String> names(Expression expression) {
        return switch (expression) {
            case Number _ -> Stream.empty();
            case Name(String name) -> Stream.of(name);
            case Negation(Expression operand) -> names(operand);
            case Binary(_, var left, var right) -> Stream.concat(names(left), names(right));
            case Call(_, var arguments) -> arguments.stream().flatMap(PointEvaluation::names);
            case Reduction(_, Expression operand, _) -> names(operand);
        };
    }

    private static double binary(Expression.Operator operator, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Math.pow(a, b);
            case LESS -> a < b ? 1 : 0;
            case AT_MOST -> a <= b ? 1 : 0;
            case GREATER -> a > b ? 1 : 0;
            case AT_LEAST -> a >= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case UNEQUAL -> a != b ? 1 : 0;
        };
    }

    private static double call(Function function, double[] a) {
        return switch (function) {
            case IF -> Double.isNaN(a[0]) ? Double.NaN : a[0] != 0 ? a[1] : a[2];
            case MIN -> Arrays.stream(a).reduce(Math::min).orElseThrow();
            case MAX -> Arrays.stream(a).reduce(Math::max).orElseThrow();
            case ABS -> Math.abs(a[0]);
            case EXP -> Math.exp(a[0]);
            case LN -> Math.log(a[0]);
            case SQRT -> Math.sqrt(a[0]);
            case TANH -> Math.tanh(a[0]);
            case LOGISTIC -> 1 / (1 + Math.exp(-a[0]));
            case CLAMP -> Math.max(a[1], Math.min(a[2], a[0]));
            case SATURATE -> -Math.expm1(-a[1] * a[0]);
            case PIECEWISE -> piecewise(a);
        };
    }

    /** Arguments x, x0, y0, x1, y1, …: the first segment that ends at x or behind it, or the last. The value at a jump is the left one. */
    private static double piecewise(double[] a) {
        double x = a[0];
        int i = 1;
        while (i + 4 < a.length && x > a[i + 2]) {
            i += 2;
        }
        double width = a[i + 2] - a[i];
        if (width == 0) {
            return i == 1 ? a[i + 1] : a[i + 3];
        }
        return a[i + 1] + (a[i + 3] - a[i + 1]) / width * (x - a[i]);
    }
}
