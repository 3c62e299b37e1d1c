// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.Agreement;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.tests.RandomProblem;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;

/** The generated kernels mean what they should: run one instruction at a time on an emulated card, they compute what {@code reference} does. */
class EmulationTest {
    private static final int PROGRAMS = 200;
    /** As many as these are of several outputs. */
    private static final int WHOLE_PROGRAMS = 60;
    private static final Path PROBLEMS = Path.of(System.getProperty("talentbench.root"), "bundles/org.talentbench.compute.cuda.tests/target/problems");

    @Test
    void randomProgramsAgreeWithTheReference() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            Program program = Program.compile(seed < WHOLE_PROGRAMS ? new RandomProblem(random, false, 3).problem()
                    : new RandomProblem(random, false, 2).small());
            Agreement.assertAgrees(program, EmulatedDriver.backend(new EmulatedCard()), 2, random, "program " + seed + "\n" + program);
        }
    }

    /** Leaves the examples' problems where the benchmark for machines with a card finds them. */
    @Test
    void theExamplesAgreeWithTheReference() throws ModelException, IOException {
        int compared = 0;
        Files.createDirectories(PROBLEMS);
        for (Example example : Examples.all()) {
            try {
                Problem problem = ProblemBuilder.build(Examples.open(example.name()), null).problem();
                if (problem.dimension() > 0) {
                    Agreement.assertAgreesAtScale(Program.compile(problem), EmulatedDriver.backend(new EmulatedCard()), 8, new Random(1), example.name());
                    compared++;
                    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(PROBLEMS.resolve(example.name())))) {
                        out.writeObject(problem);
                    }
                }
            } catch (AnalysisException fault) {
                // An example of mistakes, or one that is only drawn.
                continue;
            }
        }
        assertTrue(compared >= 3, "examples that decide");
    }

    /** One team of three tiles of which the last is not full, one of one row, one of nobody, and one of exactly a tile. */
    private static Problem tiled() {
        return ProblemSketch.withTeams(9_000, 1, 0, 4_096).decidePerTeam("x", 0, 1).decide("y", 0, 1).noise("e", Scope.EMPLOYEE, 3).draws(2)
                .define("p", "1 - exp(-0.2*exp(-x*y + 0.3*e))").output("l", "sum(p over team)/1000").output("least", "min(p)")
                .output("most", "max(p - y)").output("mean", "mean(p)").problem();
    }

    @Test
    void reductionsOverTilesAndPartsOfTilesAgreeWithTheReference() {
        EmulatedCard card = new EmulatedCard();
        Agreement.assertAgrees(Program.compile(tiled()), EmulatedDriver.backend(card), 3, new Random(5), "tiles");
        assertTrue(card.isIdle(), "everything was given back");
    }

    @Test
    void blocksTakeSeveralPolicies() {
        EmulatedCard card = new EmulatedCard();
        Program program = Program.compile(ProblemSketch.withTeams(3, 40, 7, 1, 2).decidePerTeam("x", 0, 1).noise("e", Scope.EMPLOYEE, 3).draws(3)
                .define("p", "1 - exp(-0.2*exp(-x + 0.3*e))").output("l", "mean(p over team)").problem());
        Agreement.assertAgrees(program, EmulatedDriver.backend(card), 101, new Random(5), "groups");
        assertTrue(card.most < 101 * 5, "a block for every tile and policy");
    }

    /** A block of 64 threads has six policies of ten teams; the last block is not full. */
    @Test
    void whatIsOfTeamsAndPoliciesIsSpreadOverTheThreads() {
        EmulatedCard card = new EmulatedCard();
        Program program = Program.compile(ProblemSketch.withTeams(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).decidePerTeam("x", 0, 1).decide("y", 0, 1)
                .output("each", "exp(-x)*y").output("all", "sum(x*y)^2").problem());
        Agreement.assertAgrees(program, EmulatedDriver.backend(card), 101, new Random(5), "spread");
        assertEquals(17, card.most, "blocks for 101 policies");
    }

    @Test
    void theBitsDependNeitherOnTheCutOfTheBatchNorOnTheCards() {
        Program program = Program.compile(new RandomProblem(new Random(11), false, 3).problem());
        int count = 150;
        double[] policies = new Random(1).doubles((long) count * program.dimension()).toArray();
        double[] weights = new Random(2).doubles((long) count * program.width()).toArray();
        Evaluation whole = evaluate(EmulatedDriver.backend(new EmulatedCard()), program, policies, weights, count);
        EmulatedCard small = new EmulatedCard("small card", 75, 90_000);
        Evaluation cut = evaluate(EmulatedDriver.backend(small), program, policies, weights, count);
        EmulatedCard left = new EmulatedCard();
        EmulatedCard right = new EmulatedCard();
        Evaluation shared = evaluate(EmulatedDriver.backend(left, right), program, policies, weights, count);
        assertArrayEquals(whole.values(), cut.values(), 0);
        assertArrayEquals(whole.gradients(), cut.gradients(), 0);
        assertArrayEquals(whole.values(), shared.values(), 0);
        assertArrayEquals(whole.gradients(), shared.gradients(), 0);
        assertTrue(small.launches > left.launches, "the small card took the batch in pieces");
        assertTrue(left.launches > 0 && right.launches > 0, "both cards worked");
        assertTrue(small.isIdle() && left.isIdle() && right.isIdle(), "everything was given back");
    }

    @Test
    void aModelWithOtherNumbersRunsTheSameModule() {
        EmulatedCard card = new EmulatedCard();
        Backend backend = EmulatedDriver.backend(card);
        for (double h : new double[] {0.1, 0.25, 0.7}) {
            Program program = Program.compile(ProblemSketch.withTeams(5, 6).decidePerTeam("x", 0, 1).given("h", h).givenPerTeam("g", h, 2 * h)
                    .output("l", "mean(1 - exp(-" + h + "*g*x)) + sum(h*x + " + h + ")").problem());
            Agreement.assertAgrees(program, backend, 2, new Random(3), "h = " + h);
        }
        assertEquals(2, card.loads, "one module for values, one for gradients");
    }

    @Test
    void elementaryFunctionsKeepTheirDigitsOverTheirWholeRange() {
        String[] functions = {"exp(x)", "1 - exp(-x/100)", "saturate(x, 0.0001)", "tanh(x/20)", "logistic(x)", "ln(abs(x))",
            "sqrt(abs(x))", "abs(x)^1.37", "x^3", "x^-2", "x/0.3", "abs(x)^0.5", "exp(-x)", "abs(x)^(x/30)"};
        double[] points = new Random(1).doubles(60, -80, 80).map(x -> (float) x).toArray();
        points[0] = 1 + 0x1p-13;
        points[1] = -1 + 0x1p-12;
        points[2] = 0x1p-10;
        for (String function : functions) {
            assertPointwise(function, points);
        }
    }

    @Test
    void whatIsNoNumberInDoublesIsNoneInFloats() {
        String[] functions = {"exp(x)", "ln(x)", "1/x", "sqrt(x)", "tanh(x)", "logistic(x)", "1 - exp(x)", "x^0.3", "min(ln(x), 1)",
            "max(1, ln(x))", "exp(-1/abs(x))", "if(ln(x), 1, 2)", "x^x", "if(x < ln(x), 1, 2)", "exp(-x^2)", "logistic(x*1e30)"};
        for (String function : functions) {
            assertPointwise(function, 0, -1, -2.5, -500, 3);
        }
    }

    /** Once in the single precision of an employee, once in the double precision of the organisation. */
    private static void assertPointwise(String function, double... points) {
        String wide = function.replace("x", "(x + zero)").replace("e(x + zero)p", "exp").replace("ma(x + zero)", "max");
        for (String formula : new String[] {"mean(" + wide + ")", function}) {
            Program program = Program.compile(ProblemSketch.withTeams(1).decide("x", -1000, 1000).givenPerEmployee("zero", 0)
                    .output("o", formula).problem());
            Evaluation truth = evaluate(Backends.reference(), program, points, null, points.length);
            Evaluation found = evaluate(EmulatedDriver.backend(new EmulatedCard()), program, points, null, points.length);
            for (int i = 0; i < points.length; i++) {
                double exact = formula.equals(function) ? 1e-7 : 1;
                Agreement.assertClose(truth.value(i, 0), found.value(i, 0), exact * Math.abs(truth.value(i, 0)), formula + " at " + points[i]);
            }
        }
    }

    private static Evaluation evaluate(Backend backend, Program program, double[] policies, double[] weights, int count) {
        try (Evaluator evaluator = backend.prepare(program)) {
            return evaluator.evaluate(Arrays.copyOf(policies, policies.length), count, weights);
        }
    }
}
