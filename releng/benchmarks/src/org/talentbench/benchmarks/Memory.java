// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.util.Locale;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.vector.VectorBackend;

/** Prints how many bytes an evaluator holds for each draw of each employee, at 1,000,000 employees and 32 draws. */
final class Memory {
    private static final int EMPLOYEES = 1_000_000;
    private static final int DRAWS = 32;

    private Memory() {
    }

    public static void main(String[] arguments) {
        Problem once = ReferenceProblem.of(EMPLOYEES);
        Problem problem = new Problem(once.name(), once.population(), once.decisions(), once.parameters(), once.noises(),
                once.definitions(), once.outputs(), once.objectives(), once.constraints(), DRAWS, once.seed());
        Program program = Program.compile(problem);
        long before = used();
        try (Evaluator evaluator = new VectorBackend().prepare(program)) {
            double turnover = evaluator.evaluate(ReferenceProblem.policies(1), 1, null).value(0, 0);
            double bytes = (double) (used() - before) / EMPLOYEES / DRAWS;
            System.out.printf(Locale.ROOT, "memory,bytes an employee and draw,%.3f%n", bytes);
            System.err.println("turnover of the first team " + turnover);
        }
    }

    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
