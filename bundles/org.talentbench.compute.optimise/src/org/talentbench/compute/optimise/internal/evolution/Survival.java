// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.util.List;
import org.talentbench.compute.program.RandomStream;

/** Decides which candidates live on. Whole ranks do, best first; the kinds differ in whom they take of the last rank that fits in part. */
sealed interface Survival permits CrowdingSurvival, NicheSurvival {
    /**
     * One that lives on.
     *
     * @param rank 0 for the best
     * @param room how far its neighbours are, where that was asked; else 0
     */
    record Survivor(Candidate candidate, int rank, double room) {
    }

    /** @return {@code size} of the candidates, or all where there are fewer; ranks in order */
    List<Survivor> select(List<Candidate> candidates, int size, RandomStream random);

    /** Whether one survivor should be a parent rather than another. */
    boolean prefers(Survivor one, Survivor other);
}
