// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.problem.Problem;

/**
 * Where the cost of a point stops falling when one decision alone is changed: at its least value, or at one where it has none, such as that of a quotient
 * whose divisor comes to 0.
 *
 * @param decision index among the D values
 * @param at its value, to the last digits
 * @param ahead 1 where it is above the point's, −1 where it is below
 */
record Pole(int decision, double at, int ahead) {
    /** How near to the point the way begins, relative to 1 + |decision|. */
    private static final double NEAREST = 1e-12;
    private static final int PARTS = 16;
    private static final int MOST_ROUNDS = 40;

    /** Down the slope of the decision whose whole range changes the cost most; empty where the cost falls as far as to the bound. */
    static Optional<Pole> near(Goal goal, Point point, Evaluator evaluator) {
        Problem problem = goal.program().problem();
        double[] x = point.decisions();
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        boolean[] integer = problem.integer();
        double[] slopes = goal.slopes(x, evaluator);
        double[] ranges = new double[x.length];
        Arrays.setAll(ranges, d -> Double.isFinite(upper[d] - lower[d]) ? upper[d] - lower[d] : 1 + Math.abs(x[d]));
        Optional<Integer> steepest = IntStream.range(0, x.length).boxed()
                .filter(d -> !integer[d] && Double.isFinite(slopes[d]) && slopes[d] * ranges[d] != 0)
                .max(Comparator.comparingDouble(d -> Math.abs(slopes[d] * ranges[d])));
        return steepest.flatMap(d -> {
            int ahead = slopes[d] > 0 ? -1 : 1;
            double room = Math.abs((ahead > 0 ? upper[d] : lower[d]) - x[d]);
            return along(goal, x, d, ahead, Math.min(room, ranges[d]), evaluator).map(at -> new Pole(d, at, ahead));
        });
    }

    /** First by ever longer steps, then by dividing what lies on both sides of the lowest. */
    private static Optional<Double> along(Goal goal, double[] x, int d, int ahead, double room, Evaluator evaluator) {
        double first = NEAREST * (1 + Math.abs(x[d]));
        if (!(room > first)) {
            return Optional.empty();
        }
        int doublings = (int) Math.ceil(Math.log(room / first) / Math.log(2));
        double[] ways = IntStream.rangeClosed(-1, doublings).mapToDouble(i -> i < 0 ? 0 : Math.min(room, first * Math.pow(2, i))).toArray();
        double last = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int lowest = lowest(goal, x, d, ahead, ways, evaluator);
            if (lowest == ways.length - 1 && round == 0) {
                return Optional.empty();
            }
            double from = ways[Math.max(0, lowest - 1)];
            double to = ways[Math.min(ways.length - 1, lowest + 1)];
            if (!(to - from < last)) {
                return Optional.of(x[d] + ahead * ways[lowest]);
            }
            last = to - from;
            ways = IntStream.rangeClosed(0, PARTS).mapToDouble(i -> from + (to - from) * i / PARTS).toArray();
        }
        return Optional.empty();
    }

    /** The last before the cost rises, or has no value. */
    private static int lowest(Goal goal, double[] x, int d, int ahead, double[] ways, Evaluator evaluator) {
        double[] policies = new double[ways.length * x.length];
        for (int row = 0; row < ways.length; row++) {
            System.arraycopy(x, 0, policies, row * x.length, x.length);
            policies[row * x.length + d] += ahead * ways[row];
        }
        double[] values = evaluator.evaluate(policies, ways.length, null).values();
        int lowest = 0;
        while (lowest < ways.length - 1 && goal.cost(values, lowest + 1) <= goal.cost(values, lowest)) {
            lowest++;
        }
        return lowest;
    }
}
