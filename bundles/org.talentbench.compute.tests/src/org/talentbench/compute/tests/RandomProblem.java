// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.util.Random;
import java.util.stream.IntStream;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;

/**
 * Problems of every kind of node, with values of the order of 1, so that no result is the difference of far larger numbers.
 *
 * @param smooth without kinks and jumps
 * @param depth how deep formulas are nested, 2 or more
 */
public record RandomProblem(Random random, boolean smooth, int depth) {
    private static final int KINDS = 20;
    /** The kinds from here on have kinks or jumps. */
    private static final int SMOOTH_KINDS = 14;

    public RandomProblem(Random random, boolean smooth) {
        this(random, smooth, 4);
    }

    public Problem problem() {
        ProblemSketch sketch = inputs();
        for (int i = 0; i < 3; i++) {
            sketch.define("d" + i, expression(depth, i));
        }
        return sketch.output("total", "mean(" + expression(depth, 3) + ")").output("each", "mean(" + expression(depth, 3) + " over team)")
                .output("summed", "sum(" + expression(depth - 1, 3) + " over team)").output("all", "sum(" + expression(depth - 1, 3) + ")/50")
                .output(smooth ? "again" : "least", (smooth ? "mean(" : "min(") + expression(depth - 1, 3) + ")")
                .output("spread", (smooth ? "mean(" : "max(") + expression(depth - 2, 3) + ") - mean(" + expression(depth - 2, 3) + ")").problem();
    }

    /** With one output alone, for tests that take a time that grows with the program. */
    public Problem small() {
        return inputs().output("each", "mean(" + expression(depth, 0) + " over team)").problem();
    }

    private ProblemSketch inputs() {
        int teams = 1 + random.nextInt(4);
        int[] headcounts = IntStream.range(0, teams).map(_ -> 1 + random.nextInt(60)).toArray();
        int rows = IntStream.of(headcounts).sum();
        Population equal = ProblemSketch.withTeams(headcounts).problem().population();
        Population population = random.nextBoolean() ? equal
                : new Population(equal.teams(), equal.teamOf(), numbers(rows, 1, 3));
        return ProblemSketch.of(population).decide("a", 0, 1).decidePerTeam("b", 0, 1).decidePerTeam("c", 0, 1)
                .given("p", 0.5 + random.nextDouble()).givenPerTeam("q", numbers(teams, 0.5, 1.5))
                .givenPerEmployee("r", numbers(rows, 0.5, 1.5)).givenPerEmployee("s", numbers(rows, 0.1, 0.5))
                .noise("e", Scope.EMPLOYEE, 1).noise("f", Scope.TEAM, 2).noise("g", Scope.ORGANISATION, 3)
                .draws(1 + random.nextInt(3)).seed(random.nextLong());
    }

    private double[] numbers(int count, double from, double to) {
        return random.doubles(count, from, to).toArray();
    }

    /** @param definitions how many definitions may be referred to */
    private String expression(int depth, int definitions) {
        if (depth == 0) {
            return name(definitions);
        }
        String x = expression(depth - 1, definitions);
        String y = expression(depth - 1 - random.nextInt(depth), definitions);
        String name = name(definitions);
        return switch (random.nextInt(smooth ? SMOOTH_KINDS : KINDS)) {
            case 0, 1 -> "(" + x + " + " + y + ")/2";
            case 2, 3 -> "(" + x + ")*(1 + " + y + ")/2";
            case 4 -> "(" + x + ")/(2 + (" + y + ")^2)";
            case 5 -> "(" + x + " - " + name + "/3)";
            case 6 -> "exp(-(" + x + ")^2)";
            case 7 -> "ln(1.5 + (" + x + ")^2)";
            case 8 -> "sqrt(0.5 + (" + x + ")^2)";
            case 9 -> "tanh(" + x + ")";
            case 10 -> "logistic(2*(" + x + "))";
            case 11 -> "saturate((" + x + ")^2, " + name + "^2)";
            case 12 -> "mean(" + x + " over team)*(" + name + ")";
            case 13 -> "(0.5 + (" + x + ")^2)^1.7/3";
            case 14 -> "min(" + x + ", " + y + ")";
            case 15 -> "max(" + x + ", " + y + ", 0.1)";
            case 16 -> "clamp(" + x + ", -1, 1.2)";
            case 17 -> "piecewise(" + x + ", 0, 0.5, 0.4, 0.1, 0.4, 0.3, 0.9, 1.1)";
            case 18 -> "if(" + x + " > 0.3, " + x + ", 0.6 - (" + x + "))";
            default -> "abs(" + x + " - 0.2)";
        };
    }

    private String name(int definitions) {
        String[] names = {"a", "b", "c", "a", "b", "c", "p", "q", "r", "s", "e", "f", "g"};
        int choice = random.nextInt(names.length + definitions);
        return choice < names.length ? names[choice] : "d" + (choice - names.length);
    }
}
