// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
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

/** Fronts by descent, against closed forms. */
class GradientFrontTest {
    private static final double EXACT = 1e-4;

    @Test
    void theFrontOfZdt1IsItsClosedForm() {
        Solution solution = front(Textbook.ZDT1.problem(), 25, 2);
        assertEquals(25, solution.front().size());
        for (Point point : solution.front()) {
            assertEquals(1 - Math.sqrt(point.outputs()[0]), point.outputs()[1], EXACT);
        }
    }

    /** Σ x² against Σ (x − 1)² in five decisions: √a + √b = √5. Their hypervolume is known too. */
    @Test
    void theFrontBetweenTwoCentresIsItsClosedForm() {
        Solution solution = front(ProblemSketch.withTeams(new int[5]).decidePerTeam("x", -3, 3)
                .output("a", "sum(x^2)").output("b", "-sum((x - 1)^2)").minimise("a").maximise("b").problem(), 60, 2);
        assertEquals(60, solution.front().size());
        for (Point point : solution.front()) {
            assertEquals(Math.sqrt(5), Math.sqrt(point.outputs()[0]) + Math.sqrt(-point.outputs()[1]), EXACT);
        }
        // As much as 60 points can miss of the area above the curve, 25/6 of the box being below it.
        assertEquals(5.5 * 5.5 - 25 / 6.0, solution.hypervolume().volume(), 0.3);
    }

