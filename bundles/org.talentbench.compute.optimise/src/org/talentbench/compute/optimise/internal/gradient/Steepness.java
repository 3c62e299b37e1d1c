// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import org.talentbench.compute.optimise.internal.Goal;

/**
 * How much an outcome changes at most over the range of one decision, as far as slopes tell. It makes a cost in euros and a share of
 * people comparable, so that neither a penalty nor a weight depends on the units that a modeller chose.
 *
 * @param ofOutcomes by the index among the M outcomes; 1 for those that are neither wanted nor limited, or flat wherever it was looked
 */
record Steepness(double[] ofOutcomes) {
    /** @param width M */
    static Steepness of(Slopes slopes, FeasibleSet set, int width) {
        double[] steepest = new double[width];
        for (int row = 0; row < slopes.outcomes().length; row++) {
            int outcome = slopes.outcomes()[row];
            for (int d = 0; d < set.dimension(); d++) {
                double slope = Math.abs(slopes.gradients()[row][d] * set.scale(d));
                steepest[outcome] = Math.max(steepest[outcome], Double.isFinite(slope) ? slope : 0);
            }
        }
        return new Steepness(Arrays.stream(steepest).map(slope -> slope > 0 ? slope : 1).toArray());
    }

    double of(Goal.Limit limit) {
        return ofOutcomes[limit.outcome()];
    }
}
