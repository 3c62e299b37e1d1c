// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.moeaframework.algorithm.Algorithm;
import org.moeaframework.core.PRNG;
import org.moeaframework.core.indicator.WFGHypervolume;
import org.moeaframework.core.spi.AlgorithmFactory;
import org.moeaframework.problem.DTLZ.DTLZ1;
import org.moeaframework.problem.DTLZ.DTLZ2;
import org.moeaframework.problem.DTLZ.DTLZ3;
import org.moeaframework.problem.DTLZ.DTLZ4;
import org.moeaframework.problem.Problem;
import org.moeaframework.problem.ZDT.ZDT1;
import org.moeaframework.problem.ZDT.ZDT2;
import org.moeaframework.problem.ZDT.ZDT3;
import org.moeaframework.problem.ZDT.ZDT4;
import org.moeaframework.problem.ZDT.ZDT6;

/**
 * Prints as CSV the hypervolume that MOEA Framework's NSGA-II (two objectives) and NSGA-III (three) reach in 25,000 evaluations with
 * their own default settings, by problem and seed. These are the bars of {@code EvolutionFrontTest}.
 */
public final class PeerHypervolume {
    private static final int EVALUATIONS = 25_000;
    private static final int SEEDS = 31;

    private record Case(String name, Problem problem, double reference) {
    }

    private PeerHypervolume() {
    }

    public static void main(String[] arguments) {
        List<Case> cases = List.of(
                new Case("ZDT1", new ZDT1(), 1.1), new Case("ZDT2", new ZDT2(), 1.1), new Case("ZDT3", new ZDT3(), 1.1),
                new Case("ZDT4", new ZDT4(), 1.1), new Case("ZDT6", new ZDT6(), 1.1),
                new Case("DTLZ1", new DTLZ1(3), 0.55), new Case("DTLZ2", new DTLZ2(3), 1.1),
                new Case("DTLZ3", new DTLZ3(3), 11), new Case("DTLZ4", new DTLZ4(3), 1.1));
        System.out.println("problem,variables,objectives,reference,algorithm,evaluations,seed,points,hypervolume");
        for (Case each : cases) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                measure(each, seed);
            }
        }
    }

    private static void measure(Case each, int seed) {
        Problem problem = each.problem;
        String name = problem.getNumberOfObjectives() == 2 ? "NSGAII" : "NSGAIII";
        PRNG.setSeed(seed);
        Algorithm algorithm = AlgorithmFactory.getInstance().getAlgorithm(name, problem);
        algorithm.run(EVALUATIONS);
        double[] reference = new double[problem.getNumberOfObjectives()];
        Arrays.fill(reference, each.reference);
        System.out.printf(Locale.ROOT, "%s,%d,%d,%s,%s,%d,%d,%d,%.6f%n", each.name, problem.getNumberOfVariables(), reference.length,
                each.reference, name, algorithm.getNumberOfEvaluations(), seed, algorithm.getResult().size(),
                new WFGHypervolume(problem, reference).evaluate(algorithm.getResult()));
    }
}