    /** A hollow front, which no weighted sum finds: within a quarter of the disc, as far up and to the right as possible. */
    @Test
    void aHollowFrontUnderAConstraintIsFound() {
        Solution solution = front(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).decide("y", 0, 1)
                .output("x", "x").output("y", "y").minimise("x").minimise("y").atLeast("outside", "x^2 + y^2", 1).problem(), 20, 8);
        assertEquals(20, solution.front().size());
        for (Point point : solution.front()) {
            assertEquals(1, Math.hypot(point.outputs()[0], point.outputs()[1]), EXACT);
        }
        double between = solution.front().stream().filter(point -> point.outputs()[0] > 0.3 && point.outputs()[1] > 0.3).count();
        assertTrue(between >= 8, between + " points between the ends");
    }

    /** Three objectives: the squared distances from three corners are all least within their triangle. */
    @Test
    void aFrontOfThreeObjectivesLiesInTheTriangleOfTheirCentres() {
        Solution solution = front(ProblemSketch.aboutDecisionsAlone().decide("x", -1, 2).decide("y", -1, 2).decide("z", -1, 2)
                .output("a", "x^2 + y^2 + z^2").output("b", "(x - 1)^2 + y^2 + z^2").output("c", "x^2 + (y - 1)^2 + z^2")
                .minimise("a").minimise("b").minimise("c").problem(), 30, 2);
        assertTrue(solution.front().size() >= 25, solution.front().size() + " points");
        for (Point point : solution.front()) {
            double x = point.decisions()[0];
            double y = point.decisions()[1];
            assertTrue(x >= -EXACT && y >= -EXACT && x + y <= 1 + EXACT, x + ", " + y + " is outside");
            assertEquals(0, point.decisions()[2], EXACT);
        }
    }

    /** Retention as a share against a cost in euros, under a gap between teams that has kinks: what models of the workbench are like. */
    @Test
    void neitherUnitsNorAKinkedConstraintKeepTheFrontFromItsEnds() {
        double[] worst = {0.3, 0.2, 0.28};
        Solution solution = front(ProblemSketch.withTeams(4, 4, 4).decidePerTeam("x", 0, 2).givenPerTeam("leave", worst)
                .define("l", "leave - 0.1*saturate(x, 2)").output("stays", "1 - mean(l)").output("cost", "1e5*sum(x)")
                .maximise("stays").minimise("cost").atMost("gap", "max(l) - min(l)", 0.05).problem(), 21, 4);
        assertEquals(21, solution.front().size());
        // The cheapest way lifts the two bad teams to 0.25; the dearest gives all 2 to everybody, less what the gap forbids the best team.
        double cheapest = 0;
        for (double leave : worst) {
            cheapest += leave > 0.25 ? -1e5 * Math.log(1 - (leave - 0.25) / 0.1) / 2 : 0;
        }
        double most = 0.1 * (1 - Math.exp(-4));
        double best = Math.max(0.2 - most, 0.3 - most - 0.05);
        assertEquals(cheapest, solution.front().stream().mapToDouble(point -> point.outputs()[1]).min().orElseThrow(), 0.01 * cheapest);
        assertEquals(1 - (0.3 - most + best + 0.28 - most) / 3,
                solution.front().stream().mapToDouble(point -> point.outputs()[0]).max().orElseThrow(), 1e-4);
        for (Point point : solution.front()) {
            assertTrue(point.violation() <= 1e-5, "violated by " + point.violation());
        }
    }

    /** Half of the bounds of a grid on three objectives beside a fourth can be kept by no policy, or lead where others led. */
    @Test
    void asManyPointsAsAreAskedForAreFoundOfFourObjectivesToo() {
        Problem problem = ProblemSketch.withTeams(3, 5).decidePerTeam("pay", 0, 10).decidePerTeam("training", 0, 10).decidePerTeam("hours", 0, 10)
                .givenPerTeam("pull", 1, 0.7).define("lift", "pull*(0.8*saturate(pay, 0.2) + 0.5*saturate(training, 0.3) + 0.9*saturate(hours, 0.25))")
                .output("turnover", "mean(1 - exp(-0.3*exp(-lift)))").output("content", "mean(18*saturate(pay, 0.15) + 14*saturate(hours, 0.2))")
                .output("able", "mean(30*saturate(training, 0.2))").output("cost", "sum(12*pay + 8*training + 15*hours)")
                .minimise("turnover").maximise("content").maximise("able").minimise("cost").problem();
        Solution solution = front(problem, 101, 2);
        assertEquals(101, solution.front().size());
        for (Point one : solution.front()) {
            assertTrue(solution.front().stream().noneMatch(other -> dominates(other.outputs(), one.outputs())), "no point is worse than another in everything");
        }
    }

    private static boolean dominates(double[] a, double[] b) {
        return a[0] < b[0] && a[1] > b[1] && a[2] > b[2] && a[3] < b[3];
    }

    @Test
    void objectivesThatAgreeHaveAFrontOfOnePoint() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            Solution solution = optimiser.solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).output("f", "x^2").output("g", "2*x^2").minimise("f").minimise("g")
                    .problem(), Backends.reference(), Settings.DEFAULT.withFront(5), Progress.NONE);
            assertEquals(1, solution.front().size(), optimiser.id());
            assertEquals(0, solution.front().getFirst().decisions()[0], 1e-6, optimiser.id());
            assertEquals(0, solution.hypervolume().volume(), 0, optimiser.id());
        }
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() throws Exception {
        Problem problem = ProblemSketch.withTeams(20_000, 30).decidePerTeam("x", 0, 2).noise("e", Scope.EMPLOYEE, 0).draws(2)
                .define("p", "1 - exp(-0.2*exp(-saturate(x, 1) + 0.3*e))").output("leaving", "mean(p)").output("cost", "sum(x)")
                .minimise("leaving").minimise("cost").atMost("gap", "max(mean(p over team)) - min(mean(p over team))", 0.05).problem();
        Solution[] solutions = new Solution[2];
        int[] threads = {1, 3};
        for (int i = 0; i < threads.length; i++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads[i])) {
                solutions[i] = pool.submit(() -> Optimisers.gradient().solve(problem, new VectorBackend(), Settings.DEFAULT.withFront(9), Progress.NONE)).get();
            }
        }
        assertArrayEquals(solutions[0].best().decisions(), solutions[1].best().decisions(), 0);
        assertEquals(solutions[0].front().size(), solutions[1].front().size());
        for (int i = 0; i < solutions[0].front().size(); i++) {
            assertArrayEquals(solutions[0].front().get(i).decisions(), solutions[1].front().get(i).decisions(), 0);
        }
    }

    /** At once, and at moments all over the time in which the front is filled. */
    @Test
    void nothingIsEvaluatedAfterItIsCancelledButTheFrontSoFar() {
        Problem problem = Textbook.ZDT1.problem();
        CountingBackend unhurried = new CountingBackend(Backends.reference());
        Optimisers.gradient().solve(problem, unhurried, Settings.DEFAULT, Progress.NONE);
        int ofBest = unhurried.batches();
        Optimisers.gradient().solve(problem, unhurried, Settings.DEFAULT.withFront(25), Progress.NONE);
        int ofFront = unhurried.batches() - 2 * ofBest;
        assertTrue(ofFront > 100, ofFront + " batches for the front");
        for (int moment : new int[] {1, ofBest + 1, ofBest + ofFront / 4, ofBest + ofFront / 2, ofBest + ofFront - 10}) {
            CountingBackend counting = new CountingBackend(Backends.reference());
            Solution solution = Optimisers.gradient().solve(problem, counting, Settings.DEFAULT.withFront(25), new CancelAfter(counting, moment));
            assertEquals(Status.CANCELLED, solution.status());
            // Beside the batch under way: what the lanes of the ends and of the front stand on, the best policy and its multipliers.
            assertTrue(counting.batches() <= moment + 4, counting.batches() + " batches, cancelled after " + moment);
        }
    }

    /** The front beside an exact optimum is a run of its own, as is that beside one that was bred. */
    @Test
    void aFrontBesideAnotherOptimisersOptimumIsCancelledAsSoon() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).decide("y", 0, 1);
        ProblemSketch whole = ProblemSketch.aboutDecisionsAlone().decideWhole("x", 0, 9).decide("y", 0, 1);
        for (ProblemSketch each : new ProblemSketch[] {sketch, whole}) {
            String gain = each == sketch ? "2*x + y" : "2*x + y^3";
            Problem problem = each.output("gain", gain).output("cost", "x + 1.5*y").maximise("gain").minimise("cost").atMost("room", "x + y", 1.5).problem();
            CountingBackend unhurried = new CountingBackend(Backends.reference());
            Solution best = Optimisers.auto().solve(problem, unhurried, Settings.DEFAULT, Progress.NONE);
            int ofBest = unhurried.batches();
            Optimisers.auto().solve(problem, unhurried, Settings.DEFAULT.withFront(15), Progress.NONE);
            int ofFront = unhurried.batches() - 2 * ofBest;
            assertTrue(ofFront > 20, best.optimiser() + ": " + ofFront + " batches for the front");
            for (int moment : new int[] {ofBest + 1, ofBest + ofFront / 2}) {
                CountingBackend counting = new CountingBackend(Backends.reference());
                Solution solution = Optimisers.auto().solve(problem, counting, Settings.DEFAULT.withFront(15), new CancelAfter(counting, moment));
                assertTrue(counting.batches() <= moment + 4, best.optimiser() + ": " + counting.batches() + " batches, cancelled after " + moment);
                assertArrayEquals(best.best().decisions(), solution.best().decisions(), 0, "the optimum is known already");
            }
        }
    }

    private static Solution front(Problem problem, int points, int starts) {
        return Optimisers.gradient().solve(problem, Backends.reference(), new Settings(1, null, 1e-6, null, starts, points), Progress.NONE);
    }
}
