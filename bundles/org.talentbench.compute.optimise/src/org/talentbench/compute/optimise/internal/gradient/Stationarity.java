// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.internal.Duals;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.optimise.internal.linear.Affine;
import org.talentbench.compute.optimise.internal.linear.Multipliers;
import org.talentbench.compute.optimise.internal.linear.Multipliers.Binding;
import org.talentbench.compute.optimise.internal.linear.Multipliers.Hold;
import org.talentbench.compute.problem.Constraint.Relation;
import org.talentbench.compute.problem.Problem;

/**
 * How nearly a policy satisfies the conditions of Karush, Kuhn and Tucker, and the multipliers with which it does.
 *
 * @param residual the part of the cost's gradient that no binding constraint explains, relative
 */
record Stationarity(List<Dual> duals, double residual) {
    private static final double BINDING = 1e-5;

    static Stationarity of(Goal goal, Evaluator evaluator, FeasibleSet set, double[] policy, double[] values) {
        Problem problem = goal.program().problem();
        List<Goal.Limit> binding = goal.limits().stream().filter(limit -> limit.relation() == Relation.EQUAL
                || Math.abs(values[limit.outcome()] - limit.bound()) <= BINDING * (1 + Math.abs(limit.bound()))).toList();
        int rows = binding.size() + 1;
        int width = goal.program().width();
        double[] policies = new double[rows * policy.length];
        double[] weights = new double[rows * width];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(policy, 0, policies, i * policy.length, policy.length);
            if (i > 0) {
                weights[i * width + binding.get(i - 1).outcome()] = 1;
            }
        }
        double[] importance = goal.importance();
        for (int i = 0; i < importance.length; i++) {
            goal.weigh(i, importance[i], weights, 0);
        }
        Evaluation evaluation = evaluator.evaluate(policies, rows, weights);
        // In the set's units, so that none that a modeller chose makes a part of the gradient small.
        double[] scale = IntStream.range(0, policy.length).mapToDouble(set::scale).toArray();
        double[][] gradients = new double[rows][policy.length];
        for (int i = 0; i < rows; i++) {
            for (int d = 0; d < policy.length; d++) {
                gradients[i][d] = evaluation.gradient(i, d) * scale[d];
            }
        }
        List<Binding> bindings = IntStream.range(1, rows).mapToObj(i -> {
            Relation relation = binding.get(i - 1).relation();
            return new Binding(Affine.dense(gradients[i]), relation != Relation.AT_MOST, relation != Relation.AT_LEAST);
        }).toList();
        Multipliers scaled = Multipliers.of(gradients[0], bindings, holds(problem, policy, scale));
        double[] ofBounds = scaled.ofBounds().clone();
        Arrays.setAll(ofBounds, d -> ofBounds[d] / scale[d]);
        Multipliers multipliers = new Multipliers(scaled.ofRows(), ofBounds, scaled.residual());
        return new Stationarity(Duals.of(goal, binding, multipliers), scaled.residual());
    }

    private static Hold[] holds(Problem problem, double[] policy, double[] scale) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        Hold[] holds = new Hold[policy.length];
        for (int d = 0; d < holds.length; d++) {
            boolean low = policy[d] - lower[d] <= BINDING * scale[d];
            boolean high = upper[d] - policy[d] <= BINDING * scale[d];
            holds[d] = low && high ? Hold.FIXED : low ? Hold.LOWER_BOUND : high ? Hold.UPPER_BOUND : Hold.NOTHING;
        }
        return holds;
    }
}
