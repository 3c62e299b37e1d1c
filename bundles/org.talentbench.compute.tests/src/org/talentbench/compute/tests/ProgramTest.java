// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Linearity;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Schedule;

class ProgramTest {
    private static final long STACK = 384 << 10;

    @Test
    void whatDependsOnTheTeamAloneIsComputedOnceATeam() {
        Program program = Program.compile(turnover().problem());
        Axes team = new Axes(true, Scope.TEAM, false);
        assertEquals(1, program.nodes().stream().filter(n -> n instanceof Node.Apply a && a.op() == Op.EXP && a.axes().equals(team)).count());
    }

    @Test
    void everyAxisIsLeftOutByWhatDoesNotVaryOverIt() {
        Program program = Program.compile(ProblemSketch.withTeams(2, 1).decide("x", 0, 1).givenPerEmployee("h", 1, 2, 3)
                .noise("shock", Scope.ORGANISATION, 0).noise("luck", Scope.EMPLOYEE, 1).draws(4)
                .output("o", "mean(exp(ln(h) + tanh(x) + sqrt(shock^2) + abs(luck)))").problem());
        assertEquals(new Axes(false, Scope.EMPLOYEE, false), axesOf(program, Op.LN));
        assertEquals(new Axes(true, Scope.ORGANISATION, false), axesOf(program, Op.TANH));
        assertEquals(new Axes(false, Scope.ORGANISATION, true), axesOf(program, Op.SQRT));
        assertEquals(new Axes(false, Scope.EMPLOYEE, true), axesOf(program, Op.ABS));
        assertEquals(new Axes(true, Scope.EMPLOYEE, true), axesOf(program, Op.EXP));
    }

    private static Axes axesOf(Program program, Op op) {
        return program.nodes().stream().filter(n -> n instanceof Node.Apply apply && apply.op() == op).findFirst().orElseThrow().axes();
    }

    /** Whatever walks a formula does so level by level, and a sum has as many levels as terms; a thread's stack is of a megabyte, and others need it too. */
    @Test
    void theLongestAndTheDeepestFormulaThatIsReadGoesAllTheWayOnAQuarterOfAStack() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> {
            int terms = Formula.MAX_TERMS - 1;
            assertGoesAllTheWay("x" + " + x*y".repeat(terms - 2), 0.5 + (terms - 2) * 0.5 * 0.25);
            assertGoesAllTheWay("x" + " - -y".repeat(terms / 2), 0.5 + terms / 2 * 0.25);
            int levels = Formula.MAX_DEPTH - 2;
            assertGoesAllTheWay("abs(".repeat(levels) + "x - y" + ")".repeat(levels), 0.25);
        }, "little stack", STACK);
        thread.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertNull(failure.get(), () -> String.valueOf(failure.get()));
    }

    private static void assertGoesAllTheWay(String formula, double value) {
        Problem problem = ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).decide("y", 0, 1).output("o", formula).problem();
        assertEquals(64, problem.hash().length());
        Program program = Program.compile(problem);
        assertTrue(program.withGradient().toString().contains("d/d y"));
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            Evaluation evaluation = evaluator.evaluate(new double[] {0.5, 0.25}, 1, new double[] {1});
            assertEquals(value, evaluation.value(0, 0), 1e-9);
            assertTrue(Double.isFinite(evaluation.gradient(0, 1)));
        }
    }

    @Test
    void factorsThatAreNotTheEmployeesOwnAreMultipliedAfterTheSum() {
        assertTrue(Program.compile(ProblemSketch.withTeams(3, 2).decidePerTeam("x", 0, 10).givenPerEmployee("h", 1, 2, 3, 4, 5)
                .givenPerEmployee("g", 1, 2, 3, 4, 5).output("o", "sum(3*x*h*x*g over team)").problem()).toString()
                .contains("sum over employees(h * g)"));
    }

    @Test
    void equalExpressionsAreSharedWhateverTheirNames() {
        Program shared = Program.compile(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1)
                .define("a", "exp(x + 1)").define("b", "exp(1 + x)").output("o", "a + b").problem());
        assertEquals(1, shared.nodes().stream().filter(n -> n instanceof Node.Apply a && a.op() == Op.EXP).count());
    }

    @Test
    void constantsAreFoldedAndWhatNobodyNeedsIsDropped() {
        Program program = Program.compile(ProblemSketch.aboutDecisionsAlone().decide("x", 0, 1).given("p", 3)
                .define("unused", "exp(x)").output("o", "x * (p + 1) / 2^2 + 0").problem());
        assertEquals("[lever, 4]", program.nodes().stream().filter(n -> !(n instanceof Node.Apply))
                .map(n -> n instanceof Node.Constant c ? String.valueOf((int) c.value()) : "lever").toList().toString());
    }

    @Test
    void aProgramReadsAsWhatItComputesAlongWhichAxes() {
        assertEquals("""
                program sketch: 2 teams, 5 employees, 1 draws, 2 decision values, 2 results
                  policy·team            t1 = -exp(-(w * lift))
                  policy·team            lost = sum over employees(1 - exp(h0 * t1)) / people of the team
                  result                 turnover[team] = lost
                """, Program.compile(turnover().problem()).toString());
    }

    @Test
    void theGuideToTheEngineShowsTheProgramAsItIsPrinted() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("talentbench.root"), "docs", "engine.md"));
        assertTrue(guide.contains(Program.compile(turnover().problem()).toString().strip()), guide);
    }

    @Test
    void theGradientIsAProgramThatNeedsNoSecondPassOverTheEmployees() {
        Schedule schedule = Schedule.of(Program.compile(turnover().problem()).withGradient());
        assertEquals(1, schedule.perPolicy().stream().filter(step -> step instanceof Schedule.Pass).count());
    }

    @Test
    void affineAndContinuousAreToldFromTheKindsOfNodes() {
        Program program = Program.compile(ProblemSketch.withTeams(2).decide("x", 0, 1).given("p", 2).givenPerEmployee("e", 1, 2)
                .output("affine", "mean(e * (3*x - p) / p)").output("bent", "max(x, 0.5)").output("jump", "if(x > 0.5, 1, 0)").problem());
        Linearity linearity = new Linearity(program);
        int[] mean = program.outcomes().stream().mapToInt(o -> o.mean()).toArray();
        assertTrue(linearity.affine(mean[0]));
        assertFalse(linearity.affine(mean[1]));
        assertTrue(linearity.continuous(mean[1]));
        assertFalse(linearity.continuous(mean[2]));
    }

    private static ProblemSketch turnover() {
        return ProblemSketch.withTeams(3, 2).decidePerTeam("lift", 0, 10).givenPerEmployee("h0", 0.1, 0.2, 0.3, 0.4, 0.5)
                .givenPerTeam("w", 0.3, 0.2).define("lost", "mean(1 - exp(-(h0 * exp(-(w*lift)))) over team)").output("turnover", "lost");
    }
}
