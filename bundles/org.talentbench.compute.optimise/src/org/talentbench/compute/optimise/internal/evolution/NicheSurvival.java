// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.program.RandomStream;

/**
 * Of the last rank those live on whose reference directions have fewest survivors. K. Deb, H. Jain: "An evolutionary many-objective
 * optimization algorithm using reference-point-based nondominated sorting approach, part I", IEEE Transactions on Evolutionary
 * Computation 18 (2014); the constraints as in part II. Remembers the frame of the costs from one generation to the next.
 */
final class NicheSurvival implements Survival {
    private final List<double[]> directions;
    private CostFrame frame;

    /** @param directions of 2 or more coordinates, as many as objectives */
    NicheSurvival(List<double[]> directions) {
        this.directions = directions;
        frame = new CostFrame(directions.getFirst().length);
    }

    /** A candidate's nearest direction, and how far off that line it lies. */
    private record Niche(Candidate candidate, int direction, double distance) {
    }

    @Override
    public List<Survivor> select(List<Candidate> candidates, int size, RandomStream random) {
        List<Survivor> survivors = new ArrayList<>();
        List<List<Candidate>> ranks = Ranks.of(candidates);
        frame.observe(ranks.getFirst());
        int rank = 0;
        while (rank < ranks.size() && survivors.size() + ranks.get(rank).size() <= size) {
            for (Candidate candidate : ranks.get(rank)) {
                survivors.add(new Survivor(candidate, rank, 0));
            }
            rank++;
        }
        if (rank < ranks.size() && survivors.size() < size) {
            int last = rank;
            fill(survivors, ranks.get(rank), size, random).forEach(candidate -> survivors.add(new Survivor(candidate, last, 0)));
        }
        if (!ranks.getFirst().getFirst().feasible()) {
            // How low costs get where constraints are broken says nothing of the front.
            frame = new CostFrame(directions.getFirst().length);
        }
        return survivors;
    }

    /**
     * Only by the constraints: every niche is as good as another, and a preference for ranks would breed the few that found a ripple of
     * the costs first (on DTLZ3 at a loss of 2 % of the hypervolume).
     */
    @Override
    public boolean prefers(Survivor one, Survivor other) {
        return one.candidate().violation() < other.candidate().violation();
    }

    private List<Candidate> fill(List<Survivor> survivors, List<Candidate> last, int size, RandomStream random) {
        int[] occupied = new int[directions.size()];
        survivors.forEach(survivor -> occupied[niche(survivor.candidate()).direction]++);
        List<List<Niche>> waiting = new ArrayList<>();
        directions.forEach(_ -> waiting.add(new ArrayList<>()));
        last.stream().map(this::niche).forEach(niche -> waiting.get(niche.direction).add(niche));
        List<Candidate> taken = new ArrayList<>();
        while (survivors.size() + taken.size() < size) {
            int direction = emptiest(occupied, waiting, random);
            List<Niche> here = waiting.get(direction);
            int choice = random.below(here.size());
            if (occupied[direction] == 0) {
                for (int i = 0; i < here.size(); i++) {
                    choice = here.get(i).distance < here.get(choice).distance ? i : choice;
                }
            }
            taken.add(here.remove(choice).candidate);
            occupied[direction]++;
        }
        return taken;
    }

    /** One of the directions of fewest survivors that somebody waits for. */
    private static int emptiest(int[] occupied, List<List<Niche>> waiting, RandomStream random) {
        int fewest = Integer.MAX_VALUE;
        List<Integer> emptiest = new ArrayList<>();
        for (int i = 0; i < occupied.length; i++) {
            if (!waiting.get(i).isEmpty() && occupied[i] <= fewest) {
                if (occupied[i] < fewest) {
                    emptiest.clear();
                    fewest = occupied[i];
                }
                emptiest.add(i);
            }
        }
        return emptiest.get(random.below(emptiest.size()));
    }

    private Niche niche(Candidate candidate) {
        double[] scaled = frame.scaled(candidate.costs());
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < directions.size(); i++) {
            double distance = distance(scaled, directions.get(i));
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return new Niche(candidate, nearest, least);
    }

    /** The square of a point's distance from the line through the origin. */
    private static double distance(double[] point, double[] direction) {
        double along = 0;
        double length = 0;
        double norm = 0;
        for (int i = 0; i < point.length; i++) {
            along += point[i] * direction[i];
            length += direction[i] * direction[i];
            norm += point[i] * point[i];
        }
        return norm - along * along / length;
    }
}
