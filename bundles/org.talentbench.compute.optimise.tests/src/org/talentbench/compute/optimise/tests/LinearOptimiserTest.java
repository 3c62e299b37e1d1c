// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.problem.Objective.Sense;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.ProblemException;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.CancelAfter;
import org.talentbench.compute.tests.CountingBackend;
import org.talentbench.compute.tests.ProblemSketch;

class LinearOptimiserTest {
    private static final double[] WEIGHTED_COSTS = {0.2, 0.15, 0.1, 0.05, 0.03, 0.02, 0.01, 0.005, 0.003, 0.001};

    /** mathematics.md §2. */
    @Test
    void theReferenceCaseOfRetentionIsSolvedWithItsDuals() {
        Solution solution = solve(retention());
        assertEquals(Status.OPTIMAL, solution.status());
        assertArrayEquals(new double[] {75, 66.666666666667}, solution.best().decisions(), 1e-9);
        assertEquals(141.666666666667, solution.best().outputs()[0], 1e-9);
        assertEquals(5, dual(solution, "satisfied"), 1e-9);
        assertEquals(10 / 3.0, dual(solution, "able"), 1e-9);
        assertEquals(0, solution.kktResidual(), 1e-9);
        assertEquals(0, solution.best().violation(), 1e-12);
    }

