// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.ProblemException;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

/** What no optimiser can solve, by every optimiser: a clear result or error, never a wrong number. The problems are linear, so that each takes them. */
class BadInputTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void constraintsThatClashAreNamedWithWhatIsMissedAndNoOthers() {
        for (Optimiser optimiser : Optimisers.all()) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).decide("y", 0, 10).output("o", "x + 2*y")
                    .minimise("o").atMost("budget", "x + y", 4).atLeast("need", "2*x + y", 10).atMost("idle", "x - y", 9));
            assertEquals(Status.INFEASIBLE, solution.status(), optimiser.id());
            String reason = optimiser.id() + ": " + solution.reason();
            assertTrue(reason.contains("'budget'") && reason.contains("'need'") && !reason.contains("'idle'"), reason);
            assertTrue(reason.matches("(?s).*miss.* [0-9.]+.*"), reason);
        }
    }

    /** Teams B and C need 8 and 3 of the 9 that there are; with either alone there is a policy, and team A needs none. */
    @Test
    void aClashIsToldTeamByTeamAndNoLargerThanItIs() {
        for (Optimiser optimiser : Optimisers.all()) {
            for (boolean bent : optimiser.id().equals("linear") ? new boolean[] {false} : new boolean[] {false, true}) {
                String least = bent ? "sqrt(1 + x)" : "x - 5";
                double[] needed = bent ? new double[] {1, 3, 2} : new double[] {-5, 3, -2};
                ProblemSketch sketch = ProblemSketch.withTeams(2, 3, 1).decidePerTeam("x", 0, 10).output("o", "sum(x)").minimise("o")
                        .atLeast("need", least, needed).atMost("total", "sum(x)", 9);
                for (int i = 0; i < 9; i++) {
                    sketch = sketch.atLeast("idle " + i, "x", 0);
                }
                String reason = solve(optimiser, sketch).reason();
                assertTrue(Stream.of("'need' (team B)", "'need' (team C)", "'total'").allMatch(reason::contains), optimiser.id() + ": " + reason);
                assertTrue(Stream.of("team A", "idle").noneMatch(reason::contains), optimiser.id() + ": " + reason);
            }
        }
    }

    /** By hand: 12 is asked for where 10 is the most, and one value cannot be 3 and 4. */
    @Test
    void whatIsMissedIsToldAsMuchAsItIs() {
        for (Optimiser optimiser : Optimisers.all()) {
            Solution one = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).output("o", "x").minimise("o").atLeast("lot", "x", 12));
            assertEquals(Status.INFEASIBLE, one.status(), optimiser.id());
            assertTrue(one.reason().contains("'lot'"), one.reason());
            assertEquals(2, missed(one.reason()), 1e-3, one.reason());
            Solution two = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).output("o", "x").minimise("o")
                    .equal("three", "x", 3).equal("four", "x", 4));
            assertEquals(Status.INFEASIBLE, two.status(), optimiser.id());
            assertTrue(two.reason().contains("'three'") && two.reason().contains("'four'"), two.reason());
            assertEquals(1, missed(two.reason()), 1e-3, two.reason());
        }
    }

    private static double missed(String reason) {
        Matcher number = Pattern.compile("miss.*? by ([0-9.]+)").matcher(reason);
        assertTrue(number.find(), reason);
        return Double.parseDouble(number.group(1));
    }

    @Test
    void anObjectiveWithoutEndHasNoBestPolicy() {
        for (Optimiser optimiser : Optimisers.all()) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("y", 0, 1).decide("x", 0, INFINITE).output("o", "3*x - y")
                    .maximise("o"));
            assertEquals(Status.UNBOUNDED, solution.status(), optimiser.id() + ": " + solution.reason());
            assertTrue(solution.reason().contains("the decision 'x'"), solution.reason());
            assertNull(solution.best(), optimiser.id());
        }
    }

    @Test
    void wholeNumbersWithoutEndHaveNoBestPolicyEither() {
        for (Optimiser optimiser : List.of(Optimisers.linear(), Optimisers.evolution(), Optimisers.auto())) {
            for (ProblemSketch sketch : List.of(ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, INFINITE).decide("x", 0, 5),
                    ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, 4).decide("x", 0, INFINITE))) {
                Solution solution = solve(optimiser, sketch.output("o", "n + x").maximise("o"));
                assertEquals(Status.UNBOUNDED, solution.status(), optimiser.id() + ": " + solution.reason());
            }
            Solution none = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decideWhole("n", 0, INFINITE).output("o", "n").maximise("o")
                    .atLeast("more", "2*n", 3).atMost("less", "2*n", 3));
            assertEquals(Status.INFEASIBLE, none.status(), optimiser.id() + ": " + none.reason());
        }
    }

    @Test
    void anObjectiveWithoutEndIsSeenThroughARoot() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, INFINITE).output("o", "sqrt(1 + x)").maximise("o"));
            assertEquals(Status.UNBOUNDED, solution.status(), optimiser.id() + ": " + solution.reason());
            assertTrue(solution.reason().contains("'x'"), solution.reason());
        }
    }

    /** Both grow beyond all limits as x comes to 0, where they have no value. The root comes to rest there. */
    @Test
    void anObjectiveWithoutEndAtABoundIsNoOptimum() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            for (String formula : List.of("1/x + y", "y - ln(x)")) {
                Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("y", 0, 1).decide("x", 0, 4).output("o", formula).maximise("o"));
                assertEquals(Status.UNBOUNDED, solution.status(), optimiser.id() + " of " + formula + ": " + solution.reason());
                assertTrue(solution.reason().contains("the decision 'x' comes to its bound"), solution.reason());
            }
            Solution root = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 4).output("o", "0 - sqrt(x)").maximise("o"));
            assertEquals(0, root.best().outputs()[0], 2e-2, optimiser.id() + ": " + root.reason());
        }
    }

    /** Infinite bounds are allowed where something else holds the decision. */
    @Test
    void decisionsWithoutBoundsAreSolvedWhereAConstraintHoldsThem() {
        for (Optimiser optimiser : Optimisers.all()) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, INFINITE).decide("y", -INFINITE, 5).output("o", "2*x + y")
                    .maximise("o").atMost("room", "x", 3));
            double accuracy = optimiser.id().equals("evolution") ? 0.1 : 1e-5;
            assertArrayEquals(new double[] {3, 5}, solution.best().decisions(), accuracy, optimiser.id() + ": " + solution.reason());
        }
    }

    @Test
    void organisationsAndTeamsWithoutEmployeesAreSolved() {
        for (Optimiser optimiser : Optimisers.all()) {
            for (Backend backend : List.of(Backends.reference(), new VectorBackend())) {
                for (int[] headcounts : new int[][] {{0, 0}, {3, 0}}) {
                    ProblemSketch sketch = ProblemSketch.withTeams(headcounts).decidePerTeam("x", 1, 4).noise("e", Scope.EMPLOYEE, 0).draws(3)
                            .define("each", "2*x + 0*e").output("o", "sum(sum(each over team)) + sum(x)").minimise("o");
                    Solution solution = optimiser.solve(sketch.problem(), backend, Settings.DEFAULT, Progress.NONE);
                    assertArrayEquals(new double[] {1, 1}, solution.best().decisions(), 1e-4, optimiser.id());
                    assertEquals(2 + 2 * headcounts[0], solution.best().outputs()[0], 1e-3, optimiser.id());
                }
            }
        }
    }

    @Test
    void theSmallestValueOfAllPassesATeamWithoutEmployeesBy() {
        for (Optimiser optimiser : Optimisers.all()) {
            Solution solution = solve(optimiser, ProblemSketch.withTeams(3, 0).decidePerTeam("x", 1, 4).givenPerEmployee("h", 7, 2, 3)
                    .output("o", "min(h*x) + sum(x)").minimise("o"));
            assertEquals(4, solution.best().outputs()[0], 1e-3, optimiser.id() + ": " + solution.reason());
        }
    }

    @Test
    void aMeanOfNobodyIsAMistakeThatNamesTheTeam() {
        ProblemSketch sketch = ProblemSketch.withTeams(3, 0).decidePerTeam("x", 0, 1).givenPerEmployee("h", 1, 2, 3).output("o", "mean(h*x over team)");
        assertTrue(assertThrows(ProblemException.class, sketch::problem).getMessage().contains("team B"));
    }

    /** A value that is no number at some policies is none of the best ones. */
    @Test
    void noPolicyWithoutAValueIsEverTheBest() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", -4, 4).output("o", "ln(x) - x").maximise("o"));
            assertEquals(1, solution.best().decisions()[0], 1e-2, optimiser.id() + ": " + solution.reason());
            assertEquals(-1, solution.best().outputs()[0], 1e-3, optimiser.id());
        }
    }

    /** Today's policy, the middle and the ends of the box have no value, and from there no slope leads to where it has one. */
    @Test
    void aSearchBeginsWhereTheObjectiveHasAValue() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 100).output("o", "sqrt((x - 5)*(6 - x))").maximise("o"));
            assertEquals(5.5, solution.best().decisions()[0], 1e-2, optimiser.id() + ": " + solution.reason());
            assertEquals(0.5, solution.best().outputs()[0], 1e-4, optimiser.id());
        }
    }

    /** By hand: 2x = 1/(2·√x). The slope at today's policy, the only start, is infinite. */
    @Test
    void anInfiniteSlopeLeadsAwayFromWhereItIs() {
        Solution solution = Optimisers.gradient().solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 4).decide("y", 0, 1).output("o", "x^2 + y - sqrt(x)")
                .minimise("o").problem(), Backends.reference(), new Settings(1, null, 1e-6, null, 1, 0), Progress.NONE);
        assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
        assertArrayEquals(new double[] {Math.pow(0.25, 2.0 / 3), 0}, solution.best().decisions(), 1e-5);
    }

    /** The logarithm has no value in the lower half; where it has one, all policies are on the front. */
    @Test
    void aFrontIsOfThePartWhereTheObjectivesHaveValues() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            Solution solution = optimiser.solve(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).output("near", "x").output("log", "ln(x - 5)")
                    .minimise("near").maximise("log").problem(), Backends.reference(), Settings.DEFAULT.withFront(20), Progress.NONE);
            assertTrue(solution.front().size() >= 15, optimiser.id() + ": " + solution.front().size() + " points");
            solution.front().forEach(point -> assertEquals(Math.log(point.outputs()[0] - 5), point.outputs()[1], 1e-9, optimiser.id()));
            assertTrue(solution.front().getFirst().outputs()[0] < 5.01, optimiser.id() + " from " + solution.front().getFirst().outputs()[0]);
            assertEquals(10, solution.front().getLast().outputs()[0], 1e-3, optimiser.id());
        }
    }

    @Test
    void anObjectiveWithoutEndBetweenBoundsIsNoOptimum() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            for (String formula : List.of("1/(x - 3) + y", "y - 1/(x - 3)^2", "ln(abs(x - 3)) - y")) {
                Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("y", 0, 1).decide("x", 0, 10).output("o", formula).minimise("o"));
                assertEquals(Status.UNBOUNDED, solution.status(), optimiser.id() + " of " + formula + ": " + solution.reason());
                assertTrue(solution.reason().contains("the decision 'x' comes to 3.000"), solution.reason());
                assertNull(solution.best(), optimiser.id());
            }
        }
    }

    /** A cusp, a kink, a jump and a narrow valley have an end; a constraint keeps policies from the quotient's pole. */
    @Test
    void whatIsSteepBetweenBoundsAndHasAnEndIsNotSaidToHaveNone() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            for (String formula : List.of("sqrt(abs(x - 3))", "abs(x - 3)", "if(x < 3, 9 - x, x)", "ln(abs(x - 3) + 0.00001)", "0 - 1/((x - 3)^2 + 0.0001)")) {
                Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).output("o", formula).minimise("o"));
                assertTrue(solution.best() != null, optimiser.id() + " of " + formula + ": " + solution.reason());
                assertEquals(3, solution.best().decisions()[0], 2e-2, optimiser.id() + " of " + formula + ": " + solution.reason());
            }
            Solution kept = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).output("o", "1/(x - 3)").minimise("o").atMost("room", "x", 2));
            assertEquals(2, kept.best().decisions()[0], 1e-2, optimiser.id() + ": " + kept.reason());
        }
    }

    @Test
    void anObjectiveWithoutAFiniteValueAnywhereIsSaidToHaveNone() {
        for (Optimiser optimiser : Optimisers.all()) {
            for (String formula : List.of("x + ln(less)", "x + 1/none", "x + ln(none)", "x - ln(none)", "x*sqrt(less)", "x/none", "x + x/none*none")) {
                String told = told(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 1, 4).given("less", -1).given("none", 0)
                        .output("o", formula).minimise("o"));
                assertTrue(told.contains("objective has no finite value"), optimiser.id() + " of " + formula + ": " + told);
            }
        }
    }

    @Test
    void aConstraintWithoutAFiniteValueIsNamedWhereverItStands() {
        for (Optimiser optimiser : Optimisers.all()) {
            for (String formula : List.of("x + ln(less)", "x + 1/none", "x*sqrt(less)", "ln(less)")) {
                for (boolean first : new boolean[] {true, false}) {
                    ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x", 1, 4).given("less", -1).given("none", 0).output("o", "x")
                            .minimise("o");
                    sketch = first ? sketch.atMost("void", formula, 3).atMost("room", "x", 3) : sketch.atMost("room", "x", 3).atMost("void", formula, 3);
                    String told = told(optimiser, sketch);
                    assertTrue(told.contains("'void'") && told.contains("no finite value") && !told.contains("'room'"),
                            optimiser.id() + " of " + formula + ": " + told);
                }
            }
        }
    }

    /** What an optimiser says of a problem that it must not solve. */
    private static String told(Optimiser optimiser, ProblemSketch sketch) {
        try {
            Solution solution = solve(optimiser, sketch);
            assertEquals(Status.INFEASIBLE, solution.status(), optimiser.id() + ": " + solution.reason());
            assertTrue(solution.best() == null || solution.best().violation() == INFINITE, optimiser.id() + ": " + solution.reason());
            return solution.reason();
        } catch (UnsuitableException refusal) {
            assertEquals("linear", optimiser.id(), refusal::getMessage);
            return refusal.getMessage();
        }
    }

    /** The root has no value below 0, whatever the other constraint says, and the least x that has one is 0. */
    @Test
    void aConstraintHoldsOnlyWhereItHasAValue() {
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            for (boolean first : new boolean[] {true, false}) {
                ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x", -4, 4).output("o", "x").minimise("o");
                sketch = first ? sketch.atLeast("root", "sqrt(x)", 0).atMost("room", "x", 3) : sketch.atMost("room", "x", 3).atLeast("root", "sqrt(x)", 0);
                Solution solution = solve(optimiser, sketch);
                assertEquals(0, solution.best().decisions()[0], 1e-3, optimiser.id() + ": " + solution.reason());
                assertEquals(0, solution.best().violation(), 0, optimiser.id() + ": " + solution.reason());
            }
        }
    }

    @Test
    void anOutputWithoutAValueIsNoNumberAndNobodysMatterElse() {
        for (Optimiser optimiser : Optimisers.all()) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 4).given("none", 0).output("void", "x*none/none")
                    .output("o", "3*x").minimise("o"));
            assertEquals(0, solution.best().decisions()[0], 1e-3, optimiser.id() + ": " + solution.reason());
            assertTrue(Double.isNaN(solution.best().outputs()[0]), optimiser.id());
        }
    }

    /** The output has neither a value nor a slope at the start, at today's policy and at the best one. */
    @Test
    void anOutputThatNobodyWantsKeepsNoSearchFromTheBestPolicy() {
        for (Optimiser optimiser : Optimisers.all()) {
            boolean linear = optimiser.id().equals("linear");
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("x", 0, 10).output("void", "x*ln(x - 5)")
                    .output("o", linear ? "abs(x - 2)" : "(x - 2)^2").minimise("o"));
            assertEquals(2, solution.best().decisions()[0], optimiser.id().equals("evolution") ? 1e-2 : 1e-4, optimiser.id() + ": " + solution.reason());
            assertTrue(Double.isNaN(solution.best().outputs()[0]), optimiser.id());
            assertEquals(0, solution.best().outputs()[1], 1e-4, optimiser.id());
            if (optimiser.id().equals("gradient")) {
                assertEquals(Status.LOCALLY_OPTIMAL, solution.status(), solution.reason());
            }
        }
    }

    /** The outputs that objectives want stand between others, of which some have a value a team. */
    @Test
    void everyPointIsReportedWithAllItsOutputsInTheProblemsOrder() {
        Problem problem = ProblemSketch.withTeams(2, 3).decidePerTeam("x", 0, 4).output("each", "x^2").output("far", "sum((x - 4)^2)").output("void", "x*ln(x - 5)")
                .output("near", "sum(x^2)").output("all", "sum(x)").minimise("near").minimise("far").atMost("room", "sum(x)", 7).problem();
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            Solution solution = optimiser.solve(problem, Backends.reference(), Settings.DEFAULT.withFront(9), Progress.NONE);
            assertTrue(solution.front().size() >= 5, optimiser.id() + ": " + solution.front().size());
            try (Evaluator evaluator = Backends.reference().prepare(Program.compile(problem))) {
                Stream.concat(Stream.of(solution.best()), solution.front().stream()).forEach(point -> assertArrayEquals(
                        Arrays.copyOf(evaluator.evaluate(point.decisions(), 1, null).values(), 7), point.outputs(), 1e-12, optimiser.id()));
            }
        }
    }

    @Test
    void aWarmStartThatIsNoPolicyIsRefusedOrPassedOver() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().decide("x", -1, 4).output("o", "x^2").minimise("o");
        for (Optimiser optimiser : List.of(Optimisers.gradient(), Optimisers.evolution(), Optimisers.auto())) {
            for (double start : new double[] {Double.NaN, INFINITE, -1e300}) {
                Solution solution = optimiser.solve(sketch.problem(), Backends.reference(), Settings.DEFAULT.from(new double[] {start}), Progress.NONE);
                assertEquals(0, solution.best().decisions()[0], 1e-2, optimiser.id() + " from " + start + ": " + solution.reason());
            }
            assertThrows(IllegalArgumentException.class,
                    () -> optimiser.solve(sketch.problem(), Backends.reference(), Settings.DEFAULT.from(new double[2]), Progress.NONE), optimiser.id());
        }
    }

    private static Solution solve(Optimiser optimiser, ProblemSketch sketch) {
        return optimiser.solve(sketch.problem(), Backends.reference(), Settings.DEFAULT, Progress.NONE);
    }
}
