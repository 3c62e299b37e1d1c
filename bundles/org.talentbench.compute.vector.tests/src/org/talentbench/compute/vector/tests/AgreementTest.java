// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.tests.RandomProblem;
import org.talentbench.compute.vector.VectorBackend;

class AgreementTest {
    private static final int PROGRAMS = 200;
    private static final int POLICIES = 3;

    @Test
    void theVectorBackendRunsWhereTheTestsRun() {
        assertInstanceOf(Availability.Available.class, vector().availability());
        assertEquals("vector", Backends.of(List.of(vector())).preferred().id());
    }

    @Test
    void valuesAndGradientsOfRandomProgramsAgreeWithTheReference() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            Program program = Program.compile(new RandomProblem(random, false).problem());
            double[] policies = random.doubles((long) POLICIES * program.dimension(), 0, 1).toArray();
            double[] weights = random.doubles((long) POLICIES * program.width(), 0.5, 1).toArray();
            try (Evaluator expected = Backends.reference().prepare(program); Evaluator actual = vector().prepare(program)) {
                Evaluation truth = expected.evaluate(policies, POLICIES, weights);
                Evaluation found = actual.evaluate(policies, POLICIES, weights);
                String name = "program " + seed + "\n" + program;
                assertClose(truth.values(), found.values(), name);
                assertClose(truth.gradients(), found.gradients(), name);
                double[] one = Arrays.copyOf(policies, program.dimension());
                double[][] draws = expected.evaluateDraws(one);
                double[][] foundDraws = actual.evaluateDraws(one);
                for (int draw = 0; draw < draws.length; draw++) {
                    assertClose(draws[draw], foundDraws[draw], name);
                }
            }
        }
    }

    @Test
    void gradientsOfRandomSmoothProgramsAgreeWithCentralDifferences() {
        double h = 1e-5;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            Program program = Program.compile(new RandomProblem(random, true).problem());
            int dimension = program.dimension();
            double[] policy = random.doubles(dimension, 0.1, 0.9).toArray();
            double[] weights = random.doubles(program.width(), 0.5, 1).toArray();
            double[] ends = new double[2 * dimension * dimension];
            for (int i = 0; i < 2 * dimension; i++) {
                System.arraycopy(policy, 0, ends, i * dimension, dimension);
                ends[i * dimension + i / 2] += i % 2 == 0 ? h : -h;
            }
            try (Evaluator evaluator = Backends.reference().prepare(program)) {
                double[] gradient = evaluator.evaluate(policy, 1, weights).gradients();
                Evaluation around = evaluator.evaluate(ends, 2 * dimension, null);
                for (int d = 0; d < dimension; d++) {
                    double difference = 0;
                    for (int m = 0; m < weights.length; m++) {
                        difference += weights[m] * (around.value(2 * d, m) - around.value(2 * d + 1, m)) / (2 * h);
                    }
                    assertEquals(difference, gradient[d], 1e-6 * Math.max(1, Math.abs(difference)), "program " + seed + "\n" + program);
                }
            }
        }
    }

    @Test
    void elementaryFunctionsKeepTheirDigitsOverTheirWholeRange() {
        String[] functions = {"exp(x)", "1 - exp(-x/100)", "saturate(x, 0.0001)", "tanh(x/20)", "logistic(x)", "ln(abs(x))",
            "sqrt(abs(x))", "abs(x)^1.37", "x^3", "x^-2", "x/0.3", "abs(x)^0.5", "exp(-x)"};
        for (String function : functions) {
            for (double x = -80; x < 80; x += 0.37) {
                // One employee a policy: a mean of many would hide a wrong digit.
                Program program = Program.compile(ProblemSketch.withTeams(1).decide("x", -100, 100).givenPerEmployee("zero", 0)
                        .define("v", function.replace("x", "(x + zero)").replace("e(x + zero)p", "exp")).output("o", "mean(v)").problem());
                assertClose(evaluate(Backends.reference(), program, x), evaluate(vector(), program, x), function + " at " + x);
                x += 7 * (function.length() % 3);
            }
        }
    }

    @Test
    void whatIsNoNumberInDoublesIsNoneInFloats() {
        for (String function : new String[] {"exp(x)", "ln(x)", "1/x", "sqrt(x)", "tanh(x)", "logistic(x)", "1 - exp(x)", "x^0.3"}) {
            for (double x : new double[] {0, -1, -500}) {
                Program program = Program.compile(ProblemSketch.withTeams(1).decide("x", -1000, 1000).givenPerEmployee("zero", 0)
                        .define("v", function.replace("x", "(x + zero)").replace("e(x + zero)p", "exp")).output("o", "mean(v)").problem());
                assertClose(evaluate(Backends.reference(), program, x), evaluate(vector(), program, x), function + " at " + x);
            }
        }
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() throws Exception {
        Problem problem = ProblemSketch.withTeams(40_000, 3, 17_000).decidePerTeam("x", 0, 1).noise("e", Scope.EMPLOYEE, 0).draws(2)
                .define("p", "1 - exp(-0.2*exp(-x + 0.3*e))").output("l", "mean(p over team)").problem();
        Program program = Program.compile(problem);
        double[] policies = new Random(1).doubles(40L * 3).toArray();
        double[] weights = new Random(2).doubles(40L * 3).toArray();
        Evaluation[] evaluations = new Evaluation[3];
        int[] threads = {1, 2, 7};
        for (int i = 0; i < threads.length; i++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads[i]); Evaluator evaluator = vector().prepare(program)) {
                evaluations[i] = pool.submit(() -> evaluator.evaluate(policies, 40, weights)).get();
            }
        }
        for (Evaluation evaluation : evaluations) {
            assertArrayEquals(evaluations[0].values(), evaluation.values(), 0);
            assertArrayEquals(evaluations[0].gradients(), evaluation.gradients(), 0);
        }
    }

    /** On one thread, so that its memory is all that is taken; the least of many runs, so that what is compiled meanwhile does not count. */
    @Test
    void theLoopOverTheEmployeesTakesNoMemory() throws Exception {
        assertEquals(leastTaken(1_000), leastTaken(16_000), 2_000);
    }

    private static long leastTaken(int employees) throws Exception {
        Program program = Program.compile(ProblemSketch.withTeams(employees).decidePerTeam("x", 0, 1).noise("e", Scope.EMPLOYEE, 0)
                .define("p", "1 - exp(-0.2*exp(-x + 0.3*e))").output("l", "mean(p)").problem());
        double[] policies = new Random(1).doubles(64).toArray();
        double[] weights = new double[64];
        Arrays.fill(weights, 1);
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        try (ForkJoinPool pool = new ForkJoinPool(1); Evaluator evaluator = vector().prepare(program)) {
            return pool.submit(() -> {
                long least = Long.MAX_VALUE;
                for (int run = 0; run < 300; run++) {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    evaluator.evaluate(policies, 64, weights);
                    least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
                }
                return least;
            }).get();
        }
    }

    @Test
    void aPolicysResultDoesNotDependOnItsNeighbours() {
        Program program = Program.compile(new RandomProblem(new Random(3), false).problem());
        double[] policies = new Random(4).doubles(50L * program.dimension()).toArray();
        try (Evaluator evaluator = vector().prepare(program)) {
            double[] together = evaluator.evaluate(policies, 50, null).values();
            double[] last = Arrays.copyOfRange(policies, 49 * program.dimension(), policies.length);
            assertArrayEquals(Arrays.copyOfRange(together, 49 * program.width(), together.length),
                    evaluator.evaluate(last, 1, null).values(), 0);
        }
    }

    @Test
    void aProgramTooLargeForAFusedLoopIsStillEvaluated() {
        StringBuilder sum = new StringBuilder("0");
        for (int i = 0; i < 120; i++) {
            sum.append(" + tanh(x*h + ").append(i).append(")*logistic(h - ").append(i).append("*x)");
        }
        Program program = Program.compile(ProblemSketch.withTeams(3).decide("x", 0, 1).givenPerEmployee("h", 0.1, 0.2, 0.3)
                .output("o", "mean(" + sum + ")").problem());
        assertClose(evaluate(Backends.reference(), program, 0.4), evaluate(vector(), program, 0.4), "large");
    }

    private static double[] evaluate(Backend backend, Program program, double... policy) {
        try (Evaluator evaluator = backend.prepare(program)) {
            return evaluator.evaluate(policy, 1, null).values();
        }
    }

    /** Relative 1e-5; results of the order of 1 that cancel to less are compared at the order of 1. */
    private static void assertClose(double[] expected, double[] actual, String message) {
        for (int i = 0; i < expected.length; i++) {
            if (Double.isFinite(expected[i])) {
                double scale = message.startsWith("program") ? Math.max(0.1, Math.abs(expected[i])) : Math.abs(expected[i]);
                assertTrue(Math.abs(expected[i] - actual[i]) <= 1e-5 * scale + 1e-37,
                        "expected " + expected[i] + " but was " + actual[i] + " [" + i + "] of " + message);
            } else {
                assertFalse(Double.isFinite(actual[i]), message);
            }
        }
    }

    private static Backend vector() {
        return new VectorBackend();
    }
}
