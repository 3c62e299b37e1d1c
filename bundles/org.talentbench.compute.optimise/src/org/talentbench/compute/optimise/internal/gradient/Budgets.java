// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.problem.Constraint.Relation;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Linearity;
import org.talentbench.compute.program.Program;

/**
 * Which constraints are projected on and which penalised. Rows that are affine in the decisions and nested in each other or disjoint,
 * such as a total and the budgets of its parts, can be projected on exactly; the widest are taken first.
 *
 * @param affine all rows that are affine
 * @param projected those of them of which any two are nested or disjoint, the widest first
 * @param penalised all limits that are not projected on
 */
record Budgets(List<FeasibleSet.Budget> affine, List<FeasibleSet.Budget> projected, List<Goal.Limit> penalised) {
    /** How many rows may be within each other: the price of each is found anew for every price tried of the one around it. */
    private static final int MOST_NESTED = 3;

    static Budgets of(Goal goal) {
        Problem problem = goal.program().problem();
        Linearity linearity = new Linearity(goal.program());
        List<FeasibleSet.Budget> affine = rows(problem, goal.limits().stream().filter(limit -> linearity.affine(
                goal.program().outcomes().get(problem.outputs().size() + limit.constraint()).mean())).toList());
        List<FeasibleSet.Budget> widestFirst = affine.stream().sorted(Comparator.comparingLong(budget -> -support(budget))).toList();
        List<FeasibleSet.Budget> projected = new ArrayList<>();
        for (FeasibleSet.Budget budget : widestFirst) {
            if (support(budget) > 0 && projected.stream().allMatch(wider -> nestedOrDisjoint(wider, budget))
                    && projected.stream().filter(wider -> overlap(wider, budget) > 0).count() < MOST_NESTED) {
                projected.add(budget);
            }
        }
        List<Goal.Limit> penalised = new ArrayList<>(goal.limits());
        projected.forEach(budget -> penalised.remove(budget.limit()));
        return new Budgets(affine, projected, penalised);
    }

    /** The slopes of a limit's value where they are the same everywhere, one a decision; else empty. */
    Optional<double[]> coefficients(Goal.Limit limit) {
        return affine.stream().filter(budget -> budget.limit().equals(limit)).findFirst().map(FeasibleSet.Budget::coefficients);
    }

    /** Some of a problem's constraints and nothing to want: a program that goes over no employees for whom none of them asks. */
    static Problem alone(Problem problem, List<Constraint> constraints) {
        return problem.asking(List.of(new Output("nothing", new Expression.Number(0))),
                List.of(new Objective("nothing", Objective.Sense.MINIMISE, 1)), constraints);
    }

    /** Coefficients are gradients, and the constant is what the value at a policy leaves over. */
    private static List<FeasibleSet.Budget> rows(Problem problem, List<Goal.Limit> limits) {
        if (limits.isEmpty()) {
            return List.of();
        }
        List<Integer> constraints = limits.stream().map(Goal.Limit::constraint).distinct().toList();
        Program program = Program.compile(alone(problem, constraints.stream().map(problem.constraints()::get).toList()));
        int[] outcomes = limits.stream().mapToInt(limit ->
                program.outcomes().get(1 + constraints.indexOf(limit.constraint())).offset() + Math.max(0, limit.team())).toArray();
        double[] today = problem.today();
        int dimension = today.length;
        double[] policies = new double[limits.size() * dimension];
        double[] weights = new double[limits.size() * program.width()];
        for (int i = 0; i < limits.size(); i++) {
            System.arraycopy(today, 0, policies, i * dimension, dimension);
            weights[i * program.width() + outcomes[i]] = 1;
        }
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            Evaluation evaluation = evaluator.evaluate(policies, limits.size(), weights);
            List<FeasibleSet.Budget> rows = new ArrayList<>();
            for (int i = 0; i < limits.size(); i++) {
                Goal.Limit limit = limits.get(i);
                double[] coefficients = Arrays.copyOfRange(evaluation.gradients(), i * dimension, (i + 1) * dimension);
                double left = limit.bound() - evaluation.value(i, outcomes[i]);
                for (int d = 0; d < dimension; d++) {
                    left += coefficients[d] * today[d];
                }
                rows.add(new FeasibleSet.Budget(limit, coefficients,
                        limit.relation() == Relation.AT_MOST ? Double.NEGATIVE_INFINITY : left,
                        limit.relation() == Relation.AT_LEAST ? Double.POSITIVE_INFINITY : left));
            }
            return rows;
        }
    }

    /** How many decisions a row is about; none where it is no finite number at any policy, which is for its penalty to tell. */
    private static long support(FeasibleSet.Budget budget) {
        boolean number = (Double.isFinite(budget.low()) || Double.isFinite(budget.high())) && Arrays.stream(budget.coefficients()).allMatch(Double::isFinite);
        return number ? Arrays.stream(budget.coefficients()).filter(c -> c != 0).count() : 0;
    }

    private static boolean nestedOrDisjoint(FeasibleSet.Budget wider, FeasibleSet.Budget budget) {
        int shared = overlap(wider, budget);
        return shared == 0 || shared == support(budget);
    }

    /** How many decisions two rows share. */
    private static int overlap(FeasibleSet.Budget one, FeasibleSet.Budget other) {
        return (int) IntStream.range(0, one.coefficients().length).filter(d -> one.coefficients()[d] != 0 && other.coefficients()[d] != 0).count();
    }
}
