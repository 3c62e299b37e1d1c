// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Hypervolume;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.tests.ProblemSketch;

/** Fronts of the textbook problems, against what MOEA Framework reaches with as many evaluations. */
class EvolutionFrontTest {
    /** What counts as as good as the peer. */
    private static final double PART = 0.99;
    private static final int EVALUATIONS = 25_000;

    /**
     * The peer's median over 31 seeds, as releng/benchmarks/hypervolume measured it on 2026-11-22.
     *
     * @param reference each coordinate of the reference point
     */
    private record Bar(double reference, double hypervolume) {
    }

    private static final Map<Textbook, Bar> BARS = new EnumMap<>(Map.of(
            Textbook.ZDT1, new Bar(1.1, 0.869916), Textbook.ZDT2, new Bar(1.1, 0.536567), Textbook.ZDT3, new Bar(1.1, 1.327994),
            Textbook.ZDT4, new Bar(1.1, 0.866926), Textbook.ZDT6, new Bar(1.1, 0.497264), Textbook.DTLZ1, new Bar(0.55, 0.138839),
            Textbook.DTLZ2, new Bar(1.1, 0.743715), Textbook.DTLZ3, new Bar(11, 1319.891172), Textbook.DTLZ4, new Bar(1.1, 0.743929)));

    @TestFactory
    List<DynamicTest> theFrontIsAsGoodAsThePeers() {
        return BARS.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey().name(), () -> {
            Bar bar = entry.getValue();
            double[] reached = LongStream.rangeClosed(1, 5).mapToDouble(seed -> reached(entry.getKey(), bar.reference, seed)).sorted().toArray();
            assertTrue(reached[2] >= PART * bar.hypervolume,
                    "the median of " + Arrays.toString(reached) + " is below " + PART + " of " + bar.hypervolume);
        })).toList();
    }

    private static double reached(Textbook textbook, double reference, long seed) {
        Solution solution = Optimisers.evolution().solve(textbook.problem(), Backends.reference(),
                new Settings(seed, null, 1e-6, null, 1, 100), Progress.NONE);
        assertTrue(solution.evaluations() <= EVALUATIONS);
        assertTrue(solution.front().size() <= 100);
        double[] corner = new double[solution.front().getFirst().outputs().length];
        Arrays.fill(corner, reference);
        return Hypervolume.of(solution.front().stream().map(Point::outputs).toList(), corner).volume();
    }

    /** The fixtures themselves: at known points of the front the formulas give the papers' values. */
    @Test
    void theTextbookFormulasAreThePapers() {
        try (var evaluator = Backends.reference().prepare(org.talentbench.compute.program.Program.compile(Textbook.ZDT3.problem()))) {
            double[] policy = new double[30];
            policy[0] = 0.77;
            policy[29] = 0.4;
            double g = 1 + 9 * 0.4 / 29;
            double second = g * (1 - Math.sqrt(0.77 / g) - 0.77 / g * Math.sin(10 * Math.PI * 0.77));
            assertEquals(second, evaluator.evaluate(policy, 1, null).value(0, 1), 1e-12);
        }
        try (var evaluator = Backends.reference().prepare(org.talentbench.compute.program.Program.compile(Textbook.DTLZ3.problem()))) {
            double[] policy = new double[12];
            Arrays.setAll(policy, d -> (d * 0.37 + 0.05) % 1);
            double g = 10;
            for (int d = 2; d < 12; d++) {
                g += Math.pow(policy[d] - 0.5, 2) - Math.cos(20 * Math.PI * (policy[d] - 0.5));
            }
            double radius = 1 + 100 * g;
            double a = policy[0] * Math.PI / 2;
            double b = policy[1] * Math.PI / 2;
            double[] expected = {radius * Math.cos(a) * Math.cos(b), radius * Math.cos(a) * Math.sin(b), radius * Math.sin(a)};
            double[] values = evaluator.evaluate(policy, 1, null).values();
            for (int m = 0; m < 3; m++) {
                assertEquals(expected[m], values[m], 1e-9 * radius);
            }
        }
        try (var evaluator = Backends.reference().prepare(org.talentbench.compute.program.Program.compile(Textbook.ZDT6.problem()))) {
            double[] policy = {0.31, 0.1, 0, 0, 0, 0, 0, 0, 0, 0.2};
            double first = 1 - Math.exp(-4 * 0.31) * Math.pow(Math.sin(6 * Math.PI * 0.31), 6);
            double g = 1 + 9 * Math.pow(0.3 / 9, 0.25);
            assertEquals(first, evaluator.evaluate(policy, 1, null).value(0, 0), 1e-12);
            assertEquals(g * (1 - Math.pow(first / g, 2)), evaluator.evaluate(policy, 1, null).value(0, 1), 1e-12);
        }
        try (var evaluator = Backends.reference().prepare(org.talentbench.compute.program.Program.compile(Textbook.ZDT4.problem()))) {
            double[] policy = {0.25, -4.7, 3.1, 0, 0, 0, 0, 0, 0, 5};
            double g = 91;
            for (int d = 1; d < 10; d++) {
                g += policy[d] * policy[d] - 10 * Math.cos(4 * Math.PI * policy[d]);
            }
            assertEquals(g * (1 - Math.sqrt(0.25 / g)), evaluator.evaluate(policy, 1, null).value(0, 1), 1e-10);
        }
    }

    /** Six burdens that together must carry a whole, each to be small: the best policies carry no more than the whole. */
    @Test
    void manyObjectivesHaveAFrontToo() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
        List<String> burdens = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sketch.decide("x" + i, 0, 1).output("o" + i, "x" + i).minimise("o" + i);
            burdens.add("x" + i);
        }
        Solution solution = Optimisers.evolution().solve(sketch.atLeast("whole", String.join(" + ", burdens), 1).problem(),
                Backends.reference(), Settings.DEFAULT.withFront(60), Progress.NONE);
        assertTrue(solution.front().size() > 30, solution.front().size() + " points");
        for (Point point : solution.front()) {
            assertEquals(0, point.violation(), 1e-6);
        }
        double carried = solution.front().stream().mapToDouble(point -> Arrays.stream(point.decisions()).sum()).average().orElseThrow();
        assertTrue(carried < 1.1, carried + " of the whole is carried on average");
        assertTrue(solution.hypervolume().volume() > 0);
    }
}
