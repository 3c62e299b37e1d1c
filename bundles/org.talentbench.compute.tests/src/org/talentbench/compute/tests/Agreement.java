// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;

/** Whether a backend computes what {@code reference} does. */
public final class Agreement {
    private Agreement() {
    }

    /** Of random policies values and gradients, and of the first its draws. */
    public static void assertAgrees(Program program, Backend backend, int count, Random random, String name) {
        assertAgrees(program, backend, count, random, name, (expected, actual, columns, what) -> assertClose(expected, actual, what));
    }

    /**
     * The same of a model of the workbench, whose amounts of money are differences of large ones: relative 1e-5 of the largest that a value
     * is among the policies, since a net benefit may cancel to nothing at one of them.
     */
    public static void assertAgreesAtScale(Program program, Backend backend, int count, Random random, String name) {
        assertAgrees(program, backend, count, random, name, Agreement::assertColumns);
    }

    private interface Comparison {
        void compare(double[] expected, double[] actual, int columns, String name);
    }

    private static void assertAgrees(Program program, Backend backend, int count, Random random, String name, Comparison comparison) {
        double[] policies = random.doubles((long) count * program.dimension(), 0, 1).toArray();
        double[] weights = random.doubles((long) count * program.width(), 0.5, 1).toArray();
        try (Evaluator expected = Backends.reference().prepare(program); Evaluator actual = backend.prepare(program)) {
            Evaluation truth = expected.evaluate(policies, count, weights);
            Evaluation found = actual.evaluate(policies, count, weights);
            comparison.compare(truth.values(), found.values(), program.width(), "values of " + name);
            comparison.compare(truth.gradients(), found.gradients(), program.dimension(), "gradients of " + name);
            double[] one = Arrays.copyOf(policies, program.dimension());
            double[][] draws = expected.evaluateDraws(one);
            double[][] foundDraws = actual.evaluateDraws(one);
            for (int draw = 0; draw < draws.length; draw++) {
                assertClose(draws[draw], foundDraws[draw], "draws of " + name);
            }
        }
    }

    private static void assertColumns(double[] expected, double[] actual, int columns, String name) {
        for (int i = 0; i < expected.length; i++) {
            double scale = 0.1;
            for (int row = i % columns; row < expected.length; row += columns) {
                scale = Math.max(scale, Double.isFinite(expected[row]) ? Math.abs(expected[row]) : 0);
            }
            assertClose(expected[i], actual[i], scale, name + " [" + i + "]");
        }
    }

    /** Relative 1e-5, of results of the order of 1 that cancel to less at the order of 0.1. */
    public static void assertClose(double[] expected, double[] actual, String name) {
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], Math.max(0.1, Math.abs(expected[i])), name + " [" + i + "]");
        }
    }

    public static void assertClose(double expected, double actual, double scale, String name) {
        if (Double.isFinite(expected)) {
            assertTrue(Math.abs(expected - actual) <= 1e-5 * scale + 1e-37, () -> "expected " + expected + " but was " + actual + ": " + name);
        } else {
            assertFalse(Double.isFinite(actual), name);
        }
    }
}
