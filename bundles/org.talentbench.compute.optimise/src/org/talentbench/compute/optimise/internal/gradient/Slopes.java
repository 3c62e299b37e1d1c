// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.internal.Goal;

/**
 * How the outcomes that are wanted or limited change with each decision at some policies. From this is told what a step means for each decision and what
 * a change means for each outcome.
 *
 * @param outcomes the index of each gradient's outcome among the M; an outcome has one for every policy
 * @param gradients D slopes each, in the decisions' own units
 * @param valued whether all that is wanted or limited has a value at all the policies, those beside them too
 */
record Slopes(int[] outcomes, double[][] gradients, boolean valued) {
    /** At no policy. */
    static final Slopes NONE = new Slopes(new int[0], new double[0][], true);

    /**
     * Of all that is wanted or limited.
     *
     * @param policies row by row, D values each
     * @param beside others of which no slope is asked
     */
    static Slopes at(double[] policies, double[] beside, Goal goal, Evaluator evaluator) {
        return at(goal.asked(), policies, beside, goal, evaluator);
    }

    private static Slopes at(int[] asked, double[] policies, double[] beside, Goal goal, Evaluator evaluator) {
        int dimension = goal.program().dimension();
        int width = goal.program().width();
        int rows = policies.length / dimension * asked.length;
        int all = rows + beside.length / dimension;
        double[] repeated = new double[all * dimension];
        System.arraycopy(beside, 0, repeated, rows * dimension, beside.length);
        double[] weights = new double[all * width];
        int[] outcomes = new int[rows];
        for (int row = 0; row < rows; row++) {
            outcomes[row] = asked[row % asked.length];
            System.arraycopy(policies, row / asked.length * dimension, repeated, row * dimension, dimension);
            weights[row * width + outcomes[row]] = 1;
        }
        Evaluation evaluation = evaluator.evaluate(repeated, all, weights);
        double[][] gradients = new double[rows][];
        Arrays.setAll(gradients, row -> Arrays.copyOfRange(evaluation.gradients(), row * dimension, (row + 1) * dimension));
        return new Slopes(outcomes, gradients, IntStream.range(0, all).allMatch(row -> goal.hasValue(evaluation.values(), row)));
    }

    /** The same and those of what is wanted alone, at a policy elsewhere. @param beside as above */
    Slopes andOfWantedAt(double[] policy, double[] beside, Goal goal, Evaluator evaluator) {
        Slopes more = at(goal.wanted(), policy, beside, goal, evaluator);
        return new Slopes(IntStream.concat(Arrays.stream(outcomes), Arrays.stream(more.outcomes)).toArray(),
                Stream.of(gradients, more.gradients).flatMap(Arrays::stream).toArray(double[][]::new), valued && more.valued);
    }

    /** Those of one outcome at the first of the policies. */
    double[] of(int outcome) {
        return gradients[IntStream.range(0, outcomes.length).filter(row -> outcomes[row] == outcome).findFirst().orElseThrow()];
    }

    /** Those of the weighted cost at the first of the policies. */
    double[] ofCost(Goal goal) {
        double[] weights = new double[goal.program().width()];
        goal.weigh(weights, 0);
        double[] cost = new double[goal.program().dimension()];
        for (int outcome : goal.wanted()) {
            double[] slopes = of(outcome);
            Arrays.setAll(cost, d -> cost[d] + weights[outcome] * slopes[d]);
        }
        return cost;
    }
}
