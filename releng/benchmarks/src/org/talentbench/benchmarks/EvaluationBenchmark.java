// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.nd4j.Nd4jBackend;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.vector.VectorBackend;

/** Values and gradients of 256 policies of the {@link ReferenceProblem}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class EvaluationBenchmark {
    /** Employees. */
    @Param("10000")
    public int employees;

    /** Policies in a batch. */
    @Param("256")
    public int policies;

    /** A backend, or the loop written by hand. */
    @Param({"vector", "by-hand"})
    public String contestant;

    private double[] decisions;
    private double[] weights;
    private Evaluator evaluator;
    private HandWritten byHand;

    /** Makes the contestant ready and checks that it computes what the reference does. */
    @Setup
    public void prepare() {
        Problem problem = ReferenceProblem.of(employees);
        Program program = Program.compile(problem);
        decisions = ReferenceProblem.policies(policies);
        weights = new double[policies * program.width()];
        Arrays.fill(weights, 1);
        double[] normals = new double[employees];
        Normals.fill(normals, 0, employees, problem.seed(), 0, org.talentbench.compute.problem.Scope.EMPLOYEE, 0);
        byHand = new HandWritten(employees, normals, policies);
        Backend backend = switch (contestant) {
            case "reference" -> Backends.reference();
            case "nd4j" -> new Nd4jBackend();
            default -> new VectorBackend();
        };
        evaluator = backend.prepare(program);
        check(program, (Evaluation) evaluate());
    }

    private void check(Program program, Evaluation found) {
        try (Evaluator reference = Backends.reference().prepare(program)) {
            double[] one = Arrays.copyOf(decisions, program.dimension());
            Evaluation truth = reference.evaluate(one, 1, Arrays.copyOf(weights, program.width()));
            assertClose(truth.values(), found.values());
            assertClose(truth.gradients(), found.gradients());
        }
    }

    private static void assertClose(double[] truth, double[] found) {
        for (int i = 0; i < truth.length; i++) {
            if (!(Math.abs(truth[i] - found[i]) <= 1e-4 * Math.abs(truth[i]))) {
                throw new IllegalStateException("The contestant computes " + found[i] + " where the reference computes " + truth[i]);
            }
        }
    }

    @Benchmark
    public Object evaluate() {
        if (contestant.equals("by-hand")) {
            byHand.evaluate(decisions, policies);
            return new Evaluation(policies, byHand.turnover, byHand.gradient);
        }
        return evaluator.evaluate(decisions, policies, weights);
    }
}
