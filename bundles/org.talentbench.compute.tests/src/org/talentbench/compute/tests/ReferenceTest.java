// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.problem.Output;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Program;

class ReferenceTest {
    @Test
    void meansAreWeightedByPeopleAndSumsCountThem() {
        Population population = new Population(List.of("A", "B"), new int[] {0, 0, 1}, new double[] {1, 3, 4});
        ProblemSketch sketch = ProblemSketch.of(population).givenPerEmployee("e", 10, 20, 50).givenPerTeam("t", 1, 2);
        assertValues(sketch, "mean(e over team)", 17.5, 50);
        assertValues(sketch, "sum(e over team)", 70, 200);
        assertValues(sketch, "mean(e)", 33.75);
        assertValues(sketch, "mean(mean(e over team))", 33.75);
        assertValues(sketch, "sum(e)", 270);
        assertValues(sketch, "sum(sum(e over team))", 270);
        assertValues(sketch, "sum(t)", 3);
        assertValues(sketch, "sum(t over team)", 4, 8);
        assertValues(sketch, "mean(t)", 1.5);
        assertValues(sketch, "mean(t over team)", 1, 2);
        assertValues(sketch, "sum(5)", 5);
        assertValues(sketch, "sum(5 over team)", 20, 20);
        assertValues(sketch, "sum(0*e + 1)", 8);
        assertValues(sketch, "min(e)", 10);
        assertValues(sketch, "max(e)", 50);
        assertValues(sketch, "max(t)", 2);
        assertValues(sketch, "min(7)", 7);
        assertValues(sketch, "mean(3 over team)", 3, 3);
    }

