// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.optimise.internal.Astray;
import org.talentbench.compute.optimise.internal.Clash;
import org.talentbench.compute.optimise.internal.Clash.Told;
import org.talentbench.compute.optimise.internal.Front;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.optimise.internal.Messages;
import org.talentbench.compute.optimise.internal.Wanted;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;

/**
 * Goes down gradients from many starts at once. Budgets are kept by exact projection, other constraints by an augmented Lagrangian. Finds
 * local optima; of a convex problem, the optimum. Searches on the backend it is given and polishes the best point in double precision, so
 * that what is said of the point (status, multipliers, residual) does not depend on the backend.
 */
public final class GradientOptimiser implements Optimiser {
    /** The violation that counts as none when a clash is looked into. */
    private static final double NEARLY = 1e-4;
    /** Employees times draws beyond which double precision on one thread would keep the user waiting. */
    private static final long LARGEST_POLISHED = 50_000;

    @Override
    public String id() {
        return "gradient";
    }

    @Override
    public boolean findsFrontBesideBest() {
        return true;
    }

    @Override
    public Solution solve(Problem whole, Backend backend, Settings settings, Progress progress) {
        Wanted wanted = new Wanted(whole);
        Problem problem = wanted.problem();
        for (Decision decision : problem.decisions()) {
            if (decision.integer()) {
                throw new UnsuitableException(Messages.of("gradient.wholeNumber", decision.name()));
            }
        }
        Instant start = Instant.now();
        Instant deadline = settings.timeLimit() == null ? Instant.MAX : start.plus(settings.timeLimit());
        boolean polishing = (long) problem.population().rows() * problem.draws() <= LARGEST_POLISHED;
        Backend last = polishing ? Backends.reference() : backend;
        Epigraph smooth = Epigraph.of(problem);
        Epigraph epigraph = smooth.loose() && settings.warmStart() != null ? smooth.at(settings.warmStart(), last) : smooth;
        return wanted.reported(solve(epigraph, backend, last, settings, progress, start, deadline, 0), last);
    }

    /**
     * @param last what the policy that is found is looked at with
     * @param before evaluations made in searches under other bounds
     */
    private Solution solve(Epigraph epigraph, Backend backend, Backend last, Settings settings, Progress progress, Instant start, Instant deadline, long before) {
        Problem problem = epigraph.original();
        Goal goal = new Goal(Program.compile(epigraph.problem()));
        try (Evaluator evaluator = backend.prepare(goal.program());
                Evaluator exact = last == backend ? evaluator : last.prepare(goal.program())) {
            Search search = new Search(epigraph, goal, evaluator, exact, settings, deadline, progress);
            Optional<Solution> unreachable = search.unreachable();
            if (unreachable.isPresent()) {
                return none(Status.INFEASIBLE, new Told(unreachable.get().clash(), unreachable.get().reason()), backend, search, start);
            }
            double[] best = search.best();
            if (best != null && !search.timeRanOut()) {
                best = search.polished(best);
            }
            double[] policy = epigraph.fitted(best == null ? problem.today() : epigraph.decisions(best), goal, exact);
            Evaluation evaluation = exact.evaluate(policy, 1, null);
            Point point = epigraph.original(goal.point(policy, evaluation, 0));
            Goal wanted = epigraph.edges().isEmpty() ? goal : new Goal(Program.compile(problem));
            if (epigraph.loose()) {
                Optional<Epigraph> corrected = point.violation() <= NEARLY && !progress.cancelled() && !search.timeRanOut()
                        ? epigraph.corrected(point.decisions(), last, settings.tolerance()) : Optional.empty();
                if (corrected.isPresent()) {
                    return solve(corrected.get(), backend, last, near(point, settings), progress, start, deadline, before + search.evaluations());
                }
                point = asWanted(point, wanted, last);
            }
            Front front = settings.frontPoints() > 0 && goal.objectives() > 1 ? search.front() : Front.NONE;
            Optional<Astray> astray = progress.cancelled() ? Optional.empty()
                    : Astray.of(wanted, point, last, settings.tolerance());
            Stationarity kkt = search.stationarity(policy, evaluation.values());
            double residual = Math.max(kkt.residual(), point.violation());
            boolean atRest = residual <= 10 * settings.tolerance();
            if (astray.isEmpty() && !atRest && point.violation() <= settings.tolerance() && !progress.cancelled() && !search.timeRanOut()) {
                astray = Astray.between(wanted, point, last, settings.tolerance());
            }
            if (astray.isPresent()) {
                return none(astray.get().status(), new Told(List.of(), astray.get().reason()), backend, search, start);
            }
            Status status = progress.cancelled() ? Status.CANCELLED : !(point.violation() <= settings.tolerance()) ? Status.INFEASIBLE
                    : atRest ? Status.LOCALLY_OPTIMAL : Status.FEASIBLE;
            boolean timeRanOut = search.timeRanOut();
            Told clash = status == Status.INFEASIBLE ? clashing(wanted, point, backend, settings, deadline, progress) : Told.NOTHING;
            String reason = switch (status) {
                case CANCELLED -> Messages.of("search.cancelled");
                case INFEASIBLE -> Messages.of(timeRanOut ? "gradient.notFoundInTime" : "gradient.notFound", clash.words());
                case LOCALLY_OPTIMAL -> Messages.of("gradient.atRest");
                default -> Messages.of(timeRanOut ? "gradient.outOfTime" : Double.isNaN(residual) ? "gradient.noSlope" : "gradient.unfinished",
                        String.format(Locale.ROOT, "%.1e", residual));
            };
            return new Solution(status, id(), backend.id(), reason, clash.constraints(), point, front.points(), epigraph.original(kkt.duals(goal)), residual,
                    before + search.evaluations(), Duration.between(start, Instant.now()), search.convergence(), front.hypervolume());
        }
    }

