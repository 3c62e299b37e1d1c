// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.talentbench.compute.problem.Problem;

/**
 * How far each decision goes: from bound to bound, and where it has none as far as it takes to move some outcome by as much as a bounded
 * decision does over its whole range. So a step means the same for all of them.
 */
final class Widths {
    private Widths() {
    }

    /** Whether all decisions go from bound to bound, so that no slopes are needed. */
    static boolean bounded(Problem problem) {
        return Arrays.stream(problem.lower()).allMatch(Double::isFinite) && Arrays.stream(problem.upper()).allMatch(Double::isFinite);
    }

    /** D values above 0, and 1 for what is fixed. */
    static double[] of(Problem problem, Slopes slopes) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        double[] today = problem.today();
        double[] widths = new double[lower.length];
        Arrays.setAll(widths, d -> Double.isFinite(upper[d] - lower[d]) ? upper[d] - lower[d] : Double.NaN);
        if (Arrays.stream(widths).anyMatch(Double::isNaN)) {
            double[] reaches = reaches(slopes, widths);
            for (int d = 0; d < widths.length; d++) {
                double origin = Double.isFinite(lower[d]) ? lower[d] : Double.isFinite(upper[d]) ? upper[d] : today[d];
                widths[d] = !Double.isNaN(widths[d]) ? widths[d] : Double.isFinite(reaches[d]) ? reaches[d] : Math.max(1, Math.abs(today[d] - origin));
            }
        }
        return Arrays.stream(widths).map(width -> width > 0 ? width : 1).toArray();
    }

    /** Infinite where no outcome depends on the decision and a bounded one. */
    private static double[] reaches(Slopes slopes, double[] widths) {
        double[] reaches = new double[widths.length];
        Arrays.fill(reaches, Double.POSITIVE_INFINITY);
        for (double[] gradient : slopes.gradients()) {
            double most = IntStream.range(0, widths.length).filter(d -> !Double.isNaN(widths[d]))
                    .mapToDouble(d -> Math.abs(gradient[d] * widths[d])).max().orElse(0);
            for (int d = 0; d < widths.length && most > 0; d++) {
                double slope = Math.abs(gradient[d]);
                reaches[d] = slope > 0 ? Math.min(reaches[d], most / slope) : reaches[d];
            }
        }
        return reaches;
    }
}
