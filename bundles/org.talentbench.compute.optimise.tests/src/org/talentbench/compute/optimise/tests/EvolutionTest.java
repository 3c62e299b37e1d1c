// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.tests.CancelAfter;
import org.talentbench.compute.tests.CountingBackend;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

class EvolutionTest {
    /** A knapsack small enough to try everything. */
    @Test
    void wholeNumbersStayWholeAndReachTheOptimum() {
        ProblemSketch sketch = knapsack();
        double best = 0;
        for (int a = 0; a <= 4; a++) {
            for (int b = 0; b <= 5; b++) {
                for (int c = 0; c <= 6; c++) {
                    best = 7 * a + 5 * b + 3 * c <= 30 ? Math.max(best, 11 * a + 7.5 * b + 4 * c + (b == 2 ? 3 : 0)) : best;
                }
            }
        }
        CountingBackend counting = new CountingBackend(Backends.reference());
        Solution solution = Optimisers.evolution().solve(sketch.problem(), counting, Settings.DEFAULT, Progress.NONE);
        assertEquals(Status.FEASIBLE, solution.status());
        assertEquals(best, solution.best().outputs()[0], 1e-12);
        for (double[] batch : counting.asked()) {
            for (int i = 0; i < batch.length; i++) {
                assertEquals(Math.rint(batch[i]), batch[i], 0);
                assertTrue(batch[i] >= 0 && batch[i] <= 4 + i % 3, "decision " + i % 3 + " is " + batch[i]);
            }
        }
    }

