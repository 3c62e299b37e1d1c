// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.problem.Problem;

/**
 * How the outcomes that are wanted or limited change with each decision, where a search begins and in the middle of what may be decided. From this
 * is told what a step means for each decision and what a change means for each outcome.
 *
 * @param outcomes the index of each gradient's outcome among the M; an outcome has one for every policy that was looked at
 * @param gradients D slopes each, in the decisions' own units
 */
record Slopes(int[] outcomes, double[][] gradients) {
    /** @param middle whether the middle is looked at too, as is good where a search begins anywhere */
    static Slopes at(double[] policy, boolean middle, Goal goal, Evaluator evaluator) {
        List<double[]> at = new ArrayList<>(List.of(policy));
        if (middle) {
            at.add(middle(goal.program().problem(), policy));
        }
        int[] asked = goal.asked();
        int dimension = policy.length;
        int width = goal.program().width();
        int rows = at.size() * asked.length;
        double[] policies = new double[rows * dimension];
        double[] weights = new double[rows * width];
        int[] outcomes = new int[rows];
        for (int row = 0; row < rows; row++) {
            outcomes[row] = asked[row % asked.length];
            System.arraycopy(at.get(row / asked.length), 0, policies, row * dimension, dimension);
            weights[row * width + outcomes[row]] = 1;
        }
        Evaluation evaluation = evaluator.evaluate(policies, rows, weights);
        double[][] gradients = new double[rows][];
        Arrays.setAll(gradients, row -> Arrays.copyOfRange(evaluation.gradients(), row * dimension, (row + 1) * dimension));
        return new Slopes(outcomes, gradients);
    }

    /** Halfway between a decision's bounds; where it lacks one, as given. */
    private static double[] middle(Problem problem, double[] policy) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        double[] middle = policy.clone();
        Arrays.setAll(middle, d -> Double.isFinite(upper[d] - lower[d]) ? lower[d] + 0.5 * (upper[d] - lower[d]) : middle[d]);
        return middle;
    }
}
