// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.optimise.internal.evolution.Survival.Survivor;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.RandomStream;

/** A population that breeds; each generation is evaluated as one batch. */
final class Evolution {
    private static final int POPULATION = 100;
    private static final double CROSSOVER_INDEX = 15;
    /** The paper has 30; 50 reached more hypervolume on DTLZ1 and DTLZ3, where children far from their parents are lost in the ripples. */
    private static final double CROSSOVER_INDEX_OF_NICHES = 50;
    /** Place of the random numbers of survival, beside the pairs of parents, which count from 0. */
    private static final int SURVIVAL = -1;

    private final Goal goal;
    private final Evaluator evaluator;
    private final Settings settings;
    private final boolean front;
    private final Variation variation;
    private final Survival survival;
    private final int size;
    private List<Survivor> population = List.of();
    private Candidate best;
    private int generations;
    private int lastBettered;
    private long evaluations;

    Evolution(Goal goal, Evaluator evaluator, Settings settings) {
        this.goal = goal;
        this.evaluator = evaluator;
        this.settings = settings;
        front = settings.frontPoints() > 0 && goal.objectives() > 1;
        int wanted = front ? Math.max(POPULATION, settings.frontPoints()) : POPULATION;
        if (front && goal.objectives() > 2) {
            List<double[]> directions = ReferenceDirections.of(goal.objectives(), wanted);
            size = directions.size();
            survival = new NicheSurvival(directions);
            variation = new Variation(goal.program().problem(), CROSSOVER_INDEX_OF_NICHES);
        } else {
            size = wanted;
            survival = new CrowdingSurvival();
            variation = new Variation(goal.program().problem(), CROSSOVER_INDEX);
        }
    }

    /** How many policies a generation has. */
    int size() {
        return size;
    }

    /** Whether the whole front is sought rather than the best of the weighted sum. */
    boolean seeksFront() {
        return front;
    }

    /** Breeds, evaluates and selects. */
    void advance() {
        List<Candidate> candidates = evaluate(population.isEmpty() ? founders() : children());
        for (Candidate candidate : candidates) {
            if (best == null || candidate.preferredTo(best)) {
                best = candidate;
                lastBettered = generations;
            }
        }
        List<Candidate> all = new ArrayList<>();
        Set<DoubleBuffer> seen = new HashSet<>();
        population.stream().map(Survivor::candidate).forEach(parent -> addNew(parent, all, seen));
        candidates.forEach(child -> addNew(child, all, seen));
        population = survival.select(all, size, new RandomStream(settings.seed(), generations, SURVIVAL));
        generations++;
    }

    /** Twins would crowd out others: of equal policies one lives. */
    private static void addNew(Candidate candidate, List<Candidate> all, Set<DoubleBuffer> seen) {
        if (seen.add(DoubleBuffer.wrap(candidate.point().decisions()))) {
            all.add(candidate);
        }
    }

    private List<double[]> founders() {
        Problem problem = goal.program().problem();
        List<double[]> founders = new ArrayList<>();
        if (settings.warmStart() != null) {
            if (settings.warmStart().length != problem.dimension()) {
                throw new IllegalArgumentException("The warm start has " + settings.warmStart().length + " decisions, the problem "
                        + problem.dimension());
            }
            founders.add(variation.within(settings.warmStart()));
        }
        founders.add(variation.within(problem.today()));
        while (founders.size() < size) {
            founders.add(variation.anywhere(new RandomStream(settings.seed(), 0, founders.size())));
        }
        return founders;
    }

    private List<double[]> children() {
        List<double[]> children = new ArrayList<>();
        for (int pair = 0; children.size() < size; pair++) {
            RandomStream random = new RandomStream(settings.seed(), generations, pair);
            children.addAll(List.of(variation.children(parent(random), parent(random), random)));
        }
        return children.subList(0, size);
    }

    /** The better of two at random. */
    private double[] parent(RandomStream random) {
        Survivor first = population.get(random.below(population.size()));
        Survivor second = population.get(random.below(population.size()));
        return (survival.prefers(second, first) ? second : first).candidate().point().decisions();
    }

    private List<Candidate> evaluate(List<double[]> policies) {
        int dimension = goal.program().dimension();
        double[] flat = new double[policies.size() * dimension];
        for (int i = 0; i < policies.size(); i++) {
            System.arraycopy(policies.get(i), 0, flat, i * dimension, dimension);
        }
        Evaluation evaluation = evaluator.evaluate(flat, policies.size(), null);
        evaluations += policies.size();
        List<Candidate> candidates = new ArrayList<>();
        for (int row = 0; row < policies.size(); row++) {
            candidates.add(Candidate.of(goal, flat, evaluation, row, front, settings.tolerance()));
        }
        return candidates;
    }

    /** The population's best rank. */
    List<Candidate> elite() {
        return population.stream().filter(survivor -> survivor.rank() == 0).map(Survivor::candidate).toList();
    }

    /** The best policy ever evaluated, for the weighted sum of the objectives; null before the first generation. */
    Candidate best() {
        return best;
    }

    int generations() {
        return generations;
    }

    /** The last generation, counted from 0, that found a policy better than all before. */
    int lastBettered() {
        return lastBettered;
    }

    long evaluations() {
        return evaluations;
    }
}
