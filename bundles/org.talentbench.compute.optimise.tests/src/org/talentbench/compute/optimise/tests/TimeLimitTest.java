// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.CountingBackend;
import org.talentbench.compute.tests.ProblemSketch;

/** Batches are counted, not seconds: as each lasts a tenth of the time there is, no machine can begin an eleventh after the first. */
class TimeLimitTest {
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final int BATCHES_IN_TIME = 10;
    /** Budgets are measured before the search, and a step asks for values, then for slopes. */
    private static final int MOST_BATCHES = BATCHES_IN_TIME + 2;

    @Test
    void theGradientSearchEndsInTimeWithTheBestSoFar() {
        assertEndsInTime(Optimisers.gradient(), curved());
    }

    @Test
    void breedingEndsInTimeWithTheBestSoFar() {
        assertEndsInTime(Optimisers.evolution(), curved());
    }

    @Test
    void theShortestTimeIsEnoughForOneBatch() {
        for (Optimiser optimiser : new Optimiser[] {Optimisers.gradient(), Optimisers.evolution()}) {
            CountingBackend counting = new CountingBackend(Backends.reference());
            Solution solution = optimiser.solve(curved(), counting, Settings.DEFAULT.within(Duration.ZERO), Progress.NONE);
            assertTrue(counting.batches() >= 1 && counting.batches() <= 2, optimiser.id() + ": " + counting.batches() + " batches");
            assertStoppedByTime(solution);
        }
    }

    @Test
    void aLimitBeyondAnyClockIsNone() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("o", "x*(x - 0.6)").minimise("o");
        for (Optimiser optimiser : new Optimiser[] {Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto()}) {
            Solution solution = optimiser.solve(sketch.problem(), Backends.reference(), Settings.DEFAULT.within(Duration.ofSeconds(Long.MAX_VALUE)), Progress.NONE);
            assertEquals(0.3, solution.best().decisions()[0], 1e-3, optimiser.id());
        }
    }

    @Test
    void whereTimeRunsOutBeforeAnyPolicyKeepsTheConstraintsTheNearestOneIsGivenAndBothAreSaid() {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", -3, 3).decide("y", -3, 3).output("o", "x^2 + y^4")
                .minimise("o").equal("hyperbola", "x*y^3", 2).problem();
        Solution solution = Optimisers.gradient().solve(problem, Backends.reference(), Settings.DEFAULT.within(Duration.ZERO), Progress.NONE);
        assertEquals(Status.INFEASIBLE, solution.status());
        assertTrue(solution.reason().contains("Time ran out") && solution.reason().contains("'hyperbola'"), solution.reason());
        assertEquals(2, solution.best().decisions().length);
    }

    @Test
    void anExactSearchThatTakesTooLongEndsWithAPolicyThatIsNotCalledOptimal() {
        int count = 60;
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
        IntStream.range(0, count).forEach(i -> sketch.decideWhole("n" + i, 0, 3));
        sketch.output("gain", sum("n", count, i -> 100 + i * 37 % 41)).maximise("gain");
        for (int c = 0; c < 12; c++) {
            int factor = 17 + 6 * c;
            sketch.atMost("limit" + c, sum("n", count, i -> 80 + i * factor % 53), 5_000);
        }
        Solution solution = Optimisers.auto().solve(sketch.problem(), Backends.reference(), Settings.DEFAULT.within(Duration.ZERO),
                Progress.NONE);
        assertStoppedByTime(solution);
    }

    private static void assertEndsInTime(Optimiser optimiser, Problem problem) {
        CountingBackend unhurried = new CountingBackend(Backends.reference());
        optimiser.solve(problem, unhurried, Settings.DEFAULT, Progress.NONE);
        assertTrue(unhurried.batches() > MOST_BATCHES, "without a limit it makes no more than " + unhurried.batches() + " batches");
        CountingBackend counting = new CountingBackend(new SlowBackend(LIMIT.dividedBy(BATCHES_IN_TIME)));
        Solution solution = optimiser.solve(problem, counting, Settings.DEFAULT.within(LIMIT), Progress.NONE);
        assertTrue(counting.batches() >= 1 && counting.batches() <= MOST_BATCHES, counting.batches() + " batches");
        assertStoppedByTime(solution);
        try (Evaluator evaluator = Backends.reference().prepare(Program.compile(problem))) {
            double today = evaluator.evaluate(problem.today(), 1, null).value(0, 0);
            assertTrue(solution.best().outputs()[0] < today, () -> "no better than today's " + today);
        }
    }

    private static void assertStoppedByTime(Solution solution) {
        assertEquals(Status.FEASIBLE, solution.status(), solution.reason());
        assertTrue(solution.reason().toLowerCase().contains("time ran out"), solution.reason());
        assertTrue(solution.best().violation() <= Settings.DEFAULT.tolerance(), () -> "violated by " + solution.best().violation());
    }

    /** A valley that is long and narrow, under a budget. */
    private static Problem curved() {
        String valley = IntStream.range(0, 9).mapToObj(i -> "100*(x" + (i + 1) + " - x" + i + "^2)^2 + (1 - x" + i + ")^2")
                .collect(Collectors.joining(" + "));
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
        IntStream.range(0, 10).forEach(i -> sketch.decide("x" + i, -2, 2));
        return sketch.output("o", valley).minimise("o").atMost("budget", sum("x", 10, _ -> 1), 8).problem();
    }

    private static String sum(String name, int count, IntUnaryOperator coefficient) {
        return IntStream.range(0, count).mapToObj(i -> coefficient.applyAsInt(i) + "*" + name + i).collect(Collectors.joining(" + "));
    }
}
