// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Scope;

/**
 * The value of a formula straight from its text, employee by employee: shares nothing with the engine but the definition of the language.
 */
final class TextEvaluator {
    /** A value for every row of the population; equal within a team, or everywhere, where the scope says so. */
    record Value(Scope scope, double[] rows) {
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9.]+(?:e-?[0-9]+)?|[a-z_]+|[<>=!]=|\\S)");

    private final List<String> tokens = new ArrayList<>();
    private final Population population;
    private final Map<String, Value> names;
    private int next;

    private TextEvaluator(String text, Population population, Map<String, Value> names) {
        this.population = population;
        this.names = names;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
        tokens.add("");
    }

    static Value of(String text, Population population, Map<String, Value> names) {
        TextEvaluator evaluator = new TextEvaluator(text, population, names);
        Value value = evaluator.comparison();
        if (!evaluator.peek().isEmpty()) {
            throw new IllegalArgumentException("'" + evaluator.peek() + "' is left over of " + text);
        }
        return value;
    }

    private Value comparison() {
        Value left = sum();
        return switch (peek()) {
            case "<" -> both(left, (a, b) -> a < b ? 1 : 0, this::sum);
            case "<=" -> both(left, (a, b) -> a <= b ? 1 : 0, this::sum);
            case ">" -> both(left, (a, b) -> a > b ? 1 : 0, this::sum);
            case ">=" -> both(left, (a, b) -> a >= b ? 1 : 0, this::sum);
            case "==" -> both(left, (a, b) -> a == b ? 1 : 0, this::sum);
            case "!=" -> both(left, (a, b) -> a != b ? 1 : 0, this::sum);
            default -> left;
        };
    }

    private Value sum() {
        Value value = product();
        while (peek().equals("+") || peek().equals("-")) {
            value = both(value, peek().equals("+") ? (a, b) -> a + b : (a, b) -> a - b, this::product);
        }
        return value;
    }

    private Value product() {
        Value value = signed();
        while (peek().equals("*") || peek().equals("/")) {
            value = both(value, peek().equals("*") ? (a, b) -> a * b : (a, b) -> a / b, this::signed);
        }
        return value;
    }

    private Value signed() {
        if (!peek().equals("-")) {
            return power();
        }
        take();
        return each(signed(), x -> -x);
    }

    private Value power() {
        Value base = primary();
        return peek().equals("^") ? both(base, Math::pow, this::signed) : base;
    }

    private Value primary() {
        String token = take();
        if (token.equals("(")) {
            Value inner = comparison();
            take();
            return inner;
        }
        if (Character.isDigit(token.charAt(0))) {
            double[] rows = new double[population.rows()];
            Arrays.fill(rows, Double.parseDouble(token));
            return new Value(Scope.ORGANISATION, rows);
        }
        return peek().equals("(") ? call(token) : names.get(token);
    }

    private Value call(String function) {
        List<Value> x = new ArrayList<>();
        do {
            take();
            x.add(comparison());
        } while (peek().equals(","));
        boolean overTeam = peek().equals("over");
        if (overTeam) {
            take();
            take();
        }
        take();
        return x.size() == 1 ? ofOne(function, x.getFirst(), overTeam) : ofMany(function, x);
    }

    private Value ofOne(String function, Value x, boolean overTeam) {
        return switch (function) {
            case "abs" -> each(x, Math::abs);
            case "exp" -> each(x, Math::exp);
            case "ln" -> each(x, Math::log);
            case "sqrt" -> each(x, Math::sqrt);
            case "tanh" -> each(x, Math::tanh);
            case "logistic" -> each(x, v -> 1 / (1 + Math.exp(-v)));
            default -> reduced(function, x, overTeam);
        };
    }

    private static Value ofMany(String function, List<Value> x) {
        Scope scope = x.stream().map(Value::scope).reduce(Scope.ORGANISATION, Scope::and);
        double[] rows = new double[x.getFirst().rows().length];
        Arrays.setAll(rows, row -> {
            double[] v = x.stream().mapToDouble(value -> value.rows()[row]).toArray();
            return switch (function) {
                case "min" -> Arrays.stream(v).min().orElseThrow();
                case "max" -> Arrays.stream(v).max().orElseThrow();
                case "if" -> v[0] != 0 ? v[1] : v[2];
                case "clamp" -> Math.min(Math.max(v[0], v[1]), v[2]);
                case "saturate" -> 1 - Math.exp(-v[1] * v[0]);
                case "piecewise" -> piecewise(v);
                default -> throw new IllegalArgumentException(function);
            };
        });
        return new Value(scope, rows);
    }

    /** The first segment that ends at x or beyond it has the value; those that go on outside are the first and the last. */
    private static double piecewise(double[] v) {
        int segment = 1;
        while (segment + 4 < v.length && v[0] > v[segment + 2]) {
            segment += 2;
        }
        return v[segment + 1] + (v[segment + 3] - v[segment + 1]) * (v[0] - v[segment]) / (v[segment + 2] - v[segment]);
    }

    private Value reduced(String aggregate, Value x, boolean overTeam) {
        double[] rows = new double[x.rows().length];
        Arrays.setAll(rows, row -> reduce(aggregate, x, overTeam ? population.teamOf()[row] : -1));
        return new Value(overTeam ? Scope.TEAM : Scope.ORGANISATION, rows);
    }

    /** @param team the one to reduce, or -1 for the organisation */
    private double reduce(String aggregate, Value x, int team) {
        int[] teamOf = population.teamOf();
        double sum = 0;
        double people = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        boolean once = aggregate.equals("sum") && team < 0;
        for (int row = 0; row < teamOf.length; row++) {
            double value = x.rows()[row];
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            // The sum of what there is once a team, or once at all, counts it once.
            boolean counted = once && x.scope() == Scope.TEAM ? row == 0 || teamOf[row] != teamOf[row - 1]
                    : once && x.scope() == Scope.ORGANISATION ? row == 0 : team < 0 || teamOf[row] == team;
            if (counted) {
                double weight = once && x.scope() != Scope.EMPLOYEE ? 1 : population.weight()[row];
                sum += weight * value;
                people += weight;
            }
        }
        return switch (aggregate) {
            case "sum" -> sum;
            case "mean" -> sum / people;
            case "min" -> smallest;
            case "max" -> largest;
            default -> throw new IllegalArgumentException(aggregate);
        };
    }

    private static Value each(Value x, DoubleUnaryOperator operator) {
        return new Value(x.scope(), Arrays.stream(x.rows()).map(operator).toArray());
    }

    private Value both(Value left, DoubleBinaryOperator operator, Supplier<Value> operand) {
        take();
        Value right = operand.get();
        double[] rows = new double[left.rows().length];
        Arrays.setAll(rows, row -> operator.applyAsDouble(left.rows()[row], right.rows()[row]));
        return new Value(left.scope().and(right.scope()), rows);
    }

    private String peek() {
        return tokens.get(next);
    }

    private String take() {
        return tokens.get(next++);
    }
}
