// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.internal.Front;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.optimise.internal.Messages;
import org.talentbench.compute.optimise.internal.linear.LinearOptimiser;
import org.talentbench.compute.problem.Problem;

/** One search for the best policy of an {@link Epigraph}'s problem: a lane from every start, in one batch. */
final class Search {
    private static final int MOST_STEPS = 3_000;
    private static final int MOST_POLISHING_STEPS = 300;
    /** What the search aims at before the best point is polished: single precision takes it no nearer. */
    private static final double SEARCH_TOLERANCE = 1e-5;

    private final Epigraph epigraph;
    private final Goal goal;
    private final Evaluator evaluator;
    private final Evaluator exact;
    private final Settings settings;
    private final Instant deadline;
    private final Progress progress;
    private final Budgets budgets;
    private final FeasibleSet set;
    private final Domain domain;
    private final List<double[]> starts;
    private final Steepness steepness;
    private final Batch batch;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Double> convergence = new ArrayList<>();
    private final double tolerance;
    private long polishing;

    /**
     * @param goal of the epigraph's problem
     * @param evaluator on which lanes descend
     * @param exact where it matters to the last digit; may be the same
     */
    Search(Epigraph epigraph, Goal goal, Evaluator evaluator, Evaluator exact, Settings settings, Instant deadline, Progress progress) {
        this.epigraph = epigraph;
        this.goal = goal;
        this.evaluator = evaluator;
        this.exact = exact;
        this.settings = settings;
        this.deadline = deadline;
        this.progress = progress;
        Problem problem = epigraph.problem();
        budgets = Budgets.of(goal);
        double[] first = settings.warmStart() == null ? problem.today() : Starts.warm(epigraph, settings);
        boolean near = settings.warmStart() != null && settings.starts() == 1;
        Slopes there = near || !Widths.bounded(problem) ? Slopes.at(first, new double[0], goal, evaluator) : Slopes.NONE;
        set = new FeasibleSet(problem.lower(), problem.upper(), problem.today(), Widths.of(problem, there), budgets.projected());
        tolerance = Math.max(settings.tolerance(), SEARCH_TOLERANCE);
        batch = new Batch(goal, evaluator, set, tolerance);
        domain = new Domain(goal, evaluator, set, settings.seed());
        List<double[]> chosen = Starts.of(epigraph, goal, evaluator, set, settings);
        // Around an optimum all is as steep as there, but for a cost that may be at its very bottom.
        Slopes slopes = near ? there.andOfWantedAt(set.toDecisions(List.of(Starts.middle(set))), set.toDecisions(chosen), goal, evaluator) : slopes(chosen, evaluator);
        if (!slopes.valued()) {
            chosen = Starts.fitted(domain.within(chosen, List.of()), epigraph, goal, evaluator, set);
            slopes = slopes(chosen, evaluator);
        }
        starts = chosen;
        steepness = Steepness.of(slopes, set, goal.program().width());
        for (double[] point : starts) {
            Lagrangian lagrangian = new Lagrangian(goal, budgets.penalised(), steepness, goal.importance());
            boolean warm = settings.warmStart() != null && lanes.isEmpty();
            lanes.add(warm ? nearby(point, lagrangian, slopes, evaluator) : new Lane(set, lagrangian, point, tolerance, false));
        }
    }

    private Slopes slopes(List<double[]> points, Evaluator evaluator) {
        List<double[]> ends = List.of(points.getFirst(), points.size() > 1 ? points.getLast() : Starts.middle(set));
        return Slopes.at(set.toDecisions(ends), set.toDecisions(points.stream().filter(point -> !ends.contains(point)).toList()), goal, evaluator);
    }

    private Lane nearby(double[] point, Lagrangian lagrangian, Slopes slopes, Evaluator evaluator) {
        double[] policy = set.toDecisions(List.of(point));
        double[] values = evaluator.evaluate(policy, 1, null).values();
        return Lane.near(set, lagrangian.at(Stationarity.near(goal, slopes, set, budgets, policy, values)), point, tolerance);
    }

    /** Which budgets no point satisfies together, and by how much they are missed; empty where all can be kept. */
    Optional<Solution> unreachable() {
        for (int i = 0; i < budgets.projected().size(); i++) {
            if (!set.reachable(i)) {
                Solution exact = new LinearOptimiser().solve(only(Stream.concat(Stream.of(i), set.within(i).stream()).toList()),
                        Backends.reference(), Settings.DEFAULT, progress);
                if (exact.status() == Status.INFEASIBLE) {
                    return Optional.of(exact);
                }
            }
        }
        return Optional.empty();
    }

    /** A linear problem of some of the budgets alone. */
    private Problem only(List<Integer> rows) {
        Problem problem = epigraph.problem();
        return Budgets.alone(problem, rows.stream()
                .map(row -> problem.constraints().get(budgets.projected().get(row).limit().constraint())).distinct().toList());
    }

    /** Descends; the best policy of the epigraph's problem, null where none was finite. */
    double[] best() {
        descend(batch, lanes, MOST_STEPS);
        return batch.best(lanes);
    }

    /** A Pareto front, of as many points as the settings ask for. */
    Front front() {
        BooleanSupplier goOn = () -> !progress.cancelled() && !timeRanOut();
        return new FrontDescent(epigraph, goal, exact, set, domain, budgets.penalised(), steepness, batch, tolerance, settings.frontPoints())
                .front(starts, goOn);
    }

    /** A policy bettered in double precision, to the tolerance asked for; as it is where the search came to rest as near on what it would be bettered with. */
    double[] polished(double[] policy) {
        if (exact == evaluator && settings.tolerance() >= tolerance && atRest(policy)) {
            return policy;
        }
        Batch polish = new Batch(goal, exact, set, settings.tolerance());
        Lane lane = Lane.best(lanes).restarted(set.fromDecisions(policy), settings.tolerance());
        descend(polish, List.of(lane), MOST_POLISHING_STEPS);
        polishing += polish.evaluations();
        double[] polished = polish.best(List.of(lane));
        return polished == null ? policy : polished;
    }

    private boolean atRest(double[] policy) {
        return lanes.stream().filter(Lane::settled).anyMatch(lane -> Arrays.equals(set.toDecisions(List.of(lane.point())), policy));
    }

    /** What the conditions of Karush, Kuhn and Tucker say of a policy. */
    Stationarity stationarity(double[] policy, double[] values) {
        return Stationarity.of(goal, exact, set, budgets, policy, values);
    }

    boolean timeRanOut() {
        return !Instant.now().isBefore(deadline);
    }

    long evaluations() {
        return batch.evaluations() + polishing;
    }

    /** The best cost by step, as far as the constraints were kept. */
    List<Double> convergence() {
        return convergence;
    }

    /** The first step is made however short the time. */
    private void descend(Batch on, List<Lane> all, int mostSteps) {
        List<Lane> active = all;
        for (int step = 0; step < mostSteps && !active.isEmpty() && !progress.cancelled() && (step == 0 || !timeRanOut()); step++) {
            Lane last = active.getLast();
            boolean approaching = last.approaching();
            on.step(active);
            if (approaching && !last.approaching()) {
                Lane.keepTheBest(active);
            }
            Lane.endOvertaken(all);
            active = active.stream().filter(lane -> !lane.done()).toList();
            if (on.feasible()) {
                convergence.add(on.bestCost());
            }
            progress.report((double) step / mostSteps, Messages.of("gradient.descending", active.size()));
        }
    }
}
