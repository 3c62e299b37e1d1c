// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

import org.osgi.annotation.versioning.ProviderType;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Progress;
import org.talentbench.compute.problem.Problem;

/** Finds the best decisions of a problem. Stateless and thread safe; deterministic for a problem, a backend and settings without a time limit. */
@ProviderType
public interface Optimiser {
    /** A short name such as {@code linear}, stable over versions. */
    String id();

    /**
     * Solves the problem. Where it has several objectives, {@link Solution#best} is best for their weighted sum.
     *
     * @param backend evaluates policies; available
     * @param progress told how far the search is, and asked before every batch whether to go on
     * @throws UnsuitableException if the optimiser is not made for such a problem; says why
     * @throws org.talentbench.compute.problem.ProblemException if the problem has no objective or no decision
     * @throws IllegalArgumentException if it begins at the warm start, and that has another length than the problem's decisions
     * @throws org.talentbench.compute.BackendException if what the backend runs on fails
     */
    Solution solve(Problem problem, Backend backend, Settings settings, Progress progress);

    /** Whether one run finds the best point and the front as well as two runs would; else a run for a front is less exact about the best point. */
    default boolean findsFrontBesideBest() {
        return false;
    }
}
