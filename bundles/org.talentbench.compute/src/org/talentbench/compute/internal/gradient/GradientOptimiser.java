// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.gradient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.internal.optimise.Front;
import org.talentbench.compute.internal.optimise.Goal;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;

/**
 * Goes down gradients from many starts at once. Budgets are kept by exact projection, other constraints by an augmented Lagrangian. Finds
 * local optima; of a convex problem, the optimum. Searches on the backend it is given and polishes the best point in double precision, so
 * that what is said of the point (status, multipliers, residual) does not depend on the backend.
 */
public final class GradientOptimiser implements Optimiser {
    private static final int MOST_STEPS = 3_000;
    private static final int MOST_POLISHING_STEPS = 300;
    /** What the search aims at before the best point is polished: single precision takes it no nearer. */
    private static final double SEARCH_TOLERANCE = 1e-5;
    /** The violation that counts as none when a clash is looked into. */
    private static final double NEARLY = 1e-4;
    /** Employees times draws beyond which double precision on one thread would keep the user waiting. */
    private static final long LARGEST_POLISHED = 1_000_000;

    @Override
    public String id() {
        return "gradient";
    }

    @Override
    public boolean findsFrontBesideBest() {
        return true;
    }

    @Override
    public Solution solve(Problem problem, Backend backend, Settings settings, Progress progress) {
        for (Decision decision : problem.decisions()) {
            if (decision.integer()) {
                throw new UnsuitableException("The decision '" + decision.name() + "' is a whole number, which gradients do not lead to");
            }
        }
        Instant start = Instant.now();
        Program program = Program.compile(problem);
        Goal goal = new Goal(program);
        boolean polishing = (long) problem.population().rows() * problem.draws() <= LARGEST_POLISHED;
        try (Evaluator evaluator = backend.prepare(program);
                Evaluator exact = polishing ? Backends.reference().prepare(program) : evaluator) {
            Budgets budgets = Budgets.of(goal, exact);
            FeasibleSet set = new FeasibleSet(problem.lower(), problem.upper(), problem.today(), budgets.projected());
            for (int i = 0; i < budgets.projected().size(); i++) {
                if (!set.reachable(i)) {
                    return unreachable(problem, backend, budgets, i, set.within(i), start);
                }
            }
            double searchTolerance = Math.max(settings.tolerance(), SEARCH_TOLERANCE);
            Batch batch = new Batch(goal, evaluator, set, searchTolerance);
            List<Lane> lanes = new ArrayList<>();
            List<double[]> starts = Starts.of(problem, set, settings);
            Steepness steepness = Steepness.at(List.of(starts.getFirst(), starts.getLast()), goal, evaluator, set);
            for (double[] point : starts) {
                boolean near = settings.warmStart() != null && lanes.isEmpty();
                lanes.add(new Lane(set, new Lagrangian(goal, budgets.penalised(), steepness, goal.importance()), point, searchTolerance, near));
            }
            Instant deadline = settings.timeLimit() == null ? Instant.MAX : start.plus(settings.timeLimit());
            List<Double> convergence = descend(batch, lanes, MOST_STEPS, deadline, progress);
            double[] best = batch.best(lanes);
            Front front = Front.NONE;
            if (settings.frontPoints() > 0 && goal.objectives() > 1) {
                front = new FrontDescent(goal, exact, set, budgets.penalised(), steepness, batch, searchTolerance, settings.frontPoints())
                        .front(starts, () -> !progress.cancelled() && Instant.now().isBefore(deadline));
            }
            long evaluations = batch.evaluations();
            if (best != null && Instant.now().isBefore(deadline)) {
                Batch polish = new Batch(goal, exact, set, settings.tolerance());
                Lane lane = Lane.best(lanes).restarted(set.fromDecisions(best), settings.tolerance());
                convergence.addAll(descend(polish, List.of(lane), MOST_POLISHING_STEPS, deadline, progress));
                best = polish.best(List.of(lane)) == null ? best : polish.best(List.of(lane));
                evaluations += polish.evaluations();
            }
            return solution(goal, exact, backend, settings, best, front, evaluations, convergence, start, deadline, progress);
        }
    }

    private Solution unreachable(Problem problem, Backend backend, Budgets budgets, int budget, List<Integer> within, Instant start) {
        String parts = within.stream().map(i -> Clash.name(problem, budgets.projected().get(i).limit())).collect(Collectors.joining(", "));
        String reason = "No decision within its bounds satisfies the constraint " + Clash.name(problem, budgets.projected().get(budget).limit())
                + (parts.isEmpty() ? "" : " together with " + parts) + ".";
        return new Solution(Status.INFEASIBLE, id(), backend.id(), reason, null, List.of(), Double.NaN, 0,
                Duration.between(start, Instant.now()), List.of());
    }