    /** mathematics.md §3, constant costs. */
    @Test
    void aTotalIsAllocatedToTheCheapestAndHasItsShadowPrice() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
        for (int i = 1; i <= 10; i++) {
            sketch.decide("y" + i, 0, 10);
        }
        String cost = IntStream.rangeClosed(1, 10).mapToObj(i -> WEIGHTED_COSTS[i - 1] + "*y" + i).collect(Collectors.joining(" + "));
        String total = IntStream.rangeClosed(1, 10).mapToObj(i -> "y" + i).collect(Collectors.joining(" + "));
        Solution solution = solve(sketch.output("cost", cost).minimise("cost").equal("total", total, 10));
        assertEquals(Status.OPTIMAL, solution.status());
        assertEquals(0.01, solution.best().outputs()[0], 1e-12);
        assertEquals(10, solution.best().decisions()[9], 1e-9);
        assertEquals(0.001, dual(solution, "total"), 1e-12);
    }

    /** mathematics.md §3 with thresholds, against trying every policy on a grid. */
    @Test
    void thresholdsAreSolvedAsWellAsByTryingEverything() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20; trial++) {
            double[][] cost = new double[3][3];
            for (double[] pieces : cost) {
                for (int piece = 0; piece < 3; piece++) {
                    pieces[piece] = 1 + random.nextInt(9);
                }
            }
            ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
            StringBuilder sum = new StringBuilder("0");
            for (int i = 0; i < 3; i++) {
                sketch.decide("y" + i, 0, 10);
                sum.append(" + if(y%d > 6, %s*y%d, if(y%d > 3, %s*y%d, %s*y%d))"
                        .formatted(i, cost[i][0], i, i, cost[i][1], i, cost[i][2], i));
            }
            Solution solution = solve(sketch.output("cost", sum.toString()).minimise("cost").equal("total", "y0 + y1 + y2", 10));
            assertEquals(Status.OPTIMAL, solution.status());
            double best = Double.POSITIVE_INFINITY;
            // Optima of piecewise linear costs under one total lie where all but one stand at an end of a piece, either side of it.
            double[] ends = {0, 3, 3 + 1e-6, 6, 6 + 1e-6, 10};
            for (int free = 0; free < 3; free++) {
                for (double a : ends) {
                    for (double b : ends) {
                        double rest = 10 - a - b;
                        if (rest >= 0) {
                            best = Math.min(best, threshold(cost[free], rest) + threshold(cost[(free + 1) % 3], a)
                                    + threshold(cost[(free + 2) % 3], b));
                        }
                    }
                }
            }
            assertEquals(best, solution.best().outputs()[0], 1e-4, "trial " + trial + " at "
                    + Arrays.toString(solution.best().decisions()));
        }
    }

    /** What is piecewise linear in one decision is best at an end of a piece, either side of it. */
    @Test
    void whatIsPiecewiseIsAsGoodAsItsBestEnd() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int pieces = 2 + random.nextInt(4);
            List<Double> ends = new ArrayList<>(List.of(-1.0));
            StringBuilder formula = new StringBuilder("piecewise(x");
            double x = 0;
            for (int i = 0; i <= pieces; i++) {
                // Two points of equal x are a jump.
                x += i == 0 || random.nextInt(4) == 0 && i < pieces ? 0 : 1 + random.nextInt(3);
                formula.append(", ").append(x).append(", ").append(random.nextInt(10));
                ends.addAll(List.of(x, x + 1e-6));
            }
            ends.add(x + 1);
            String objective = formula + ") + " + (random.nextInt(5) - 2) + "*x";
            ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x", -1, x + 1).output("o", objective);
            boolean largest = random.nextBoolean();
            Problem problem = (largest ? sketch.maximise("o") : sketch.minimise("o")).problem();
            try (Evaluator evaluator = Backends.reference().prepare(Program.compile(problem))) {
                double[] values = evaluator.evaluate(ends.stream().mapToDouble(d -> d).toArray(), ends.size(), null).values();
                double best = largest ? Arrays.stream(values).max().orElseThrow() : Arrays.stream(values).min().orElseThrow();
                Solution solution = Optimisers.linear().solve(problem, Backends.reference(), Settings.DEFAULT, Progress.NONE);
                assertEquals(Status.OPTIMAL, solution.status(), objective);
                assertEquals(best, solution.best().outputs()[0], 1e-4, objective);
            }
        }
    }

    /** Whole numbers of either sign under a few constraints, against trying them all. */
    @Test
    void wholeNumbersAreSolvedAsWellAsByTryingThemAll() {
        int feasible = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int[][] rows = IntStream.range(0, 3).mapToObj(_ -> random.ints(4, -6, 7).toArray()).toArray(int[][]::new);
            int[] gain = random.ints(3, -5, 6).toArray();
            ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decideWhole("a", -2, 2).decideWhole("b", -3, 1).decideWhole("c", 0, 3)
                    .output("o", gain[0] + "*a + " + gain[1] + "*b + " + gain[2] + "*c").maximise("o");
            for (int r = 0; r < rows.length; r++) {
                String sum = rows[r][0] + "*a + " + rows[r][1] + "*b + " + rows[r][2] + "*c";
                sketch = r == 0 ? sketch.atLeast("r" + r, sum, rows[r][3]) : sketch.atMost("r" + r, sum, rows[r][3]);
            }
            double best = Double.NEGATIVE_INFINITY;
            for (int a = -2; a <= 2; a++) {
                for (int b = -3; b <= 1; b++) {
                    for (int c = 0; c <= 3; c++) {
                        int[] policy = {a, b, c};
                        int[] sums = Arrays.stream(rows).mapToInt(row -> row[0] * policy[0] + row[1] * policy[1] + row[2] * policy[2]).toArray();
                        boolean kept = sums[0] >= rows[0][3] && sums[1] <= rows[1][3] && sums[2] <= rows[2][3];
                        best = kept ? Math.max(best, gain[0] * a + gain[1] * b + gain[2] * c) : best;
                    }
                }
            }
            Solution solution = solve(sketch);
            assertEquals(best == Double.NEGATIVE_INFINITY ? Status.INFEASIBLE : Status.OPTIMAL, solution.status(), "seed " + seed);
            if (solution.best() != null) {
                feasible++;
                assertEquals(best, solution.best().outputs()[0], 1e-9, "seed " + seed);
            }
        }
        assertTrue(feasible > 100 && feasible < 290, feasible + " of 300 have a solution");
    }

    @Test
    void piecewiseWithAJumpIsExact() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 4).given("price", 1)
                .define("gain", "piecewise(x, 0, 0, 2, 3, 2, 1, 4, 6)").output("profit", "gain - price*x").maximise("profit"));
        assertEquals(Status.OPTIMAL, solution.status());
        assertEquals(2, solution.best().outputs()[0], 1e-8);
        Solution capped = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 4).given("price", 1)
                .define("gain", "piecewise(x, 0, 0, 2, 3, 2, 1, 4, 6)").output("profit", "gain - price*x").maximise("profit")
                .atMost("cap", "x", 3));
        assertEquals(2, capped.best().decisions()[0], 1e-8);
        assertEquals(1, capped.best().outputs()[0], 1e-8);
    }

    @Test
    void wholeNumbersStayWhole() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decideWhole("a", 0, 10).decideWhole("b", 0, 10)
                .output("value", "5*a + 4*b").maximise("value").atMost("hours", "6*a + 4*b", 24).atMost("desks", "a + 2*b", 6));
        assertArrayEquals(new double[] {4, 0}, solution.best().decisions(), 0);
        assertEquals(20, solution.best().outputs()[0], 1e-12);
    }

    @Test
    void theVeryEdgeOfAConditionCanBeTheOnlyPolicy() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).decideWhole("n", 0, 10)
                .output("o", "if(x <= 3, 1, 50) + if(n < 4, 10*n, n)").minimise("o").equal("x is 3", "x", 3).atLeast("n", "n", 3));
        assertEquals(Status.OPTIMAL, solution.status());
        assertArrayEquals(new double[] {3, 4}, solution.best().decisions(), 1e-12);
        assertEquals(5, solution.best().outputs()[0], 1e-12);
    }

    @Test
    void fairnessBetweenTeamsNeedsNoBinary() {
        Solution solution = solve(ProblemSketch.withTeams(2, 3, 1).decidePerTeam("x", 0, 10).givenPerTeam("gain", 1, 2, 3)
                .output("gained", "sum(gain*x)").maximise("gained").atMost("budget", "sum(x over team)", 12, 30, 4)
                .atMost("gap", "max(x) - min(x)", 1));
        assertArrayEquals(new double[] {5, 5, 4}, solution.best().decisions(), 1e-9);
        assertTrue(solution.reason().contains(" as a linear programme"), solution.reason());
    }

    @Test
    void whatDependsOnEmployeesAndDrawsIsAveragedExactly() {
        Solution solution = solve(ProblemSketch.withTeams(2, 2).decidePerTeam("u", 0, 200).draws(8)
                .noise("e", Scope.EMPLOYEE, 0).givenPerEmployee("s0", 50, 60, 70, 80)
                .output("cost", "sum(u)").minimise("cost").atLeast("s", "mean(s0 + 0.2*u + 5*e over team)", 75));
        assertEquals(Status.OPTIMAL, solution.status());
        assertEquals(0, solution.best().violation(), 1e-12);
        assertEquals(5, dual(solution, "s"), 1e-9);
    }

    @Test
    void constraintsThatClashAreNamedAndNoOthers() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).decide("y", 0, 10)
                .output("o", "x + y").minimise("o").atMost("small x", "x", 3).atLeast("large sum", "x + y", 9)
                .atMost("small y", "y", 4).atLeast("harmless", "x - y", -20));
        assertEquals(Status.INFEASIBLE, solution.status());
        assertTrue(solution.reason().contains("'small x', 'large sum', 'small y'"), solution.reason());
        assertTrue(solution.reason().contains("2"), solution.reason());
        assertTrue(!solution.reason().contains("harmless"), solution.reason());
        assertEquals(List.of("small x", "large sum", "small y"), solution.clash());
    }

    @Test
    void whatIsCancelledIsNotEvaluated() {
        CountingBackend counting = new CountingBackend(Backends.reference());
        Solution solution = Optimisers.linear().solve(ProblemSketch.aboutDecisionsAlone().decide("u", 0, 200).output("cost", "u").minimise("cost")
                .atLeast("satisfied", "60 + 0.2*u", 75).problem(), counting, Settings.DEFAULT, new CancelAfter(counting, 0));
        assertEquals(Status.CANCELLED, solution.status());
        assertEquals(0, counting.batches());
    }

    @Test
    void anObjectiveWithoutEndIsToldAsUnbounded() {
        assertEquals(Status.UNBOUNDED, solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, Double.POSITIVE_INFINITY)
                .output("o", "2*x").maximise("o")).status());
    }

    @Test
    void dualsAreInTheObjectivesOwnSense() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 2).decide("y", 0, 9)
                .output("o", "3*x + 2*y").want("o", Sense.MAXIMISE, 2).atMost("b", "x + y", 5));
        assertEquals(4, dual(solution, "b"), 1e-9);
        assertEquals(2, dual(solution, "x"), 1e-9);
    }

    @Test
    void whatIsNotLinearIsRefusedWithTheReason() {
        UnsuitableException refused = assertThrows(UnsuitableException.class,
                () -> solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("o", "exp(x)").minimise("o")));
        assertTrue(refused.getMessage().contains("'exp' of decisions"), refused.getMessage());
    }

    @Test
    void outputsThatAreNoObjectiveMayBeNonlinear() {
        Solution solution = solve(retention().output("tenure", "0.764*exp(0.0163*(60 + 0.2*u))"));
        assertEquals(0.764 * Math.exp(0.0163 * 75), solution.best().outputs()[1], 1e-9);
    }

    @Test
    void nothingToDecideOrToWantIsAMistakeOfTheProblem() {
        assertThrows(ProblemException.class, () -> solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1)));
        assertThrows(ProblemException.class, () -> solve(ProblemSketch.aboutDecisionsAlone().output("o", "1").minimise("o")));
    }

    /** To translate what is computed of each employee takes as long as there are employees; nobody who wants it to stop waits for the last of them. */
    @Test
    void aTranslationAsksForEveryEmployeeWhetherToGoOn() {
        int people = 5_000;
        Problem problem = ProblemSketch.withTeams(people).decidePerTeam("pay", 0, 10).noise("mood", Scope.EMPLOYEE, 0)
                .define("satisfied", "60 + 2*pay + mood").output("satisfaction", "mean(satisfied)").maximise("satisfaction").problem();
        int[] asked = new int[1];
        assertThrows(CancellationException.class, () -> Cancellation.heeding(() -> ++asked[0] > people,
                () -> Optimisers.linear().solve(problem, Backends.reference(), Settings.DEFAULT, Progress.NONE)));
        assertEquals(people + 1, asked[0]);
    }

    private static ProblemSketch retention() {
        return ProblemSketch.withTeams(100).decide("u", 0, 200).decide("v", 0, 200).given("alpha", 0.2).given("gamma", 0.3)
                .output("cost", "u + v").minimise("cost")
                .atLeast("satisfied", "60 + alpha*u", 75).atLeast("able", "50 + gamma*v", 70);
    }

    private static double threshold(double[] cost, double y) {
        return (y > 6 ? cost[0] : y > 3 ? cost[1] : cost[2]) * y;
    }

    private static double dual(Solution solution, String constraint) {
        Dual dual = solution.duals().stream().filter(d -> d.constraint().equals(constraint)).findFirst().orElse(null);
        assertNotNull(dual, "no dual of " + constraint + " in " + solution.duals());
        return dual.value();
    }

    private static Solution solve(ProblemSketch sketch) {
        return Optimisers.linear().solve(sketch.problem(), Backends.reference(), Settings.DEFAULT, Progress.NONE);
    }
}
