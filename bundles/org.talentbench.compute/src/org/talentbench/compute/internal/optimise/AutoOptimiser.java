// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.optimise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.problem.Problem;

/**
 * Takes the first optimiser that is made for the problem, the most exact one first, and says why the others were not taken.
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
        StringBuilder why = new StringBuilder();
        for (Optimiser candidate : candidates) {
            try {
                return candidate.solve(problem, backend, left(settings, start), progress).after(why.toString());
            } catch (UnsuitableException e) {
                why.append("Not by '").append(candidate.id()).append("': ").append(e.getMessage()).append(". ");
            }
        }
        throw new UnsuitableException(why.toString().strip());
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
