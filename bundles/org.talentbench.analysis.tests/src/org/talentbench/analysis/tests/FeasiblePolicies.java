// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.problem.Constraint;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Objective;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/** Policies all over the feasible set of a problem: mixtures of those nearest to random policies within the bounds. */
final class FeasiblePolicies {
    private static final String DISTANCE = "distance";
    private static final Settings SEARCH = new Settings(1, null, 1e-6, null, 3, 0);
    private static final int CORNERS = 4;
    /** Constraints with kinks may hold up the way to the nearest policy, and a mixture may break those that are not convex. */
    private static final int MOST_ATTEMPTS = 50;

    private final Problem problem;
    private final Random random = new Random(1);
    private final List<double[]> corners = new ArrayList<>();

    FeasiblePolicies(Problem problem) {
        this.problem = problem;
        for (int attempt = 0; corners.size() < CORNERS && attempt < MOST_ATTEMPTS; attempt++) {
            Point nearest = nearest();
            if (nearest.violation() <= SEARCH.tolerance()) {
                corners.add(nearest.decisions());
            }
        }
        assertEquals(CORNERS, corners.size(), () -> "feasible policies of " + problem.name());
    }

    List<double[]> take(int count) {
        Program program = Program.compile(problem);
        List<double[]> policies = new ArrayList<>();
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            for (int attempt = 0; policies.size() < count && attempt < count * MOST_ATTEMPTS; attempt++) {
                double[] mixture = mixture();
                if (feasible(program, evaluator.evaluate(mixture, 1, null))) {
                    policies.add(mixture);
                }
            }
        }
        assertEquals(count, policies.size(), () -> "feasible policies of " + problem.name());
        return policies;
    }

    private double[] mixture() {
        double[] parts = random.doubles(CORNERS).toArray();
        double whole = Arrays.stream(parts).sum();
        double[] policy = new double[problem.dimension()];
        Arrays.setAll(policy, d -> IntStream.range(0, CORNERS).mapToDouble(i -> parts[i] / whole * corners.get(i)[d]).sum());
        return policy;
    }

    private boolean feasible(Program program, Evaluation evaluation) {
        for (int i = 0; i < problem.constraints().size(); i++) {
            Constraint constraint = problem.constraints().get(i);
            Outcome outcome = program.outcomes().get(problem.outputs().size() + i);
            for (int k = 0; k < outcome.size(); k++) {
                double bound = constraint.bound()[constraint.bound().length == 1 ? 0 : k];
                double violation = constraint.relation().violation(evaluation.value(0, outcome.offset() + k), bound);
                if (violation > SEARCH.tolerance() * (1 + Math.abs(bound))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Point nearest() {
        List<Parameter> parameters = new ArrayList<>(problem.parameters());
        List<String> squares = new ArrayList<>();
        for (int i = 0; i < problem.decisions().size(); i++) {
            Decision decision = problem.decisions().get(i);
            double[] lower = decision.lower();
            double[] upper = decision.upper();
            double[] aims = IntStream.range(0, lower.length).mapToDouble(k -> random.nextDouble(lower[k], upper[k])).toArray();
            double[] ranges = IntStream.range(0, lower.length).mapToDouble(k -> upper[k] - lower[k]).toArray();
            parameters.add(new Parameter("aim" + i, decision.scope(), aims));
            parameters.add(new Parameter("range" + i, decision.scope(), ranges));
            String square = "((" + decision.name() + " - aim" + i + ")/range" + i + ")^2";
            squares.add(decision.scope() == Scope.TEAM ? "sum(" + square + ")" : square);
        }
        List<Output> outputs = List.of(new Output(DISTANCE, Formula.parse(String.join(" + ", squares))));
        Problem nearest = new Problem(problem.name(), problem.population(), problem.decisions(), parameters, problem.noises(),
                problem.definitions(), outputs, List.of(new Objective(DISTANCE, Objective.Sense.MINIMISE, 1)), problem.constraints(),
                problem.draws(), problem.seed());
        return Optimisers.gradient().solve(nearest, Backends.reference(), SEARCH, Progress.NONE).best();
    }
}
