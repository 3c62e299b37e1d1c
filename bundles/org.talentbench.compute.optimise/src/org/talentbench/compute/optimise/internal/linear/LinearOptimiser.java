// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.optimise.internal.Astray;
import org.talentbench.compute.optimise.internal.Clash.Told;
import org.talentbench.compute.optimise.internal.Duals;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.optimise.internal.Messages;
import org.talentbench.compute.optimise.internal.Wanted;
import org.talentbench.compute.optimise.internal.linear.Multipliers.Binding;
import org.talentbench.compute.optimise.internal.linear.Multipliers.Hold;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;

/** Solves exactly what is linear or piecewise linear in the decisions, as a (mixed-integer) linear programme. */
public final class LinearOptimiser implements Optimiser {
    private static final double BINDING = 1e-7;
    private static final double INSET = 1e-9;

    @Override
    public String id() {
        return "linear";
    }

    @Override
    public Solution solve(Problem whole, Backend backend, Settings settings, Progress progress) {
        Wanted wanted = new Wanted(whole);
        Problem problem = wanted.problem();
        if (settings.frontPoints() > 0 && problem.objectives().size() > 1) {
            throw new UnsuitableException(Messages.of("linear.noFront"));
        }
        Instant start = Instant.now();
        Program program = Program.compile(problem);
        Goal goal = new Goal(program);
        LinearModel model = Translation.of(program, INSET);
        Solver solver = new Solver(progress, settings.timeLimit());
        progress.report(0, Messages.of("linear.solving", kind(model), model.variables()));
        Solver.Answer answer = solver.solve(model);
        if (answer.end() == Solver.End.INFEASIBLE && model.hasIntegers()) {
            // The constraints may leave nothing but the very edge of a comparison.
            model = Translation.of(program, 0);
            answer = solver.solve(model);
        }
        if (answer.end() == Solver.End.UNBOUNDED && model.hasIntegers() && solver.solve(model.withoutObjective()).end() == Solver.End.INFEASIBLE) {
            // Without an end as a linear programme, it has none over the whole numbers either, if these leave it a solution: R. R. Meyer: "On the existence
            // of optimal solutions to integer and mixed-integer programming problems", Mathematical Programming 7 (1974).
            answer = new Solver.Answer(Solver.End.INFEASIBLE, null);
        }
        return switch (answer.end()) {
            case OPTIMAL, FEASIBLE -> wanted.reported(solution(goal, model, answer, backend, start), backend);
            case INFEASIBLE -> none(Status.INFEASIBLE, new Clash(model, problem, solver).explain(), backend, start);
            case UNBOUNDED -> none(Status.UNBOUNDED, new Told(List.of(), endless(goal, solver.solve(model.withoutObjective()), backend, settings)), backend, start);
            case CANCELLED -> none(Status.CANCELLED, new Told(List.of(), Messages.of("linear.cancelled")), backend, start);
            case FAILED -> throw new UnsuitableException(Messages.of("linear.failed"));
        };
    }

    /** Why a model has no end, with the decision that leads there where one does alone. @param allowed a policy that keeps the constraints, if there is one */
    private static String endless(Goal goal, Solver.Answer allowed, Backend backend, Settings settings) {
        Optional<Astray> astray = Optional.empty();
        if (allowed.values() != null) {
            double[] decisions = Arrays.copyOf(allowed.values(), goal.program().dimension());
            try (Evaluator evaluator = backend.prepare(goal.program())) {
                astray = Astray.of(goal, goal.point(decisions, evaluator.evaluate(decisions, 1, null), 0), backend, settings.tolerance());
            }
        }
        return astray.map(Astray::reason).orElseGet(() -> Messages.of("linear.endless"));
    }

    private Solution solution(Goal goal, LinearModel model, Solver.Answer answer, Backend backend, Instant start) {
        int dimension = goal.program().dimension();
        double[] decisions = Arrays.copyOf(answer.values(), dimension);
        try (Evaluator evaluator = backend.prepare(goal.program())) {
            Evaluation evaluation = evaluator.evaluate(decisions, 1, null);
            Point best = goal.point(decisions, evaluation, 0);
            List<LinearModel.Row> binding = model.rows().stream()
                    .filter(row -> row.slack(answer.values()) <= BINDING * (1 + Math.abs(row.expression().constant()))).toList();
            Multipliers multipliers = multipliers(model, binding, answer.values());
            boolean optimal = answer.end() == Solver.End.OPTIMAL;
            String reason = Messages.of(optimal ? "linear.proved" : "linear.notProved",
                    Messages.of(model.variables() > dimension ? "linear.piecewise" : "linear.straight"), kind(model));
            return new Solution(optimal ? Status.OPTIMAL : Status.FEASIBLE, id(), backend.id(), reason, List.of(), best,
                    duals(goal, binding, multipliers, dimension), multipliers.residual(), 1, Duration.between(start, Instant.now()),
                    List.of(goal.cost(evaluation.values(), 0)));
        }
    }

    /** With the integers where they are: what remains is a linear programme, and its multipliers are the shadow prices. */
    private static Multipliers multipliers(LinearModel model, List<LinearModel.Row> binding, double[] values) {
        double[] gradient = new double[model.variables()];
        Affine objective = model.objective();
        for (int i = 0; i < objective.variables().length; i++) {
            gradient[objective.variables()[i]] = objective.coefficients()[i];
        }
        Hold[] holds = new Hold[gradient.length];
        Arrays.setAll(holds, i -> hold(model, i, values[i]));
        List<Binding> bindings = binding.stream().map(row -> {
            double value = row.expression().at(values);
            double tolerance = BINDING * (1 + Math.abs(row.expression().constant()));
            return new Binding(row.expression(), value - row.lower() <= tolerance, row.upper() - value <= tolerance);
        }).toList();
        return Multipliers.of(gradient, bindings, holds);
    }

    private static Hold hold(LinearModel model, int variable, double value) {
        double tolerance = BINDING * (1 + Math.abs(value));
        boolean lower = value - model.lower(variable) <= tolerance;
        boolean upper = model.upper(variable) - value <= tolerance;
        return model.integer(variable) || lower && upper ? Hold.FIXED
                : lower ? Hold.LOWER_BOUND : upper ? Hold.UPPER_BOUND : Hold.NOTHING;
    }

    private static List<Dual> duals(Goal goal, List<LinearModel.Row> binding, Multipliers multipliers, int dimension) {
        List<Goal.Limit> limits = new ArrayList<>();
        List<Double> ofLimits = new ArrayList<>();
        for (int i = 0; i < binding.size(); i++) {
            LinearModel.Row row = binding.get(i);
            double multiplier = multipliers.ofRows()[i];
            goal.limits().stream().filter(l -> l.constraint() == row.constraint() && l.team() == row.team()).forEach(limit -> {
                limits.add(limit);
                ofLimits.add(multiplier);
            });
        }
        return Duals.of(goal, limits, new Multipliers(ofLimits.stream().mapToDouble(d -> d).toArray(),
                Arrays.copyOf(multipliers.ofBounds(), dimension), multipliers.residual()));
    }

    private Solution none(Status status, Told why, Backend backend, Instant start) {
        return new Solution(status, id(), backend.id(), why.words(), why.constraints(), null, List.of(), Double.NaN, 0,
                Duration.between(start, Instant.now()), List.of());
    }

    private static String kind(LinearModel model) {
        return Messages.of(model.hasIntegers() ? "linear.mixedProgramme" : "linear.programme");
    }
}
