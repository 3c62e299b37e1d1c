// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.problem.Objective.Sense;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.CountingBackend;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

class GradientOptimiserTest {
    private static final Optimiser GRADIENT = Optimisers.gradient();

    /** mathematics.md §2, by the other way. */
    @Test
    void aLinearProblemHasTheOptimumAndDualsOfTheExactSolution() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("u", 0, 200).decide("v", 0, 200)
                .output("cost", "u + v").minimise("cost").atLeast("satisfied", "60 + 0.2*u", 75).atLeast("able", "50 + 0.3*v", 70));
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status());
        assertArrayEquals(new double[] {75, 200 / 3.0}, solution.best().decisions(), 1e-9);
        assertEquals(5, dual(solution, "satisfied"), 1e-9);
        assertEquals(10 / 3.0, dual(solution, "able"), 1e-9);
    }

    /** max Σ ln(1 + aᵢ xᵢ) under Σ xᵢ = 5: xᵢ = max(0, 1/λ − 1/aᵢ), "water-filling". */
    @Test
    void aConcaveBudgetProblemMatchesItsClosedForm() {
        double[] a = {0.1, 0.5, 1, 2, 4};
        double price = 4 / (5 + 2 + 1 + 0.5 + 0.25);
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            sketch.decide("x" + i, 0, 5);
            expected[i] = Math.max(0, 1 / price - 1 / a[i]);
        }
        String gain = IntStream.range(0, 5).mapToObj(i -> "ln(1 + " + a[i] + "*x" + i + ")").collect(Collectors.joining(" + "));
        String total = IntStream.range(0, 5).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
        Solution solution = solve(sketch.output("gain", gain).maximise("gain").atMost("budget", total, 5));
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status());
        assertArrayEquals(expected, solution.best().decisions(), 1e-4);
        assertEquals(price, dual(solution, "budget"), 1e-5);
        assertTrue(solution.best().violation() <= 1e-14, "the budget is projected on exactly");
    }

    @Test
    void aNonlinearConstraintIsKeptAndPriced() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0.1, 4).decide("y", 0.1, 4)
                .output("o", "x^2 + y^2").minimise("o").atLeast("area", "x*y", 1));
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status());
        assertArrayEquals(new double[] {1, 1}, solution.best().decisions(), 1e-4);
        assertEquals(2, dual(solution, "area"), 1e-4);
    }

    @Test
    void anEqualityIsKept() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", -3, 3).decide("y", -3, 3)
                .output("o", "(x - 3)^2 + (y - 4)^2").minimise("o").equal("circle", "x^2 + y^2", 1));
        assertArrayEquals(new double[] {0.6, 0.8}, solution.best().decisions(), 1e-4);
        assertEquals(-4, dual(solution, "circle"), 1e-3);
    }

    @Test
    void severalBudgetsThatOverlapAreKeptTogether() {
        Solution solution = solve(ProblemSketch.withTeams(2, 2).decidePerTeam("x", 0, 10).given("a", 1)
                .output("o", "sum(ln(1 + x))").maximise("o").atMost("team budgets", "x", 2, 7).atMost("total", "sum(x)", 8));
        assertArrayEquals(new double[] {2, 6}, solution.best().decisions(), 1e-9);
        assertEquals(1 / 7.0, dual(solution, "total"), 1e-9);
        assertEquals(1 / 3.0 - 1 / 7.0, dual(solution, "team budgets"), 1e-9);
    }

    @Test
    void budgetsThatContradictEachOtherAreNamed() {
        Solution solution = solve(ProblemSketch.withTeams(2, 2).decidePerTeam("x", 0, 10)
                .output("o", "sum(ln(1 + x))").maximise("o").atMost("team budgets", "x", 2, 3).atLeast("spent", "sum(x)", 8));
        assertEquals(Status.INFEASIBLE, solution.status());
        assertTrue(solution.reason().contains("together: 'spent', 'team budgets' (team A), 'team budgets' (team B); "
                + "at the best they miss their bounds by 3.0"), solution.reason());
    }

    /** Many decisions under a total, two divisions' budgets and four teams' budgets: the multipliers must explain the whole gradient. */
    @Test
    void budgetsWithinBudgetsAreProjectedOnExactly() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone();
        String[] sums = {"", "", "", ""};
        StringBuilder gain = new StringBuilder("0");
        for (int i = 0; i < 20; i++) {
            sketch.decide("x" + i, 0, 3);
            gain.append(" + ").append(1 + i % 7).append("*ln(1 + ").append(1 + i % 3).append("*x").append(i).append(")");
            sums[i / 5] += (sums[i / 5].isEmpty() ? "" : " + ") + (1 + i % 2) + "*x" + i;
        }
        Solution solution = solve(sketch.output("gain", gain.toString()).maximise("gain")
                .atMost("all", String.join(" + ", sums), 12).atMost("left", sums[0] + " + " + sums[1], 5)
                .equal("right", sums[2] + " + " + sums[3], 6.5).atMost("first", sums[0], 2).atLeast("last", sums[3], 4));
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        assertTrue(solution.best().violation() <= 1e-14, "violated by " + solution.best().violation());
        assertEquals(0, solution.kktResidual(), 1e-5);
    }

    /** Every price of a row is tried for every price of the one around it; rows that are too many are kept by penalties. */
    @Test
    void rowsOnTheSameDecisionsByTheDozenDoNotKeepTheUserWaiting() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).decide("y", 0, 1).decide("z", 0, 1)
                .output("o", "(x - 1)^2 + (y - 1)^2 + (z - 1)^2").minimise("o");
        for (int i = 0; i < 12; i++) {
            sketch.atMost("row" + i, (1 + i % 4) + "*x + " + (2 + i % 3) + "*y + " + (1 + i % 5) + "*z", 4);
        }
        Solution solution = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> solve(sketch));
        assertTrue(solution.best().violation() <= 1e-5, "violated by " + solution.best().violation());
        // The nearest point of the polytope to (1, 1, 1), by Dykstra's projections on the twelve rows and the box.
        double[] nearest = nearestByDykstra();
        assertArrayEquals(nearest, solution.best().decisions(), 1e-3);
    }

    private static double[] nearestByDykstra() {
        double[] x = {1, 1, 1};
        double[][] corrections = new double[13][3];
        for (int sweep = 0; sweep < 20_000; sweep++) {
            for (int row = 0; row <= 12; row++) {
                double[] a = {1 + row % 4, 2 + row % 3, 1 + row % 5};
                double[] correction = corrections[row];
                double[] moved = {x[0] + correction[0], x[1] + correction[1], x[2] + correction[2]};
                double over = Math.max(0, a[0] * moved[0] + a[1] * moved[1] + a[2] * moved[2] - 4) / (a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
                for (int d = 0; d < 3; d++) {
                    x[d] = row == 12 ? Math.clamp(moved[d], 0, 1) : moved[d] - over * a[d];
                    correction[d] = moved[d] - x[d];
                }
            }
        }
        return x;
    }

    @Test
    void manyStartsFindTheDeeperOfTwoValleys() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", -2, 2)
                .output("o", "(x^2 - 1)^2 - 0.2*x").minimise("o"));
        assertEquals(1.024, solution.best().decisions()[0], 1e-3);
    }

    @Test
    void decisionsWithoutBoundsAreFound() {
        double infinite = Double.POSITIVE_INFINITY;
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", -infinite, infinite).decide("y", 0, infinite)
                .output("o", "(x - 300)^2 + exp(y) - 20*y").minimise("o"));
        assertArrayEquals(new double[] {300, Math.log(20)}, solution.best().decisions(), 1e-3);
    }

    @Test
    void shadowPricesAreWhatOneMoreUnitIsWorth() {
        double h = 0.01;
        Solution solution = solve(turnover(20));
        double difference = (solve(turnover(20 + h)).best().outputs()[0] - solve(turnover(20 - h)).best().outputs()[0]) / (2 * h);
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        assertEquals(difference, dual(solution, "budget"), 1e-5);
    }

    @Test
    void aBudgetThatNoPolicyKeepsIsNamed() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 1, 2).output("o", "exp(x)").minimise("o")
                .atMost("tight", "3*x", 2));
        assertEquals(Status.INFEASIBLE, solution.status());
        assertTrue(solution.reason().contains("'tight'"), solution.reason());
        assertEquals(List.of("tight"), solution.clash());
        Solution nonlinear = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 1, 2).output("o", "exp(x)").minimise("o")
                .atMost("bent", "x^2", 0.5));
        assertEquals(Status.INFEASIBLE, nonlinear.status());
        assertTrue(nonlinear.reason().contains("'bent' (missed by 0.5"), nonlinear.reason());
    }

    /** Any two of the three can be kept, and the fourth has nothing to do with it. */
    @Test
    void bentConstraintsThatClashAreNamedAndNoOthers() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).decide("y", 0, 10).output("o", "x^2 + y")
                .minimise("o").atMost("disc", "x^2 + y^2", 4).atLeast("corner", "x*y", 9).atLeast("free", "x + exp(y)", 0.5));
        assertEquals(Status.INFEASIBLE, solution.status());
        assertTrue(solution.reason().contains("'corner' (missed by ") && solution.reason().contains("'disc' (missed by "), solution.reason());
        assertTrue(!solution.reason().contains("'free'"), solution.reason());
        assertEquals(List.of("disc", "corner"), solution.clash());
    }

    /** A budget is projected on and so never missed; it clashes all the same. */
    @Test
    void aBudgetThatLeavesTooLittleForABentConstraintIsNamedBesideIt() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).decide("y", 0, 10).output("o", "exp(-x)")
                .minimise("o").atMost("budget", "x + y", 3).atLeast("lift", "saturate(x, 0.1) + saturate(y, 0.1)", 0.5)
                .atMost("idle", "x^2", 90));
        assertEquals(Status.INFEASIBLE, solution.status());
        assertTrue(solution.reason().contains("'lift' (missed by ") && solution.reason().contains("'budget' (binds)"), solution.reason());
        assertTrue(!solution.reason().contains("'idle'"), solution.reason());
        assertEquals(List.of("budget", "lift"), solution.clash());
    }

    @Test
    void anObjectiveWithoutEndIsSaidWithTheDecisionThatRanOff() {
        double infinite = Double.POSITIVE_INFINITY;
        for (String gain : new String[] {"2*x", "exp(x)", "x^3 - y^2", "sqrt(1 + x)", "ln(1 + x) - y", "x/(1 + ln(1 + x))"}) {
            Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("y", 0, 1).decide("x", 0, infinite).output("o", gain).maximise("o"));
            assertEquals(Status.UNBOUNDED, solution.status(), gain + ": " + solution.reason());
            assertNull(solution.best());
            assertTrue(solution.reason().contains("'x'"), solution.reason());
        }
    }

    /** What nears a limit without end, or has its best far out, is not without end itself. */
    @Test
    void anObjectiveThatLevelsOffFarOutIsNotSaidToBeWithoutEnd() {
        double infinite = Double.POSITIVE_INFINITY;
        for (String gain : new String[] {"saturate(x, 0.1)", "x/(1 + x)", "sqrt(1 + x) - 0.001*x", "-(x - 5e4)^2", "tanh(x) + y"}) {
            Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("y", 0, 1).decide("x", 0, infinite).output("o", gain).maximise("o"));
            assertTrue(solution.status() == Status.LOCALLY_OPTIMAL || solution.status() == Status.FEASIBLE, gain + ": " + solution.reason());
        }
    }

    /** A decision without a bound is held by a constraint alone. */
    @Test
    void aConstraintBoundsWhatHasNoBoundOfItsOwn() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("y", 0, 1).decide("x", 0, Double.POSITIVE_INFINITY)
                .output("o", "sqrt(1 + x) + y").maximise("o").atMost("bent", "x^2 + y^2", 1e6));
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        assertEquals(1000, solution.best().decisions()[1], 1e-2);
    }

    /** Three teams under a largest gap: at the optimum two of them tie, where the gap has no gradient, and still it is known as an optimum. */
    @Test
    void aGapBetweenTeamsHasAnOptimumAndAShadowPrice() {
        Solution solution = solve(ProblemSketch.withTeams(1, 1, 1).decidePerTeam("x", 0, 10).givenPerTeam("a", 4, 1, 0)
                .output("o", "sum(a*x - x^2/2)").maximise("o").atMost("gap", "max(x) - min(x)", 1.5));
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        // Without the gap 4, 1, 0. With it t + 1.5, t, t, where the slopes add up to 0: 5 = 3t + 1.5; the gap's price is what the first team still gains.
        double t = 3.5 / 3;
        assertArrayEquals(new double[] {t + 1.5, t, t}, solution.best().decisions(), 1e-4);
        assertEquals(1, solution.duals().size(), solution.duals().toString());
        assertEquals("gap", solution.duals().getFirst().constraint());
        assertEquals(4 - t - 1.5, solution.duals().getFirst().value(), 1e-3);
    }

    @Test
    void anObjectiveWithoutAValueAnywhereIsNoOptimum() {
        Solution solution = solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("o", "ln(-1 - x)").minimise("o"));
        assertEquals(Status.INFEASIBLE, solution.status());
        assertNull(solution.best());
        assertTrue(solution.reason().contains("no finite value"), solution.reason());
    }

    @Test
    void statusAndShadowPricesDoNotDependOnTheBackend() {
        Problem problem = turnover(20).atMost("team budgets", "pay + training", 6, 2.5, 20).problem();
        Solution inDoubles = GRADIENT.solve(problem, Backends.reference(), Settings.DEFAULT, Progress.NONE);
        Solution inFloats = GRADIENT.solve(problem, new VectorBackend(), Settings.DEFAULT, Progress.NONE);
        assertEquals(Status.LOCALLY_OPTIMAL, inDoubles.status(), inDoubles.reason());
        assertEquals(Status.LOCALLY_OPTIMAL, inFloats.status(), inFloats.reason());
        assertEquals(inDoubles.best().outputs()[0], inFloats.best().outputs()[0], 1e-7);
        assertEquals(dual(inDoubles, "budget"), dual(inFloats, "budget"), 1e-6);
        assertEquals(dual(inDoubles, "team budgets"), dual(inFloats, "team budgets"), 1e-6);
    }

    /** What a live search does after a change: a gap between teams that binds, a budget, and an optimum that the change moves. */
    @Test
    void fromTheOptimumOfAProblemALittleDifferentTheSameOptimumIsFoundAsFromEverywhereForAPartOfTheWork() {
        Solution last = solve(gap(40, 1));
        long warm = 0;
        long cold = 0;
        for (double[] change : new double[][] {{44, 1}, {44, 1.1}, {36, 1.1}, {36, 0.9}, {50, 1}}) {
            Problem problem = gap(change[0], change[1]).problem();
            Solution afresh = GRADIENT.solve(problem, Backends.reference(), Settings.DEFAULT, Progress.NONE);
            Solution live = GRADIENT.solve(problem, Backends.reference(), new Settings(1, null, 1e-6, last.best().decisions(), 1, 0), Progress.NONE);
            assertEquals(Status.LOCALLY_OPTIMAL, afresh.status(), afresh.reason());
            assertEquals(Status.LOCALLY_OPTIMAL, live.status(), live.reason());
            assertEquals(afresh.best().outputs()[0], live.best().outputs()[0], 1e-5);
            warm += live.evaluations();
            cold += afresh.evaluations();
            last = live;
        }
        assertTrue(warm < cold / 5, warm + " evaluations instead of " + cold);
    }

    /** While a model is being changed a person waits for every policy. How steep all is has to be told once: at the start, which is near where the search ends. */
    @Test
    void aSearchNearTheLastOptimumAsksForFewPoliciesBesideItsWay() {
        double[] last = solve(gap(40, 1)).best().decisions();
        CountingBackend counting = new CountingBackend(Backends.reference());
        Problem problem = gap(44, 1).problem();
        Solution solution = GRADIENT.solve(problem, counting, new Settings(1, null, 1e-5, last, 1, 0), Progress.NONE);
        // Most have decisions for the gap's two edges as well.
        int policies = counting.asked().stream().mapToInt(batch -> Math.ceilDiv(batch.length, problem.dimension() + 2)).sum();
        // The objective, the budget, the gap, and six teams below its upper edge and above its lower one.
        int gradients = 1 + 1 + 1 + 6 + 6;
        long beside = policies - 2 * solution.evaluations();
        assertTrue(beside < 3 * gradients, beside + " policies beside the " + solution.evaluations() + " on the way");
    }

    @Test
    void fromItsOwnOptimumASearchIsOverAtOnce() {
        Problem problem = gap(40, 1).problem();
        Solution first = GRADIENT.solve(problem, Backends.reference(), Settings.DEFAULT, Progress.NONE);
        Solution again = GRADIENT.solve(problem, Backends.reference(), new Settings(1, null, 1e-5, first.best().decisions(), 1, 0), Progress.NONE);
        assertEquals(Status.LOCALLY_OPTIMAL, again.status(), again.reason());
        assertTrue(again.evaluations() <= 20, again.evaluations() + " evaluations");
    }

    /** A plan that was best, and then a constraint: at the bottom of the cost its slope says nothing of how steep it is where the constraint holds it. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1e-7", "1e6, 0", "1e6, 1e-7", "1e-4, 1e-7"})
    void fromTheBottomOfTheCostAConstraintIsKept(double unit, double beside) {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).decide("y", 0, 10).given("unit", unit)
                .output("o", "unit*((x - 5)^2 + (y - 1)^2)").minimise("o").atMost("circle", "x^2 + y^2", 4).problem();
        Solution solution = GRADIENT.solve(problem, Backends.reference(), new Settings(1, null, 1e-6, new double[] {5 + beside, 1}, 1, 0), Progress.NONE);
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        assertArrayEquals(new double[] {10 / Math.sqrt(26), 2 / Math.sqrt(26)}, solution.best().decisions(), 1e-5);
    }

    private static ProblemSketch gap(double budget, double pull) {
        return ProblemSketch.withTeams(10, 12, 8, 10, 12, 8).decidePerTeam("pay", 0, 5).decidePerTeam("training", 0, 5)
                .givenPerTeam("h", 0.3, 0.2, 0.12, 0.31, 0.21, 0.11).given("pull", pull)
                .define("leaving", "1 - exp(-h*exp(-pull*(0.8*saturate(pay, 0.6) + 0.5*saturate(training, 0.4))))")
                .output("turnover", "mean(leaving)").minimise("turnover").atMost("budget", "sum(2*pay + training)", budget)
                .atMost("gap", "max(leaving) - min(leaving)", 0.05);
    }

    /**
     * Ten teams with ten incentives each, from nothing, where the gap is broken and the penalty for it steeper than what is wanted. Teams of a kind get the same:
     * so much for one kind as leaves the gap, spent within a team where the next thousand does most.
     */
    @Test
    void manyTeamsComeToRestUnderALargestGapFromEverywhere() {
        int levers = 10;
        ProblemSketch sketch = ProblemSketch.withTeams(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).givenPerTeam("h", 0.3, 0.18, 0.3, 0.18, 0.3, 0.18, 0.3, 0.18, 0.3, 0.18);
        IntStream.range(0, levers).forEach(j -> sketch.decidePerTeam("x" + j, 0, 20));
        Solution solution = solve(sketch.define("lift", summed(levers, j -> "0.05*saturate(x%d, %s)".formatted(j, 0.1 + 0.04 * j)))
                .define("leaving", "1 - exp(-h*exp(-lift))").define("cost", summed(levers, j -> "%d*x%d".formatted(1000 + 100 * j, j)))
                .output("turnover", "mean(leaving)").minimise("turnover").atMost("budget", "sum(cost)", 300_000)
                .atMost("gap", "max(leaving) - min(leaving)", 0.05).atLeast("floor", "mean(lift)", 0.01));
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        assertTrue(solution.kktResidual() <= 1e-6, () -> "residual " + solution.kktResidual());
        assertTrue(solution.evaluations() < 2_000, () -> solution.evaluations() + " evaluations");
        double perPair = 60_000;
        DoubleUnaryOperator more = y -> 1 - Math.exp(-0.3 * Math.exp(-lift(y, levers)));
        DoubleUnaryOperator less = y -> 1 - Math.exp(-0.18 * Math.exp(-lift(y, levers)));
        double spent = root(0, perPair, y -> more.applyAsDouble(y) - less.applyAsDouble(perPair - y) - 0.05);
        assertEquals((more.applyAsDouble(spent) + less.applyAsDouble(perPair - spent)) / 2, solution.best().outputs()[0], 1e-8);
    }

    private static String summed(int count, IntFunction<String> term) {
        return IntStream.range(0, count).mapToObj(term).collect(Collectors.joining(" + "));
    }

    /** The most that a team's money lifts: the last unit of every incentive that gets any lifts as much for its price. */
    private static double lift(double spent, int levers) {
        double worth = root(-30, 0, w -> IntStream.range(0, levers).mapToDouble(j -> (1000 + 100 * j) * amount(j, w)).sum() - spent);
        return IntStream.range(0, levers).mapToDouble(j -> -0.05 * Math.expm1(-(0.1 + 0.04 * j) * amount(j, worth))).sum();
    }

    /** @param worth the logarithm of what a unit of money has to lift */
    private static double amount(int lever, double worth) {
        double rate = 0.1 + 0.04 * lever;
        return Math.clamp((Math.log(0.05 * rate / (1000 + 100 * lever)) - worth) / rate, 0, 20);
    }

    /** Where a falling function is 0. */
    private static double root(double from, double to, DoubleUnaryOperator falling) {
        double low = from;
        double high = to;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The mean over the draws of the largest gap is more than the gap between the means, and it is what the constraint asks about. */
    @ParameterizedTest
    @CsvSource({"4, 0.14", "30, 0.13", "100, 0.12", "400, 0.12"})
    void aGapBetweenTeamsIsKeptAsItIsWithNoise(int people, double most) {
        Problem problem = ProblemSketch.withTeams(people, people, people).decidePerTeam("pay", 0, 5).givenPerTeam("h", 0.3, 0.28, 0.1).givenPerTeam("pull", 0.2, 0.8, 0.4).draws(16)
                .noise("mood", Scope.EMPLOYEE, 0).define("leaving", "mean(1 - exp(-h*exp(0.5*mood - pull*pay)) over team)")
                .output("turnover", "mean(leaving)").minimise("turnover").atMost("budget", "mean(pay)", 1)
                .atMost("gap", "max(leaving) - min(leaving)", most).problem();
        for (double[] start : new double[][] {null, {1, 1, 0}}) {
            Solution solution = GRADIENT.solve(problem, Backends.reference(), Settings.DEFAULT.from(start), Progress.NONE);
            Program program = Program.compile(problem);
            try (Evaluator evaluator = Backends.reference().prepare(program)) {
                double gap = evaluator.evaluate(solution.best().decisions(), 1, null).value(0, program.outcomes().getLast().offset());
                assertEquals(most, gap, 2e-6, solution.reason());
            }
            assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        assertArrayEquals(solve(turnover(15)).best().decisions(), solve(turnover(15)).best().decisions(), 0);
    }

    @Test
    void afterCancellingNoMoreThanTheBatchInHandIsEvaluated() {
        CountingBackend backend = new CountingBackend(Backends.reference());
        long[] seen = new long[1];
        Progress cancelling = new Progress() {
            @Override
            public void report(double fraction, String what) {
                seen[0] = backend.batches();
            }

            @Override
            public boolean cancelled() {
                return backend.batches() >= 10;
            }
        };
        Solution solution = GRADIENT.solve(turnover(20).problem(), backend, Settings.DEFAULT, cancelling);
        assertEquals(Status.CANCELLED, solution.status());
        assertTrue(backend.batches() - seen[0] <= 2, "only the values and multipliers of the best policy are still asked for");
    }

    @Test
    void aWarmStartAtTheOptimumIsKept() {
        double[] optimum = solve(turnover(20)).best().decisions();
        Solution again = GRADIENT.solve(turnover(20).problem(), Backends.reference(),
                new Settings(1, null, 1e-6, optimum, 1, 0), Progress.NONE);
        assertArrayEquals(optimum, again.best().decisions(), 1e-3);
    }

    @Test
    void wholeNumbersAreRefused() {
        assertThrows(UnsuitableException.class,
                () -> solve(ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, 3).output("o", "n^2").minimise("o")));
    }

    @Test
    void autoTakesTheExactOneWhereItCanAndSaysWhyNotWhereItCannot() {
        Solution exact = Optimisers.auto().solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("o", "2*x").maximise("o")
                .problem(), Backends.reference(), Settings.DEFAULT, Progress.NONE);
        assertEquals("linear", exact.optimiser());
        Solution smooth = Optimisers.auto().solve(turnover(20).problem(), Backends.reference(), Settings.DEFAULT, Progress.NONE);
        assertEquals("gradient", smooth.optimiser());
        assertTrue(smooth.reason().contains("not linear in the decisions"), smooth.reason());
        assertTrue(!smooth.duals().isEmpty());
    }

    /** The exact optimum, and beside it a front, which the exact optimiser does not make. */
    @Test
    void autoSetsAFrontBesideTheExactOptimum() {
        Solution solution = Optimisers.auto().solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).decide("y", 0, 1)
                .output("gain", "2*x + y").output("cost", "x + y").want("gain", Sense.MAXIMISE, 1).want("cost", Sense.MINIMISE, 1.5)
                .atMost("room", "x + y", 1.5).problem(), Backends.reference(), Settings.DEFAULT.withFront(11), Progress.NONE);
        assertEquals("linear", solution.optimiser());
        assertEquals(Status.OPTIMAL, solution.status());
        assertArrayEquals(new double[] {1, 0}, solution.best().decisions(), 1e-9);
        assertEquals(11, solution.front().size());
        assertTrue(solution.hypervolume().volume() > 0);
    }

    /** mathematics.md §1 with two levers a team, saturating, under a total budget: minimise turnover. */
    private static ProblemSketch turnover(double budget) {
        Problem shape = ProblemSketch.withTeams(4, 3, 5).problem();
        double[] hazard = IntStream.range(0, shape.population().rows()).mapToDouble(i -> 0.05 + 0.03 * (i % 5)).toArray();
        return ProblemSketch.withTeams(4, 3, 5).decidePerTeam("pay", 0, 10).decidePerTeam("training", 0, 10)
                .givenPerEmployee("h0", hazard).givenPerTeam("w", 0.3, 0.5, 0.2)
                .define("lift", "20*saturate(pay, 0.4) + 15*saturate(training, 0.7)")
                .define("p", "1 - exp(-h0*exp(-w*lift/10))")
                .output("turnover", "mean(p)").minimise("turnover")
                .atMost("budget", "sum(sum(pay + 0.5*training over team))", budget);
    }

    private static double dual(Solution solution, String constraint) {
        return solution.duals().stream().filter(d -> d.constraint().equals(constraint)).mapToDouble(Dual::value).findFirst()
                .orElseThrow(() -> new AssertionError("no dual of " + constraint + " in " + solution.duals()
                        + " at " + Arrays.toString(solution.best().decisions())));
    }

    private static Solution solve(ProblemSketch sketch) {
        return GRADIENT.solve(sketch.problem(), Backends.reference(), Settings.DEFAULT, Progress.NONE);
    }
}
