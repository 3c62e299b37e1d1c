// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import org.talentbench.compute.Evaluation;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.internal.Front;
import org.talentbench.compute.optimise.internal.Goal;

/**
 * A policy that was evaluated.
 *
 * @param costs what is to be minimised
 * @param weightedCost the sum of the objectives by their weights, as a cost
 * @param violation by how much the constraints are broken together; 0 where all hold, infinite where a value is not a finite number
 */
record Candidate(Point point, double[] costs, double weightedCost, double violation) {
    /**
     * Row {@code row} of an evaluation.
     *
     * @param each whether every objective is a cost, rather than their weighted sum the only one
     * @param tolerance the relative violation of a constraint that counts as none
     */
    static Candidate of(Goal goal, double[] policies, Evaluation evaluation, int row, boolean each, double tolerance) {
        double[] values = evaluation.values();
        int width = goal.program().width();
        double weighted = goal.cost(values, row);
        double[] costs = {weighted};
        if (each) {
            costs = new double[goal.objectives()];
            for (int i = 0; i < costs.length; i++) {
                costs[i] = goal.cost(i, values, row);
            }
        }
        double violation = 0;
        for (Goal.Limit limit : goal.limits()) {
            double broken = limit.violation(values[row * width + limit.outcome()]);
            violation += broken <= tolerance ? 0 : broken;
        }
        for (int i = 0; i < costs.length; i++) {
            if (!Double.isFinite(costs[i])) {
                violation = Double.POSITIVE_INFINITY;
                costs[i] = Double.MAX_VALUE;
            }
        }
        return new Candidate(goal.point(policies, evaluation, row), costs, weighted, violation);
    }

    /**
     * Whether this is better for any taste: it breaks the constraints less, or as little and is nowhere worse and somewhere better.
     * K. Deb, A. Pratap, S. Agarwal, T. Meyarivan: "A fast and elitist multiobjective genetic algorithm: NSGA-II", IEEE Transactions on
     * Evolutionary Computation 6 (2002), definition 1.
     */
    boolean dominates(Candidate other) {
        return violation != other.violation ? violation < other.violation : Front.dominates(costs, other.costs);
    }

    /** Whether this is better for the weighted sum of the objectives. */
    boolean preferredTo(Candidate other) {
        return violation != other.violation ? violation < other.violation : weightedCost < other.weightedCost;
    }

    boolean feasible() {
        return violation == 0;
    }
}
