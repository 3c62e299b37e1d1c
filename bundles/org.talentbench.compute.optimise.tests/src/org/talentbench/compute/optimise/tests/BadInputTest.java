// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.problem.ProblemException;
import org.talentbench.compute.tests.ProblemSketch;

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

    @Test
    void anObjectiveWithoutEndHasNoBestPolicy() {
        for (Optimiser optimiser : Optimisers.all()) {
            Solution solution = solve(optimiser, ProblemSketch.aboutDecisionsAlone().decide("y", 0, 1).decide("x", 0, INFINITE).output("o", "3*x - y")
                    .maximise("o"));
            assertEquals(Status.UNBOUNDED, solution.status(), optimiser.id() + ": " + solution.reason());
            assertNull(solution.best(), optimiser.id());
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
            for (int[] headcounts : new int[][] {{0, 0}, {3, 0}}) {
                Solution solution = solve(optimiser, ProblemSketch.withTeams(headcounts).decidePerTeam("x", 1, 4).define("each", "2*x")
                        .output("o", "sum(sum(each over team)) + sum(x)").minimise("o"));
                assertArrayEquals(new double[] {1, 1}, solution.best().decisions(), 1e-4, optimiser.id());
                assertEquals(2 + 2 * headcounts[0], solution.best().outputs()[0], 1e-3, optimiser.id());
            }
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

    private static Solution solve(Optimiser optimiser, ProblemSketch sketch) {
        return optimiser.solve(sketch.problem(), Backends.reference(), Settings.DEFAULT, Progress.NONE);
    }
}
