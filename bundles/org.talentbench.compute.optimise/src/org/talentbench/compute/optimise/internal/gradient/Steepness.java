// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.internal.Goal;

/**
 * How much an outcome changes at most over the range of one decision, as far as slopes tell at some points. It makes a cost in euros and a share of
 * people comparable, so that neither a penalty nor a weight depends on the units that a modeller chose.
 *
 * @param ofOutcomes by the index among the M outcomes; 1 for those that are neither wanted nor limited, or flat at all points
 */
record Steepness(double[] ofOutcomes) {
    /** @param points of the set, one or more */
    static Steepness at(List<double[]> points, Goal goal, Evaluator evaluator, FeasibleSet set) {
        double[] at = set.toDecisions(points);
        int dimension = set.dimension();
        int width = goal.program().width();
        int[] asked = goal.asked();
        int rows = points.size() * asked.length;
        double[] policies = new double[rows * dimension];
        double[] weights = new double[rows * width];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(at, row / asked.length * dimension, policies, row * dimension, dimension);
            weights[row * width + asked[row % asked.length]] = 1;
        }
        Evaluation evaluation = evaluator.evaluate(policies, rows, weights);
        double[] steepest = new double[width];
        for (int row = 0; row < rows; row++) {
            int outcome = asked[row % asked.length];
            for (int d = 0; d < dimension; d++) {
                double slope = Math.abs(evaluation.gradient(row, d) * set.scale(d));
                steepest[outcome] = Math.max(steepest[outcome], Double.isFinite(slope) ? slope : 0);
            }
        }
        return new Steepness(Arrays.stream(steepest).map(slope -> slope > 0 ? slope : 1).toArray());
    }

    double of(Goal.Limit limit) {
        return ofOutcomes[limit.outcome()];
    }
}