    /** For a search that ends near a point where one from everywhere has ended; a front sets out from everywhere again. */
    private static Settings near(Point point, Settings settings) {
        int starts = settings.frontPoints() > 0 ? settings.starts() : 1;
        return new Settings(settings.seed(), settings.timeLimit(), settings.tolerance(), point.decisions(), starts, settings.frontPoints());
    }

    /** A point with what it violates of a goal that it was not searched for. */
    private static Point asWanted(Point point, Goal wanted, Backend backend) {
        try (Evaluator evaluator = backend.prepare(wanted.program())) {
            return wanted.point(point.decisions(), evaluator.evaluate(point.decisions(), 1, null), 0);
        }
    }

    private Solution none(Status status, Told why, Backend backend, Search search, Instant start) {
        return new Solution(status, id(), backend.id(), why.words(), why.constraints(), null, List.of(), Double.NaN, search.evaluations(),
                Duration.between(start, Instant.now()), search.convergence());
    }

    /** The constraints that clash; each that is left out to see takes a short search from the nearest policy. */
    private static Told clashing(Goal goal, Point nearest, Backend backend, Settings settings, Instant deadline, Progress progress) {
        Settings brief = new Settings(settings.seed(), null, settings.tolerance(), nearest.decisions(), 2, 0);
        try (Evaluator evaluator = backend.prepare(goal.program())) {
            double[] values = evaluator.evaluate(nearest.decisions(), 1, null).values();
            return new Clash(goal, values, true).explain(part -> progress.cancelled() || !Instant.now().isBefore(deadline)
                    || violation(part, backend, brief, progress) <= NEARLY);
        }
    }

    /** What is violated at the point that a search for a problem ends at. */
    private static double violation(Problem problem, Backend backend, Settings settings, Progress progress) {
        Epigraph epigraph = Epigraph.of(problem);
        Goal goal = new Goal(Program.compile(epigraph.problem()));
        try (Evaluator evaluator = backend.prepare(goal.program())) {
            double[] best = new Search(epigraph, goal, evaluator, evaluator, settings, Instant.MAX, progress).best();
            double[] policy = epigraph.fitted(best == null ? problem.today() : epigraph.decisions(best), goal, evaluator);
            return goal.violation(evaluator.evaluate(policy, 1, null).values(), 0);
        }
    }
}
