// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.vector.VectorBackend;

/**
 * Prints how time and memory of {@code vector} grow with employees and policies: values and gradients of the {@link ReferenceProblem}, the
 * fastest round, and the bytes that an evaluator holds. The argument is the largest number of employees.
 */
final class Scale {
    private static final int[] POLICIES = {1, 16, 256, 4_096};
    private static final int ROUNDS = 20;
    /** A case of short rounds has more of them, and one of long rounds has fewer. */
    private static final long NANOSECONDS = 300_000_000;
    private static final long MOST_NANOSECONDS = 1_500_000_000;

    private Scale() {
    }

    public static void main(String[] arguments) {
        long most = Long.parseLong(arguments[0]);
        System.out.println("employees,policies,milliseconds,bytes");
        warmUp();
        for (int employees = 100; employees <= most; employees *= 10) {
            Program program = Program.compile(ReferenceProblem.of(employees));
            long before = Memory.used();
            try (Evaluator evaluator = new VectorBackend().prepare(program)) {
                evaluator.evaluate(ReferenceProblem.policies(1), 1, null);
                long bytes = Memory.used() - before;
                for (int policies : POLICIES) {
                    System.out.printf(Locale.ROOT, "%d,%d,%.5f,%d%n", employees, policies, milliseconds(evaluator, program, policies), bytes);
                }
            }
        }
    }

    /** The first loops run before they are compiled to machine code. */
    private static void warmUp() {
        Program program = Program.compile(ReferenceProblem.of(10_000));
        try (Evaluator evaluator = new VectorBackend().prepare(program)) {
            for (int policies : POLICIES) {
                milliseconds(evaluator, program, policies);
            }
        }
    }

    private static double milliseconds(Evaluator evaluator, Program program, int policies) {
        double[] decisions = ReferenceProblem.policies(policies);
        double[] weights = new double[policies * program.width()];
        Arrays.fill(weights, 1);
        long fastest = Long.MAX_VALUE;
        long begun = System.nanoTime();
        for (int round = 0; round == 0 || System.nanoTime() - begun < (round < ROUNDS ? MOST_NANOSECONDS : NANOSECONDS); round++) {
            long start = System.nanoTime();
            evaluator.evaluate(decisions, policies, weights);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest / 1e6;
    }
}
