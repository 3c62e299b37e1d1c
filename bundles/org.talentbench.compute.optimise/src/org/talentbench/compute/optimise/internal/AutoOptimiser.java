// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.problem.Problem;

/**
 * Takes the first optimiser that is made for the problem, the most exact one first, and says why the others were not taken. Where that one
 * finds no front beside the best point, the front is a run of its own that starts from the best point.
 *
 * @param candidates the most exact first
 */
public record AutoOptimiser(List<Optimiser> candidates) implements Optimiser {
    @Override
    public String id() {
        return "auto";
    }

    @Override
    public Solution solve(Problem problem, Backend backend, Settings settings, Progress progress) {
        Instant start = Instant.now();
        boolean front = settings.frontPoints() > 0 && problem.objectives().size() > 1;
        Solution solution = first(candidate -> candidate.solve(problem, backend,
                left(front && !candidate.findsFrontBesideBest() ? settings.withFront(0) : settings, start), progress));
        boolean known = solution.best() != null && solution.best().violation() <= settings.tolerance();
        if (!front || solution.hypervolume() != null || !known || progress.cancelled() || over(settings, start)) {
            return solution;
        }
        try {
            Settings fromBest = settings.from(solution.best().decisions());
            return solution.withFrontOf(first(candidate -> candidate.solve(problem, backend, left(fromBest, start), progress)));
        } catch (UnsuitableException _) {
            return solution;
        }
    }

    @Override
    public boolean findsFrontBesideBest() {
        return true;
    }

    private Solution first(Function<Optimiser, Solution> solve) {
        StringBuilder why = new StringBuilder();
        for (Optimiser candidate : candidates) {
            try {
                return solve.apply(candidate).after(why.toString());
            } catch (UnsuitableException e) {
                why.append(Messages.of("auto.not", candidate.id(), e.getMessage()));
            }
        }
        throw new UnsuitableException(why.toString().strip());
    }

    private static boolean over(Settings settings, Instant start) {
        return settings.timeLimit() != null && left(settings, start).timeLimit().isZero();
    }

    /** One that finds out late that it is not made for the problem has used up time of the next. */
    private static Settings left(Settings settings, Instant start) {
        if (settings.timeLimit() == null) {
            return settings;
        }
        Duration left = settings.timeLimit().minus(Duration.between(start, Instant.now()));
        return settings.within(left.isNegative() ? Duration.ZERO : left);
    }
}
