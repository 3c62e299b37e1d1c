// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.optimise;

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
        StringBuilder why = new StringBuilder();
        for (Optimiser candidate : candidates) {
            try {
                return candidate.solve(problem, backend, settings, progress).after(why.toString());
            } catch (UnsuitableException e) {
                why.append("Not by '").append(candidate.id()).append("': ").append(e.getMessage()).append(". ");
            }
        }
        throw new UnsuitableException(why.toString().strip());
    }
}