    /** The first step is made however short the time. */
    private static List<Double> descend(Batch batch, List<Lane> lanes, int mostSteps, Instant deadline, Progress progress) {
        List<Double> convergence = new ArrayList<>();
        List<Lane> active = lanes;
        for (int step = 0; step < mostSteps && !active.isEmpty() && !progress.cancelled()
                && (step == 0 || Instant.now().isBefore(deadline)); step++) {
            Lane last = active.getLast();
            boolean approaching = last.approaching();
            batch.step(active);
            if (approaching && !last.approaching()) {
                Lane.keepTheBest(active);
            }
            Lane.endOvertaken(lanes);
            active = active.stream().filter(lane -> !lane.done()).toList();
            if (batch.feasible()) {
                convergence.add(batch.bestCost());
            }
            progress.report((double) step / mostSteps, "descending on " + active.size() + " lanes");
        }
        return convergence;
    }

    private Solution solution(Goal goal, Evaluator evaluator, Backend backend, Settings settings, double[] found, Front front,
            long evaluations, List<Double> convergence, Instant start, Instant deadline, Progress progress) {
        boolean timeRanOut = !Instant.now().isBefore(deadline);
        double[] decisions = found == null ? goal.program().problem().today() : found;
        Evaluation evaluation = evaluator.evaluate(decisions, 1, null);
        Point best = goal.point(decisions, evaluation, 0);
        Optional<Goal.Astray> astray = goal.astray(best);
        if (astray.isPresent() && !progress.cancelled()) {
            return new Solution(astray.get().status(), id(), backend.id(), astray.get().reason(), null, List.of(), Double.NaN, evaluations,
                    Duration.between(start, Instant.now()), convergence);
        }
        Stationarity kkt = Stationarity.of(goal, evaluator, decisions, evaluation.values());
        double residual = Math.max(kkt.residual(), best.violation());
        Status status = progress.cancelled() ? Status.CANCELLED : !(best.violation() <= settings.tolerance()) ? Status.INFEASIBLE
                : residual <= 10 * settings.tolerance() ? Status.LOCALLY_OPTIMAL : Status.FEASIBLE;
        String reason = switch (status) {
            case CANCELLED -> "Stopped on request; the best policy so far.";
            case INFEASIBLE -> (timeRanOut ? "Time ran out before a policy was found" : "No policy was found") + " that satisfies "
                    + clashing(goal, best, evaluation, backend, settings, deadline, progress) + "; the nearest one is given.";
            case LOCALLY_OPTIMAL -> "No step along a gradient betters the policy.";
            default -> (timeRanOut ? "Time ran out before the search came" : "The search ended before it came")
                    + " to rest; the best policy so far (KKT residual " + String.format(Locale.ROOT, "%.1e", residual) + ").";
        };
        return new Solution(status, id(), backend.id(), reason, best, front.points(), kkt.duals(), residual, evaluations,
                Duration.between(start, Instant.now()), convergence, front.hypervolume());
    }

    /** The constraints that clash; each that is left out to see takes a short search from the nearest policy. */
    private String clashing(Goal goal, Point nearest, Evaluation evaluation, Backend backend, Settings settings, Instant deadline,
            Progress progress) {
        Settings brief = new Settings(settings.seed(), null, settings.tolerance(), nearest.decisions(), 2, 0);
        return new Clash(goal, evaluation.values()).explain(part -> progress.cancelled() || !Instant.now().isBefore(deadline)
                || search(part, backend, brief, progress).violation() <= NEARLY);
    }

    /** The point that a search for a problem ends at, without a word on it. */
    private static Point search(Problem problem, Backend backend, Settings settings, Progress progress) {
        Goal goal = new Goal(Program.compile(problem));
        try (Evaluator evaluator = backend.prepare(goal.program())) {
            Budgets budgets = Budgets.of(goal, evaluator);
            FeasibleSet set = new FeasibleSet(problem.lower(), problem.upper(), problem.today(), budgets.projected());
            List<double[]> starts = Starts.of(problem, set, settings);
            Steepness steepness = Steepness.at(starts, goal, evaluator, set);
            double tolerance = Math.max(settings.tolerance(), SEARCH_TOLERANCE);
            Batch batch = new Batch(goal, evaluator, set, tolerance);
            List<Lane> lanes = starts.stream().map(start -> new Lane(set,
                    new Lagrangian(goal, budgets.penalised(), steepness, goal.importance()), start, tolerance, false)).toList();
            descend(batch, lanes, MOST_STEPS, Instant.MAX, progress);
            double[] best = batch.best(lanes) == null ? problem.today() : batch.best(lanes);
            return goal.point(best, evaluator.evaluate(best, 1, null), 0);
        }
    }
}
