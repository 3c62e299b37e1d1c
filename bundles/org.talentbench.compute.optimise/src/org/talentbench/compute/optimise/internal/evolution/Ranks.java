// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.util.ArrayList;
import java.util.List;

/** Sorts candidates into ranks: the first holds those that none dominates, each next one those that only earlier ranks dominate. */
final class Ranks {
    private Ranks() {
    }

    /** In time quadratic in the candidates: the fast non-dominated sort of Deb et al., 2002. */
    static List<List<Candidate>> of(List<Candidate> candidates) {
        int count = candidates.size();
        int[] dominators = new int[count];
        List<List<Integer>> dominated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dominated.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (candidates.get(i).dominates(candidates.get(j))) {
                    dominated.get(i).add(j);
                    dominators[j]++;
                } else if (candidates.get(j).dominates(candidates.get(i))) {
                    dominated.get(j).add(i);
                    dominators[i]++;
                }
            }
        }
        List<Integer> rank = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (dominators[i] == 0) {
                rank.add(i);
            }
        }
        List<List<Candidate>> ranks = new ArrayList<>();
        while (!rank.isEmpty()) {
            ranks.add(rank.stream().map(candidates::get).toList());
            List<Integer> next = new ArrayList<>();
            for (int i : rank) {
                for (int j : dominated.get(i)) {
                    if (--dominators[j] == 0) {
                        next.add(j);
                    }
                }
            }
            rank = next;
        }
        return ranks;
    }
}
