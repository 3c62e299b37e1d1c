// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.internal.Astray;
import org.talentbench.compute.optimise.internal.Clash;
import org.talentbench.compute.optimise.internal.Clash.Told;
import org.talentbench.compute.optimise.internal.Front;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.optimise.internal.Messages;
import org.talentbench.compute.optimise.internal.Wanted;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;

/**
 * Breeds policies by NSGA-II, or NSGA-III for fronts of three objectives or more: for whole numbers and for models that jump, which
 * gradients and exact solvers do not take. Proves nothing.
 */
public final class EvolutionOptimiser implements Optimiser {
    private static final int EVALUATIONS = 25_000;
    /** After how many generations without a better policy the search for a single one ends. */
    private static final int PATIENCE = 60;
    /** The violation that counts as none when a clash is looked into: breeding hardly ever meets an equality to the last digit. */
    private static final double NEARLY = 1e-4;

    @Override
    public String id() {
        return "evolution";
    }

    @Override
    public Solution solve(Problem problem, Backend backend, Settings settings, Progress progress) {
        Instant start = Instant.now();
        Instant deadline = settings.timeLimit() == null ? Instant.MAX : start.plus(settings.timeLimit());
        Wanted wanted = new Wanted(problem);
        Program program = Program.compile(wanted.problem());
        Goal goal = new Goal(program);
        try (Evaluator evaluator = backend.prepare(program)) {
            Evolution evolution = new Evolution(goal, evaluator, settings);
            List<Double> convergence = new ArrayList<>();
            Ending ending = ending(evolution, deadline, progress);
            while (ending == null) {
                evolution.advance();
                if (evolution.best().feasible()) {
                    convergence.add(evolution.best().weightedCost());
                }
                progress.report((double) evolution.evaluations() / EVALUATIONS, Messages.of("evolution.breeding", evolution.generations()));
                ending = ending(evolution, deadline, progress);
            }
            return wanted.reported(solution(goal, evolution, ending, backend, settings, convergence, start, evaluator, deadline, progress), backend);
        }
    }

    /** Why a run ended. */
    private enum Ending {
        CANCELLED(Messages.of("search.cancelled")),
        OUT_OF_TIME(Messages.of("evolution.outOfTime")),
        ENOUGH(Messages.of("evolution.enough", EVALUATIONS)),
        NOTHING_BETTER(Messages.of("evolution.nothingBetter", PATIENCE));

        private final String sentence;

        Ending(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Null while there is reason to go on; the first generation is bred however short the time. */
    private static Ending ending(Evolution evolution, Instant deadline, Progress progress) {
        int generations = evolution.generations();
        if (progress.cancelled()) {
            return Ending.CANCELLED;
        }
        if (generations > 0 && !Instant.now().isBefore(deadline)) {
            return Ending.OUT_OF_TIME;
        }
        if (evolution.evaluations() + evolution.size() > EVALUATIONS) {
            return Ending.ENOUGH;
        }
        return !evolution.seeksFront() && generations - evolution.lastBettered() >= PATIENCE ? Ending.NOTHING_BETTER : null;
    }

    private Solution solution(Goal goal, Evolution evolution, Ending ending, Backend backend, Settings settings,
            List<Double> convergence, Instant start, Evaluator evaluator, Instant deadline, Progress progress) {
        Candidate best = evolution.best();
        Optional<Astray> astray = best == null || ending == Ending.CANCELLED ? Optional.empty()
                : Astray.of(goal, best.point(), backend, settings.tolerance());
        if (astray.isEmpty() && best != null && best.feasible() && (ending == Ending.ENOUGH || ending == Ending.NOTHING_BETTER)) {
            astray = Astray.between(goal, best.point(), backend, settings.tolerance());
        }
        if (astray.isPresent()) {
            return new Solution(astray.get().status(), id(), backend.id(), astray.get().reason(), List.of(), null, List.of(), Double.NaN,
                    evolution.evaluations(), Duration.between(start, Instant.now()), convergence);
        }
        boolean feasible = best != null && best.feasible();
        Status status = ending == Ending.CANCELLED ? Status.CANCELLED : feasible ? Status.FEASIBLE : Status.INFEASIBLE;
        Told clash = status == Status.INFEASIBLE && best != null ? clashing(goal, best, evaluator, backend, settings, deadline, progress) : Told.NOTHING;
        String reason = status != Status.INFEASIBLE ? ending.sentence : best == null ? Messages.of("evolution.none", ending.sentence)
                : Messages.of("evolution.notFound", clash.words(), ending.sentence);
        Front front = evolution.seeksFront() && feasible
                ? Front.of(goal, evolution.elite().stream().map(Candidate::point).toList(), settings.frontPoints()) : Front.NONE;
        return new Solution(status, id(), backend.id(), reason, clash.constraints(), best == null ? null : best.point(), front.points(), List.of(),
                Double.NaN, evolution.evaluations(), Duration.between(start, Instant.now()), convergence, front.hypervolume());
    }

    /** The constraints that clash; each that is left out to see takes a search. One that is broken off says nothing, and so leaves the constraint in. */
    private static Told clashing(Goal goal, Candidate nearest, Evaluator evaluator, Backend backend, Settings settings, Instant deadline,
            Progress progress) {
        double[] values = evaluator.evaluate(nearest.point().decisions(), 1, null).values();
        BooleanSupplier brokenOff = () -> progress.cancelled() || !Instant.now().isBefore(deadline);
        return new Clash(goal, values, false).explain(part -> brokenOff.getAsBoolean()
                || violation(part, backend, settings.withFront(0), deadline, progress) <= NEARLY || brokenOff.getAsBoolean());
    }

    /** What is violated by the best policy that a search for a problem finds; it ends as soon as that is nearly nothing. */
    private static double violation(Problem problem, Backend backend, Settings settings, Instant deadline, Progress progress) {
        Goal goal = new Goal(Program.compile(problem));
        try (Evaluator evaluator = backend.prepare(goal.program())) {
            Evolution search = new Evolution(goal, evaluator, settings);
            do {
                search.advance();
            } while (search.best().violation() > NEARLY && ending(search, deadline, progress) == null);
            return search.best().violation();
        }
    }
}