    @Test
    void fractionalBoundsOfWholeNumbersAreKept() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0.5, 3.7).output("o", "n").maximise("o"), Settings.DEFAULT);
        assertArrayEquals(new double[] {3}, solution.best().decisions(), 0);
    }

    @Test
    void aModelThatJumpsIsOptimisedOverItsJumps() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).decide("y", 0, 10)
                .output("cost", "if(x < 3, 5, 0) + (x - 2)^2 + if(y > 4, 2, abs(y - 5))").minimise("cost"), Settings.DEFAULT);
        // At x = 3 the jump is cleared at the least distance; y just at 4 costs 1.
        assertEquals(2, solution.best().outputs()[0], 1e-3);
        assertArrayEquals(new double[] {3, 4}, solution.best().decisions(), 1e-3);
    }

    @Test
    void constraintsComeBeforeCosts() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).decide("y", 0, 1)
                .output("cost", "x^2 + y^2").minimise("cost").atLeast("enough", "x + y", 1).atMost("little x", "x", 0.25), Settings.DEFAULT);
        assertEquals(0.25 * 0.25 + 0.75 * 0.75, solution.best().outputs()[0], 5e-3);
        assertEquals(0, solution.best().violation(), 1e-6);
    }

    @Test
    void whereNothingIsFeasibleTheNearestPolicyIsGivenAndItIsSaid() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("o", "x").minimise("o")
                .atLeast("much", "x", 3), Settings.DEFAULT);
        assertEquals(Status.INFEASIBLE, solution.status());
        assertEquals(1, solution.best().decisions()[0], 1e-6);
        assertTrue(solution.reason().contains("No policy was found"), solution.reason());
    }

    /** n + m ≤ 10 leaves at most 25 for n·m; the third constraint has nothing to do with it. */
    @Test
    void constraintsThatClashAreNamedAndNoOthers() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, 20).decideWhole("m", 0, 20).output("o", "n + m")
                .minimise("o").atLeast("product", "n*m", 50).atMost("sum", "n + m", 10).atLeast("free", "n + 2*m", 1), Settings.DEFAULT);
        assertEquals(Status.INFEASIBLE, solution.status());
        assertTrue(solution.reason().contains("'product' (") && solution.reason().contains("'sum' (") && solution.reason().contains("missed by "),
                solution.reason());
        assertTrue(!solution.reason().contains("'free'"), solution.reason());
        assertEquals(List.of("product", "sum"), solution.clash());
    }

    @Test
    void policiesWithoutAValueAreLeftBehind() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", -1, 1).output("o", "sqrt(x - 0.5)").minimise("o"),
                Settings.DEFAULT);
        assertEquals(Status.FEASIBLE, solution.status());
        assertEquals(0.5, solution.best().decisions()[0], 1e-4);
    }

    @Test
    void decisionsWithoutBoundsAreFoundFarFromToday() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .output("o", "abs(x - 1000)").minimise("o"), Settings.DEFAULT);
        assertEquals(1000, solution.best().decisions()[0], 0.1);
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherOneOthers() {
        Settings settings = Settings.DEFAULT.withFront(20);
        Solution once = solve(cupAndSaucer(), settings);
        Solution again = solve(cupAndSaucer(), settings);
        Solution other = solve(cupAndSaucer(), new Settings(2, null, 1e-6, null, 8, 20));
        assertEquals(bits(once.front()), bits(again.front()));
        assertEquals(once.convergence(), again.convergence());
        assertNotEquals(bits(once.front()), bits(other.front()));
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() throws Exception {
        Problem problem = ProblemSketch.withTeams(9_000, 30).decideWhole("days", 0, 9).decidePerTeam("x", 0, 2).noise("e", Scope.EMPLOYEE, 0).draws(2)
                .define("p", "1 - exp(-0.2*exp(-saturate(x + 0.1*days, 1) + 0.3*e))").output("leaving", "mean(p)").output("cost", "sum(x) + days")
                .minimise("leaving").minimise("cost").atMost("gap", "max(mean(p over team)) - min(mean(p over team))", 0.05).problem();
        List<Solution> solutions = new ArrayList<>();
        for (int threads : new int[] {1, 3}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                solutions.add(pool.submit(() -> Optimisers.evolution().solve(problem, new VectorBackend(), Settings.DEFAULT.withFront(9), Progress.NONE)).get());
            }
        }
        assertEquals(9, solutions.getFirst().front().size());
        assertEquals(bits(solutions.getFirst().front()), bits(solutions.getLast().front()));
        assertEquals(bits(List.of(solutions.getFirst().best())), bits(List.of(solutions.getLast().best())));
        assertEquals(solutions.getFirst().convergence(), solutions.getLast().convergence());
    }

    /** Both distances together are smallest on the line between the two centres, where their roots sum to 1. */
    @Test
    void theFrontHasTheShapeAndTheSizeThatIsAskedFor() {
        Solution solution = solve(cupAndSaucer(), Settings.DEFAULT.withFront(20));
        assertEquals(20, solution.front().size());
        for (Point point : solution.front()) {
            assertEquals(1, Math.sqrt(point.outputs()[0]) + Math.sqrt(-point.outputs()[1]), 0.01);
        }
        // The weights are 1 and 3, so the best of the weighted sum lies at three quarters.
        assertEquals(0.75, solution.best().decisions()[0], 0.01);
        // The box up to a tenth beyond the front, 1.1², less the sixth below √a + √b = 1 and what a staircase of 20 steps leaves out.
        assertEquals(1.21 - 1 / 6.0 - 0.02, solution.hypervolume().volume(), 0.01);
        assertArrayEquals(new double[] {1.1, 1.1}, solution.hypervolume().reference(), 0.02);
    }

    @Test
    void withoutAFrontThereIsNoHypervolume() {
        Solution solution = solve(cupAndSaucer(), Settings.DEFAULT);
        assertTrue(solution.front().isEmpty());
        assertNull(solution.hypervolume());
        assertEquals(0.75, solution.best().decisions()[0], 0.01);
    }

    @Test
    void nothingIsEvaluatedAfterItIsCancelled() {
        CountingBackend counting = new CountingBackend(Backends.reference());
        Solution solution = Optimisers.evolution().solve(cupAndSaucer().problem(), counting, Settings.DEFAULT.withFront(20),
                new CancelAfter(counting, 7));
        assertEquals(Status.CANCELLED, solution.status());
        assertEquals(7, counting.batches());
        assertEquals(700, solution.evaluations());
        assertTrue(!solution.front().isEmpty());
    }

    /** Each constraint that is left out to see takes a search of its own. */
    @Test
    void nothingIsEvaluatedAfterItIsCancelledWhileAClashIsLookedInto() {
        Problem clash = ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, 20).decideWhole("m", 0, 20).output("o", "n + m").minimise("o")
                .atLeast("product", "n*m", 50).atMost("sum", "n + m", 10).atLeast("free", "n + 2*m", 1).problem();
        CountingBackend unhurried = new CountingBackend(Backends.reference());
        long ofSearch = Optimisers.evolution().solve(clash, unhurried, Settings.DEFAULT, Progress.NONE).evaluations() / 100;
        assertTrue(unhurried.batches() > ofSearch + 10, unhurried.batches() + " batches, " + ofSearch + " of them for a policy");
        int batches = (int) ofSearch + 10;
        CountingBackend counting = new CountingBackend(Backends.reference());
        Solution solution = Optimisers.evolution().solve(clash, counting, Settings.DEFAULT, new CancelAfter(counting, batches));
        assertEquals(batches, counting.batches());
        assertEquals(Status.INFEASIBLE, solution.status());
    }

    @Test
    void aRunThatIsCancelledAtOnceHasNoPolicy() {
        CountingBackend counting = new CountingBackend(Backends.reference());
        Solution solution = Optimisers.evolution().solve(cupAndSaucer().problem(), counting, Settings.DEFAULT, new CancelAfter(counting, 0));
        assertEquals(Status.CANCELLED, solution.status());
        assertNull(solution.best());
        assertEquals(0, counting.batches());
    }

    @Test
    void whenTimeIsUpTheFirstGenerationIsTheResult() {
        CountingBackend counting = new CountingBackend(Backends.reference());
        Solution solution = Optimisers.evolution().solve(cupAndSaucer().problem(), counting, Settings.DEFAULT.within(Duration.ZERO),
                Progress.NONE);
        assertEquals(Status.FEASIBLE, solution.status());
        assertEquals(1, counting.batches());
        assertTrue(solution.reason().contains("Time"), solution.reason());
    }

    @Test
    void aWholeGenerationIsOneBatchAndStartsFromTheWarmPolicyAndToday() {
        CountingBackend counting = new CountingBackend(Backends.reference());
        Settings settings = Settings.DEFAULT.from(new double[] {0.123, 0.456});
        Optimisers.evolution().solve(cupAndSaucer().problem(), counting, settings, new CancelAfter(counting, 1));
        double[] first = counting.asked().getFirst();
        assertEquals(2 * 100, first.length);
        assertArrayEquals(new double[] {0.123, 0.456, 0, 0}, Arrays.copyOf(first, 4), 0);
        assertThrows(IllegalArgumentException.class, () -> solve(cupAndSaucer(), Settings.DEFAULT.from(new double[1])));
    }

    @Test
    void aWarmStartIsNeverMadeWorse() {
        Solution solution = Optimisers.evolution().solve(cupAndSaucer().problem(), Backends.reference(),
                Settings.DEFAULT.from(new double[] {0.75, 0.5}).within(Duration.ZERO), Progress.NONE);
        assertArrayEquals(new double[] {0.75, 0.5}, solution.best().decisions(), 0);
    }

    @Test
    void convergenceFallsAndProgressRises() {
        List<Double> fractions = new ArrayList<>();
        Solution solution = Optimisers.evolution().solve(knapsack().problem(), Backends.reference(), Settings.DEFAULT, new Progress() {
            @Override
            public void report(double fraction, String what) {
                fractions.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertTrue(fractions.size() > 1);
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertTrue(fractions.getLast() <= 1);
        assertEquals(solution.convergence().stream().sorted((a, b) -> Double.compare(b, a)).toList(), solution.convergence());
        assertEquals(-solution.best().outputs()[0], solution.convergence().getLast(), 1e-12);
    }

    /** Whole days for each team, a threshold and everybody's own hazard: the same plan from float lanes as from doubles. */
    @Test
    void theVectorBackendBreedsTheSamePlan() {
        double[] hazard = new double[2_400];
        Arrays.setAll(hazard, i -> 0.05 + 0.01 * (i % 17));
        Problem problem = ProblemSketch.withTeams(900, 800, 700).decideWhole("days", 0, 10).decideWhole("bonus", 0, 8)
                .givenPerEmployee("h0", hazard).givenPerTeam("w", 0.4, 0.7, 0.2)
                .define("leaves", "1 - exp(-h0*exp(-w*(0.1*days + if(bonus >= 3, 0.5, 0) + 0.02*bonus)))")
                .output("left", "mean(leaves)").output("cost", "3*days + 5*bonus").minimise("left").atMost("budget", "3*days + 5*bonus", 37).problem();
        Solution inDoubles = Optimisers.evolution().solve(problem, Backends.reference(), Settings.DEFAULT, Progress.NONE);
        Solution inFloats = Optimisers.evolution().solve(problem, new VectorBackend(), Settings.DEFAULT, Progress.NONE);
        assertEquals("vector", inFloats.backend());
        // 3 of bonus clear the threshold for 15; 7 days take 21 of the other 22.
        assertArrayEquals(new double[] {7, 3}, inFloats.best().decisions(), 0);
        assertArrayEquals(inDoubles.best().decisions(), inFloats.best().decisions(), 0);
        assertEquals(inDoubles.best().outputs()[0], inFloats.best().outputs()[0], 1e-6);
    }

    @Test
    void anObjectiveWithoutEndIsSaid() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, Double.POSITIVE_INFINITY).output("o", "n^2")
                .maximise("o"), Settings.DEFAULT);
        assertEquals(Status.UNBOUNDED, solution.status());
        assertNull(solution.best());
        assertTrue(solution.reason().contains("'n'"), solution.reason());
    }

    @Test
    void autoTakesItWhereNothingElseFits() {
        Solution solution = Optimisers.auto().solve(ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, 20).output("o", "(n - 7)^4")
                .minimise("o").problem(), Backends.reference(), Settings.DEFAULT, Progress.NONE);
        assertEquals("evolution", solution.optimiser());
        assertEquals(7, solution.best().decisions()[0], 0);
        assertTrue(solution.reason().contains("Not by 'gradient'"), solution.reason());
    }

    private static ProblemSketch knapsack() {
        return ProblemSketch.aboutDecisionsAlone().decideWhole("a", 0, 4).decideWhole("b", 0, 5).decideWhole("c", 0, 6)
                .output("value", "11*a + 7.5*b + 4*c + if(b == 2, 3, 0)").maximise("value").atMost("room", "7*a + 5*b + 3*c", 30);
    }

    /** The squared distances from (0, ½) and (1, ½), one minimised, the other's negative maximised. */
    private static ProblemSketch cupAndSaucer() {
        return ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).decide("y", 0, 1)
                .output("near", "x^2 + (y - 0.5)^2").output("far", "-((x - 1)^2 + (y - 0.5)^2)")
                .want("near", org.talentbench.compute.problem.Objective.Sense.MINIMISE, 1)
                .want("far", org.talentbench.compute.problem.Objective.Sense.MAXIMISE, 3);
    }

    private static String bits(List<Point> front) {
        return front.stream().map(point -> Arrays.toString(point.decisions()) + Arrays.toString(point.outputs())).toList().toString();
    }

    private static Solution solve(ProblemSketch sketch, Settings settings) {
        return Optimisers.evolution().solve(sketch.problem(), Backends.reference(), settings, Progress.NONE);
    }
}
