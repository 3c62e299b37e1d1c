// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.tests.ProblemSketch;

/**
 * The point of box ∩ budgets nearest to another is the solution of a quadratic programme. It is found here by Dykstra's alternating projections,
 * which know of boxes and half-spaces only (R. Dykstra: "An algorithm for restricted least squares regression", 1983).
 */
class ProjectionTest {
    private static final int DECISIONS = 8;
    private static final int SWEEPS = 20_000;

    /** Σ aᵢ xᵢ ≤ most over the first so many decisions. */
    private record Budget(double[] a, double most) {
        double used(double[] x) {
            return IntStream.range(0, a.length).mapToDouble(i -> a[i] * x[i]).sum();
        }
    }

    @Test
    void theNearestPointOfABoxAndATotalIsThatOfTheQuadraticProgramme() {
        Random random = new Random(1);
        for (int round = 0; round < 30; round++) {
            assertNearest(random, random.nextDouble(1, 8));
        }
    }

    @Test
    void theNearestPointOfABoxATotalAndTheBudgetOfAPartIsThatOfTheQuadraticProgramme() {
        Random random = new Random(2);
        for (int round = 0; round < 30; round++) {
            assertNearest(random, random.nextDouble(2, 8), random.nextDouble(0.5, 3));
        }
    }

    /** @param most of all decisions, then of the first half */
    private static void assertNearest(Random random, double... most) {
        double[] target = random.doubles(DECISIONS, -1, 4).toArray();
        double[] upper = random.doubles(DECISIONS, 0.5, 3).toArray();
        Budget[] budgets = new Budget[most.length];
        Arrays.setAll(budgets, b -> new Budget(random.doubles(b == 0 ? DECISIONS : DECISIONS / 2, 0.2, 2).toArray(), most[b]));
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
        IntStream.range(0, DECISIONS).forEach(i -> sketch.decide("x" + i, 0, upper[i]));
        sketch.output("o", sum(DECISIONS, i -> String.format(Locale.ROOT, "(x%d - (%s))^2", i, target[i]))).minimise("o");
        for (int b = 0; b < budgets.length; b++) {
            Budget budget = budgets[b];
            sketch.atMost("budget" + b, sum(budget.a.length, i -> budget.a[i] + "*x" + i), budget.most);
        }
        Solution solution = Optimisers.gradient().solve(sketch.problem(), Backends.reference(), new Settings(1, null, 1e-8, null, 2, 0), Progress.NONE);
        assertEquals(Solution.Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        assertArrayEquals(dykstra(target, upper, budgets), solution.best().decisions(), 1e-6);
        assertTrue(solution.best().violation() <= 1e-14, "violated by " + solution.best().violation());
    }

    private static String sum(int count, java.util.function.IntFunction<String> term) {
        return IntStream.range(0, count).mapToObj(term).collect(Collectors.joining(" + "));
    }

    private static double[] dykstra(double[] target, double[] upper, Budget[] budgets) {
        double[] x = target.clone();
        double[][] corrections = new double[budgets.length + 1][target.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int set = 0; set <= budgets.length; set++) {
                double[] correction = corrections[set];
                double[] moved = new double[x.length];
                Arrays.setAll(moved, i -> moved[i] + x[i] + correction[i]);
                double[] nearest = moved.clone();
                if (set == budgets.length) {
                    Arrays.setAll(nearest, i -> Math.clamp(moved[i], 0, upper[i]));
                } else {
                    Budget budget = budgets[set];
                    double over = Math.max(0, budget.used(moved) - budget.most) / Arrays.stream(budget.a).map(a -> a * a).sum();
                    IntStream.range(0, budget.a.length).forEach(i -> nearest[i] -= over * budget.a[i]);
                }
                for (int i = 0; i < x.length; i++) {
                    correction[i] = moved[i] - nearest[i];
                    x[i] = nearest[i];
                }
            }
        }
        return x;
    }
}
