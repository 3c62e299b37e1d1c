// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.evolution;

import java.util.List;
import org.talentbench.compute.internal.optimise.RandomStream;

/** Decides which candidates live on. Whole ranks do, best first; the kinds differ in whom they take of the last rank that fits in part. */
sealed interface Survival permits CrowdingSurvival, NicheSurvival {
    /**
     * One that lives on.
     *
     * @param rank 0 for the best
     * @param room how far its neighbours are; among equals of a rank, those with more room are better parents
     */
    record Survivor(Candidate candidate, int rank, double room) {
        /** Whether it should be a parent rather than the other. */
        boolean beats(Survivor other) {
            return rank < other.rank || rank == other.rank && room > other.room;
        }
    }

    /** @return {@code size} of the candidates, or all where there are fewer; ranks in order */
    List<Survivor> select(List<Candidate> candidates, int size, RandomStream random);
}
