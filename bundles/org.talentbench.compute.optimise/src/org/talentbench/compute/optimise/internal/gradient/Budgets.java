// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.problem.Constraint.Relation;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Linearity;

/**
 * Which constraints are projected on and which penalised. Rows that are affine in the decisions and nested in each other or disjoint,
 * such as a total and the budgets of its parts, can be projected on exactly; the widest are taken first.
 *
 * @param projected affine, any two nested or disjoint, the widest first
 * @param penalised all the others
 */
record Budgets(List<FeasibleSet.Budget> projected, List<Goal.Limit> penalised) {
    static Budgets of(Goal goal, Evaluator evaluator) {
        Problem problem = goal.program().problem();
        Linearity linearity = new Linearity(goal.program());
        List<Goal.Limit> affine = goal.limits().stream().filter(limit -> linearity.affine(
                goal.program().outcomes().get(problem.outputs().size() + limit.constraint()).mean())).toList();
        List<FeasibleSet.Budget> candidates = rows(goal, evaluator, affine);
        candidates.sort(Comparator.comparingLong(budget -> -support(budget)));
        List<FeasibleSet.Budget> projected = new ArrayList<>();
        for (FeasibleSet.Budget budget : candidates) {
            if (support(budget) > 0 && projected.stream().allMatch(wider -> nestedOrDisjoint(wider, budget))) {
                projected.add(budget);
            }
        }
        List<Goal.Limit> penalised = new ArrayList<>(goal.limits());
        projected.forEach(budget -> penalised.remove(budget.limit()));
        return new Budgets(projected, penalised);
    }

    /** Coefficients are gradients, and the constant is what the value at a policy leaves over. */
    private static List<FeasibleSet.Budget> rows(Goal goal, Evaluator evaluator, List<Goal.Limit> limits) {
        if (limits.isEmpty()) {
            return new ArrayList<>();
        }
        double[] today = goal.program().problem().today();
        int dimension = today.length;
        int width = goal.program().width();
        double[] policies = new double[limits.size() * dimension];
        double[] weights = new double[limits.size() * width];
        for (int i = 0; i < limits.size(); i++) {
            System.arraycopy(today, 0, policies, i * dimension, dimension);
            weights[i * width + limits.get(i).outcome()] = 1;
        }
        Evaluation evaluation = evaluator.evaluate(policies, limits.size(), weights);
        List<FeasibleSet.Budget> rows = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            Goal.Limit limit = limits.get(i);
            double[] coefficients = Arrays.copyOfRange(evaluation.gradients(), i * dimension, (i + 1) * dimension);
            double left = limit.bound() - evaluation.value(i, limit.outcome());
            for (int d = 0; d < dimension; d++) {
                left += coefficients[d] * today[d];
            }
            rows.add(new FeasibleSet.Budget(limit, coefficients,
                    limit.relation() == Relation.AT_MOST ? Double.NEGATIVE_INFINITY : left,
                    limit.relation() == Relation.AT_LEAST ? Double.POSITIVE_INFINITY : left));
        }
        return rows;
    }

    private static long support(FeasibleSet.Budget budget) {
        return Arrays.stream(budget.coefficients()).filter(c -> c != 0).count();
    }

    private static boolean nestedOrDisjoint(FeasibleSet.Budget wider, FeasibleSet.Budget budget) {
        int shared = 0;
        for (int d = 0; d < budget.coefficients().length; d++) {
            shared += budget.coefficients()[d] != 0 && wider.coefficients()[d] != 0 ? 1 : 0;
        }
        return shared == 0 || shared == support(budget);
    }
}
