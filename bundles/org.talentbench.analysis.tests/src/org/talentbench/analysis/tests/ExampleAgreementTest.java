// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;

/**
 * Every backend computes every example as {@code reference} does, and {@code reference}'s slopes are those of its values. An outcome is
 * compared at the scale of its largest value, its slopes at that of the largest difference that a decision makes over its range.
 */
class ExampleAgreementTest {
    private static final List<String> COMPUTED = List.of("ai-startup", "retention-cycle", "allocation");
    private static final int POLICIES = 20;
    private static final double AGREEMENT = 1e-5;
    private static final double SLOPE_AGREEMENT = 1e-6;
    /** Part of a decision's range. */
    private static final double STEP = 1e-4;

    private static final List<Batch> BATCHES = new ArrayList<>();

    /** Some examples are of mistakes, and some are drawn only: they have nothing to decide. */
    @BeforeAll
    static void collect() throws ModelException {
        for (Example example : Examples.all()) {
            try {
                Problem problem = ProblemBuilder.build(Examples.open(example.name()), null).problem();
                if (problem.dimension() > 0) {
                    BATCHES.add(new Batch(example.name(), problem));
                }
            } catch (AnalysisException fault) {
                assertFalse(COMPUTED.contains(example.name()), fault::getMessage);
            }
        }
        assertTrue(BATCHES.stream().map(Batch::toString).toList().containsAll(COMPUTED), "every example that decides is compared");
    }

    static List<Batch> batches() {
        return BATCHES;
    }

    @Test
    void theVectorBackendIsInstalled() {
        assertInstanceOf(Availability.Available.class, InstalledBackends.all().find("vector").availability());
    }

    @ParameterizedTest
    @MethodSource("batches")
    void everyBackendAgreesWithTheReference(Batch batch) {
        Evaluation truth = batch.evaluate(Backends.reference());
        for (Backend backend : InstalledBackends.all().all()) {
            if (backend.availability() instanceof Availability.Available) {
                Evaluation found = batch.evaluate(backend);
                for (int m = 0; m < batch.width; m++) {
                    assertValues(batch, truth, found, m, batch + " on " + backend.id());
                    assertSlopes(batch, truth.gradients(), found.gradients(), m, AGREEMENT, batch + " on " + backend.id());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void theReferencesGradientsAreCentralDifferences(Batch batch) {
        double[] gradients = batch.evaluate(Backends.reference()).gradients();
        double[] differences = batch.differences();
        for (int m = 0; m < batch.width; m++) {
            assertSlopes(batch, differences, gradients, m, SLOPE_AGREEMENT, batch.toString());
        }
    }

    private static void assertValues(Batch batch, Evaluation truth, Evaluation found, int m, String where) {
        double scale = IntStream.range(0, batch.rows()).mapToDouble(row -> Math.abs(truth.value(row, m))).max().orElseThrow();
        for (int row = 0; row < batch.rows(); row++) {
            assertEquals(truth.value(row, m), found.value(row, m), AGREEMENT * scale, where + ": value " + m + " of policy " + row);
        }
    }

    private static void assertSlopes(Batch batch, double[] expected, double[] actual, int m, double tolerance, String where) {
        for (int policy = 0; policy < batch.policies.size(); policy++) {
            int from = (policy * batch.width + m) * batch.dimension;
            double scale = IntStream.range(0, batch.dimension).mapToDouble(d -> Math.abs(expected[from + d] * batch.range(d))).max()
                    .orElseThrow();
            for (int d = 0; d < batch.dimension; d++) {
                assertEquals(expected[from + d] * batch.range(d), actual[from + d] * batch.range(d), tolerance * scale,
                        where + ": slope of value " + m + " by decision " + d + " at policy " + policy);
            }
        }
    }

    /** Today's policy and random feasible ones, each once for every outcome alone, so that no outcome's slopes hide in another's. */
    private static final class Batch {
        private final String example;
        private final Problem problem;
        private final Program program;
        private final List<double[]> policies = new ArrayList<>();
        private final int dimension;
        private final int width;

        Batch(String example, Problem problem) {
            this.example = example;
            this.problem = problem;
            program = Program.compile(problem);
            dimension = program.dimension();
            width = program.width();
            policies.add(problem.today());
            policies.addAll(new FeasiblePolicies(problem).take(POLICIES));
        }

        @Override
        public String toString() {
            return example;
        }

        int rows() {
            return policies.size() * width;
        }

        double range(int d) {
            return problem.upper()[d] - problem.lower()[d];
        }

        Evaluation evaluate(Backend backend) {
            double[] flat = new double[rows() * dimension];
            double[] weights = new double[rows() * width];
            for (int row = 0; row < rows(); row++) {
                System.arraycopy(policies.get(row / width), 0, flat, row * dimension, dimension);
                weights[row * width + row % width] = 1;
            }
            try (Evaluator evaluator = backend.prepare(program)) {
                return evaluator.evaluate(flat, rows(), weights);
            }
        }

        /** In the order of the gradients of {@link #evaluate}. */
        double[] differences() {
            double[] differences = new double[rows() * dimension];
            try (Evaluator evaluator = Backends.reference().prepare(program)) {
                for (int policy = 0; policy < policies.size(); policy++) {
                    for (int d = 0; d < dimension; d++) {
                        double step = STEP * range(d);
                        double[] ends = Arrays.copyOf(policies.get(policy), 2 * dimension);
                        System.arraycopy(ends, 0, ends, dimension, dimension);
                        ends[d] += step;
                        ends[dimension + d] -= step;
                        Evaluation around = evaluator.evaluate(ends, 2, null);
                        for (int m = 0; m < width; m++) {
                            differences[(policy * width + m) * dimension + d] = (around.value(0, m) - around.value(1, m)) / (2 * step);
                        }
                    }
                }
            }
            return differences;
        }
    }
}
