// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.talentbench.compute.program.RandomStream;

/**
 * Of the last rank those live on that stand least crowded. K. Deb, A. Pratap, S. Agarwal, T. Meyarivan: "A fast and elitist
 * multiobjective genetic algorithm: NSGA-II", IEEE Transactions on Evolutionary Computation 6 (2002). The most crowded one is removed at
 * a time and the crowding taken anew, which spreads the rest more evenly: S. Kukkonen, K. Deb: "Improved pruning of non-dominated
 * solutions based on crowding distance for bi-objective optimization problems", CEC 2006.
 */
final class CrowdingSurvival implements Survival {
    @Override
    public List<Survivor> select(List<Candidate> candidates, int size, RandomStream random) {
        List<Survivor> survivors = new ArrayList<>();
        List<List<Candidate>> ranks = Ranks.of(candidates);
        for (int rank = 0; rank < ranks.size() && survivors.size() < size; rank++) {
            List<Candidate> left = new ArrayList<>(ranks.get(rank));
            double[] crowding = crowding(left);
            while (left.size() > size - survivors.size()) {
                int most = 0;
                for (int i = 1; i < crowding.length; i++) {
                    most = crowding[i] < crowding[most] ? i : most;
                }
                left.remove(most);
                crowding = crowding(left);
            }
            for (int i = 0; i < left.size(); i++) {
                survivors.add(new Survivor(left.get(i), rank, crowding[i]));
            }
        }
        return survivors;
    }

    /** Those of better rank, and among equals those with more room. */
    @Override
    public boolean prefers(Survivor one, Survivor other) {
        return one.rank() < other.rank() || one.rank() == other.rank() && one.room() > other.room();
    }

    /** For every candidate the sum over the costs of its neighbours' distance, as a part of the range; infinite at the ends. */
    static double[] crowding(List<Candidate> rank) {
        double[] crowding = new double[rank.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < crowding.length; i++) {
            order.add(i);
        }
        int objectives = rank.isEmpty() ? 0 : rank.getFirst().costs().length;
        for (int m = 0; m < objectives; m++) {
            int objective = m;
            order.sort(Comparator.comparingDouble(i -> rank.get(i).costs()[objective]));
            double range = cost(rank, order, crowding.length - 1, m) - cost(rank, order, 0, m);
            crowding[order.getFirst()] = Double.POSITIVE_INFINITY;
            crowding[order.getLast()] = Double.POSITIVE_INFINITY;
            for (int i = 1; i + 1 < crowding.length && range > 0; i++) {
                crowding[order.get(i)] += (cost(rank, order, i + 1, m) - cost(rank, order, i - 1, m)) / range;
            }
        }
        return crowding;
    }

    private static double cost(List<Candidate> rank, List<Integer> order, int place, int objective) {
        return rank.get(order.get(place)).costs()[objective];
    }
}
