// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
 * @param binding the limits at whose bounds the policy is
 * @param multipliers theirs, in order, and the decisions'
 * @param steepest the largest part of the cost's gradient, in the set's units
 */
record Stationarity(List<Goal.Limit> binding, Multipliers multipliers, double steepest) {
    /** How near to its bound a limit binds, relative to 1 + |bound|, and a decision, as a part of its range. */
    private static final double BINDING = 1e-5;
    /** The same where the policy is not the optimum itself but near it. */
    private static final double NEARLY_BINDING = 1e-2;

    /** At what is thought to be the optimum. */
    static Stationarity of(Goal goal, Evaluator evaluator, FeasibleSet set, Budgets budgets, double[] policy, double[] values) {
        List<Goal.Limit> binding = binding(goal, values, BINDING);
        List<Goal.Limit> bent = binding.stream().filter(limit -> budgets.coefficients(limit).isEmpty()).toList();
        int width = goal.program().width();
        int dimension = policy.length;
        double[] policies = new double[(1 + bent.size()) * dimension];
        double[] weights = new double[(1 + bent.size()) * width];
        for (int i = 0; i <= bent.size(); i++) {
            System.arraycopy(policy, 0, policies, i * dimension, dimension);
            if (i > 0) {
                weights[i * width + bent.get(i - 1).outcome()] = 1;
            }
        }
        goal.weigh(weights, 0);
        double[] slopes = evaluator.evaluate(policies, 1 + bent.size(), weights).gradients();
        return of(goal, set, budgets, policy, binding, Arrays.copyOf(slopes, dimension),
                limit -> Arrays.copyOfRange(slopes, (1 + bent.indexOf(limit)) * dimension, (2 + bent.indexOf(limit)) * dimension));
    }

    /**
     * Near an optimum, such as that of a problem a little different: its limits will hardly bind to the last digit here, and decisions be at bounds all the same.
     *
     * @param slopes at the policy, or not far from it
     */
    static Stationarity near(Goal goal, Slopes slopes, FeasibleSet set, Budgets budgets, double[] policy, double[] values) {
        return of(goal, set, budgets, policy, binding(goal, values, NEARLY_BINDING), slopes.ofCost(goal), limit -> slopes.of(limit.outcome()));
    }

    private static List<Goal.Limit> binding(Goal goal, double[] values, double nearness) {
        return goal.limits().stream().filter(limit -> limit.relation() == Relation.EQUAL
                || Math.abs(values[limit.outcome()] - limit.bound()) <= nearness * (1 + Math.abs(limit.bound()))).toList();
    }

    /** @param slopes of limits that are not affine */
    private static Stationarity of(Goal goal, FeasibleSet set, Budgets budgets, double[] policy, List<Goal.Limit> binding, double[] cost,
            Function<Goal.Limit, double[]> slopes) {
        // In the set's units, so that none that a modeller chose makes a part of the gradient small.
        double[] scale = IntStream.range(0, policy.length).mapToDouble(set::scale).toArray();
        List<Binding> bindings = binding.stream().map(limit -> {
            double[] gradient = times(budgets.coefficients(limit).orElseGet(() -> slopes.apply(limit)), scale);
            return new Binding(Affine.dense(gradient), limit.relation() != Relation.AT_MOST, limit.relation() != Relation.AT_LEAST);
        }).toList();
        double[] scaledCost = times(cost, scale);
        Multipliers scaled = Multipliers.of(scaledCost, bindings, holds(goal.program().problem(), policy, scale));
        double[] ofBounds = scaled.ofBounds().clone();
        Arrays.setAll(ofBounds, d -> ofBounds[d] / scale[d]);
        return new Stationarity(binding, new Multipliers(scaled.ofRows(), ofBounds, scaled.residual()),
                Arrays.stream(scaledCost).map(Math::abs).max().orElse(0));
    }

    private static double[] times(double[] slopes, double[] scale) {
        return IntStream.range(0, scale.length).mapToDouble(d -> slopes[d] * scale[d]).toArray();
    }

    List<Dual> duals(Goal goal) {
        return Duals.of(goal, binding, multipliers);
    }

    /** The part of the cost's gradient that no binding constraint explains, relative. */
    double residual() {
        return multipliers.residual();
    }

    /** What a limit costs a unit of its bound, 0 or more except for an equality; 0 where it does not bind. */
    double of(Goal.Limit limit) {
        int row = binding.indexOf(limit);
        double multiplier = row < 0 ? 0 : multipliers.ofRows()[row];
        return limit.relation() == Relation.AT_LEAST ? multiplier : -multiplier;
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