    @Test
    void functionsAreWhatTheirNamesSay() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().given("x", 0.7);
        assertValues(sketch, "if(x > 0.5, 1, 2)", 1);
        assertValues(sketch, "min(x, 3, -1)", -1);
        assertValues(sketch, "max(x, 3, -1)", 3);
        assertValues(sketch, "clamp(x, 0, 0.5)", 0.5);
        assertValues(sketch, "saturate(x, 2)", 1 - Math.exp(-1.4));
        assertValues(sketch, "logistic(x)", 1 / (1 + Math.exp(-0.7)));
        assertValues(sketch, "ln(exp(x)) + sqrt(x^2) + abs(-x) + tanh(x)", 2.1 + Math.tanh(0.7));
        assertValues(sketch, "(x != 0.7) + (x == 0.7) + (x >= 1) + (x <= 1) + (x < 0)", 2);
        assertValues(sketch, "2^3^2 - -x", 512.7);
    }

    @Test
    void piecewiseIsLinearBetweenPointsGoesOnOutsideAndTakesTheLeftValueAtAJump() {
        String formula = "piecewise(x, 0, 0, 1, 2, 1, 5, 3, 6)";
        double[][] points = {{-1, -2}, {0, 0}, {0.5, 1}, {1, 2}, {1.0000001, 5}, {2, 5.5}, {3, 6}, {5, 7}};
        for (double[] point : points) {
            assertEquals(point[1], value(ProblemSketch.aboutDecisionsAlone().given("x", point[0]), formula)[0], 1e-6);
        }
        assertValues(ProblemSketch.aboutDecisionsAlone().given("x", 4).given("a", 1), "piecewise(x, 0, 0, a, 2, a, 5)", 5);
        assertValues(ProblemSketch.aboutDecisionsAlone().given("x", -4), "piecewise(x, 0, 1, 0, 2, 1, 3)", 1);
    }

    /** mathematics.md §1: with levels as they are today the model gives today's turnover. */
    @Test
    void turnoverIsAProportionalHazard() {
        ProblemSketch sketch = ProblemSketch.withTeams(2, 3).decide("lift", 0, 100).givenPerTeam("today", 0.2, 0.1).given("w", 0.3)
                .define("hazard", "-ln(1 - today) * exp(-w * lift / 10)").define("p", "1 - exp(-hazard)")
                .output("turnover", "mean(p over team)");
        Problem problem = sketch.problem();
        try (Evaluator evaluator = Backends.reference().prepare(Program.compile(problem))) {
            Evaluation evaluation = evaluator.evaluate(new double[] {0, 10}, 2, null);
            assertEquals(0.2, evaluation.value(0, 0), 1e-15);
            assertEquals(0.1, evaluation.value(0, 1), 1e-15);
            assertEquals(1 - Math.pow(0.8, Math.exp(-0.3)), evaluation.value(1, 0), 1e-15);
        }
    }

    /** mathematics.md §2 and its warning: with β as printed, tenure is 0.00496 years at s = 60. */
    @Test
    void tenureFallsWithSatisfactionForAPositiveBeta() {
        ProblemSketch sketch = ProblemSketch.aboutDecisionsAlone().given("t0", 2).given("beta", 0.1).given("s", 60);
        assertEquals(0.004957504353332717, value(sketch, "t0*exp(-beta*s)")[0], 1e-15);
    }

    @Test
    void outputsAreMeansOverTheDrawsOfTheSameNormalsForEveryPolicy() {
        ProblemSketch sketch = ProblemSketch.withTeams(3, 2).decide("x", 0, 10).draws(4).noise("e", Scope.EMPLOYEE, 2)
                .noise("market", Scope.ORGANISATION, 0).output("s", "mean(max(x + 2*e, 0) over team) + market");
        double[] expected = new double[2];
        double[][] draws = new double[4][2];
        for (int draw = 0; draw < 4; draw++) {
            double[] e = new double[5];
            double[] market = new double[1];
            Normals.fill(e, 0, 5, 7, 2, Scope.EMPLOYEE, draw);
            Normals.fill(market, 0, 1, 7, 0, Scope.ORGANISATION, draw);
            for (int i = 0; i < 5; i++) {
                draws[draw][i / 3] += Math.max(1 + 2 * e[i], 0) / (i < 3 ? 3 : 2);
            }
            for (int k = 0; k < 2; k++) {
                draws[draw][k] += market[0];
                expected[k] += draws[draw][k] / 4;
            }
        }
        try (Evaluator evaluator = Backends.reference().prepare(Program.compile(sketch.problem()))) {
            Evaluation evaluation = evaluator.evaluate(new double[] {9, 1}, 2, null);
            assertArrayEquals(expected, Arrays.copyOfRange(evaluation.values(), 2, 4), 1e-14);
            double[][] perDraw = evaluator.evaluateDraws(new double[] {1});
            for (int draw = 0; draw < 4; draw++) {
                assertArrayEquals(draws[draw], perDraw[draw], 1e-14);
            }
        }
    }

    @Test
    void gradientsAgreeWithCentralDifferences() {
        ProblemSketch sketch = ProblemSketch.of(new Population(List.of("A", "B"), new int[] {0, 0, 0, 1, 1}, new double[] {1, 2, 1, 1, 5}))
                .decide("u", 0, 3).decidePerTeam("v", 0, 3).draws(3).noise("e", Scope.EMPLOYEE, 1).noise("m", Scope.TEAM, 2)
                .givenPerEmployee("h", 0.1, 0.2, 0.3, 0.4, 0.5).givenPerTeam("g", 1, 2)
                .define("p", "1 - exp(-h * exp(-u*v/3 + 0.1*e))").define("l", "mean(p over team)")
                .define("late", "mean(exp(-(p - mean(p))^2) * h over team)")
                .output("smooth", "sum(l^2 * g) + tanh(u) / (1 + v^1.5) * logistic(m)")
                .output("nested", "sum(late * ln(1 + u)) + sqrt(mean(p*v)) + u^v")
                .output("kinks", "max(p*v) + min(v) + abs(u - 2.2) + clamp(u, 0, 1) + piecewise(u, 0, 0, 1, 3, 2, 1)")
                .output("guarded", "if(u > 100, ln(u - 100), u) + if(u < 0, sqrt(u), 1)")
                .atMost("c", "mean(saturate(v, h) over team)", 1);
        assertGradient(sketch.problem(), 1.3, 0.7, 1.9);
        assertGradient(sketch.problem(), 0.4, 2.1, 0.2);
    }

    /** What is undefined in a branch that is not taken, in a value that is not the largest, or in an outcome without weight, is nobody's slope. */
    @Test
    void whatDoesNotCountHasNoPartInTheGradient() {
        assertEquals(1, slopeBesideARoot("if(x > 1, x*ln(x - 1), x)"));
        assertEquals(1, slopeBesideARoot("if(x > 1, tanh(ln(x - 1)), x)"));
        assertEquals(1, slopeBesideARoot("if(x < -1, exp(-1000*(x - 1))*x, x)"));
        assertEquals(0, slopeBesideARoot("max(sqrt(x), 1)"));
        assertEquals(0, slopeBesideARoot("max(sqrt(x) + if(t > 0, 2, 0)) + 0*x"));
        assertEquals(2, slopeBesideARoot("2*x"));
    }

    /** At 0, of the first of two teams; other outcomes, without weight, have an infinite slope there or none. */
    private static double slopeBesideARoot(String formula) {
        Program program = Program.compile(ProblemSketch.withTeams(2, 3).decidePerTeam("x", 0, 9).givenPerTeam("t", 0, 1).output("o", "sum(" + formula + ")")
                .output("root", "sum(sqrt(x))").output("pole", "sum(1/x)").output("none", "sum(x*ln(-1 - x))").problem());
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            return evaluator.evaluate(new double[2], 1, new double[] {1, 0, 0, 0}).gradient(0, 0);
        }
    }

    @Test
    void badShapesOfArraysAreRefused() {
        Program program = Program.compile(ProblemSketch.withTeams(1).decide("x", 0, 1).output("o", "x").problem());
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            assertThrows(IllegalArgumentException.class, () -> evaluator.evaluate(new double[] {1, 2}, 1, null));
            assertThrows(IllegalArgumentException.class, () -> evaluator.evaluate(new double[] {1}, 1, new double[2]));
        }
    }

    @Test
    void theOrganisationMayBeWithoutEmployees() {
        assertValues(ProblemSketch.aboutDecisionsAlone().given("x", 3), "sum(x over team) + x", 3);
    }

    private static void assertGradient(Problem problem, double... policy) {
        Program program = Program.compile(problem);
        int width = program.width();
        double h = 1e-5;
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            for (int m = 0; m < width; m++) {
                double[] weights = new double[width];
                weights[m] = 1;
                double[] gradient = evaluator.evaluate(policy, 1, weights).gradients();
                for (int d = 0; d < policy.length; d++) {
                    double[] both = new double[2 * policy.length];
                    System.arraycopy(policy, 0, both, 0, policy.length);
                    System.arraycopy(policy, 0, both, policy.length, policy.length);
                    both[d] += h;
                    both[policy.length + d] -= h;
                    Evaluation ends = evaluator.evaluate(both, 2, null);
                    double difference = (ends.value(0, m) - ends.value(1, m)) / (2 * h);
                    assertEquals(difference, gradient[d], 1e-6 * Math.max(1, Math.abs(difference)), "outcome " + m + " by decision " + d);
                }
            }
        }
        assertTrue(width > 1);
    }

    private static void assertValues(ProblemSketch sketch, String formula, double... expected) {
        assertArrayEquals(expected, value(sketch, formula), 1e-13, formula);
    }

    private static double[] value(ProblemSketch sketch, String formula) {
        Problem problem = sketch.problem();
        Problem asked = new Problem("asked", problem.population(), problem.decisions(), problem.parameters(), problem.noises(),
                problem.definitions(), List.of(new Output("o", Formula.parse(formula))),
                List.of(), List.of(), 1, 1);
        try (Evaluator evaluator = Backends.reference().prepare(Program.compile(asked))) {
            return evaluator.evaluate(new double[0], 1, null).values();
        }
    }
}
