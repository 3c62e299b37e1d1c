// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.BackendException;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.cuda.CudaBackend;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.NvidiaDriver;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.vector.VectorBackend;

/** Employee-scenarios a second, with gradient, of the {@link ReferenceProblem} on a backend. Arguments: the folder of results, the backend, all sizes or few. */
final class GpuBenchmark {
    private static final int[] EMPLOYEES = {10_000, 100_000, 1_000_000, 10_000_000};
    private static final int[] POLICIES = {1, 16, 256, 4_096, 16_384};
    /** A size that takes a contestant longer than this for one batch is not tried larger. */
    private static final double TOO_LONG = 2;
    private static final double SECONDS = 0.3;
    /** A multiprocessor's special function units make so many exponentials a clock; the problem has two for an employee and policy. */
    private static final int EXPONENTIALS_A_CLOCK = 16;
    private static final int EXPONENTIALS = 2;
    /** Hazard and noise, four bytes each, read once for the policies that a block takes together. */
    private static final double BYTES = 8 / 16.0;

    /** Of a rehearsal: enough to see that everything is measured, drawn and written. */
    private static final int[] FEW_POLICIES = {1, 16};
    private static final double SHORT = 0.02;

    private final Backend backend;
    private final boolean few;
    private final GpuLog log;

    private GpuBenchmark(Backend backend, boolean few, GpuLog log) {
        this.backend = backend;
        this.few = few;
        this.log = log;
    }

    public static void main(String[] arguments) throws IOException {
        Backend backend = Backends.of(List.of(new CudaBackend(), new VectorBackend())).find(arguments[1]);
        if (backend.availability() instanceof Availability.Available(String device, _)) {
            GpuLog log = new GpuLog(Path.of(arguments[0]));
            if (!backend.id().equals("vector")) {
                log.start(device);
                for (Map.Entry<String, Double> limit : (backend instanceof CudaBackend ? limits() : Map.of("made up", 1e12)).entrySet()) {
                    // A virtual card may not tell its clocks.
                    if (limit.getValue() > 0) {
                        log.addLimit(limit.getKey(), limit.getValue());
                    }
                }
            }
            new GpuBenchmark(backend, arguments[2].equals("few"), log).measure();
        }
    }

    /** What the card can do at most, of each kind. */
    private static Map<String, Double> limits() {
        Card card = new NvidiaDriver().cards().getFirst();
        Map<String, Double> limits = new LinkedHashMap<>();
        limits.put("exponentials", card.multiprocessors() * card.clock() * EXPONENTIALS_A_CLOCK / EXPONENTIALS);
        limits.put("bytes", card.bandwidth() / BYTES);
        return limits;
    }

    private void measure() throws IOException {
        for (int employees : few ? Arrays.copyOf(EMPLOYEES, 1) : EMPLOYEES) {
            Program program = Program.compile(ReferenceProblem.of(employees));
            double start = System.nanoTime();
            try (Evaluator evaluator = backend.prepare(program)) {
                for (int policies : few ? FEW_POLICIES : POLICIES) {
                    double seconds = seconds(evaluator, program, policies);
                    if (policies == POLICIES[0]) {
                        System.out.printf("%s: %,d employees were ready after %.2f s%n", backend.id(), employees, (System.nanoTime() - start) * 1e-9);
                    }
                    log.add(backend.id(), employees, policies, seconds);
                    if (seconds > TOO_LONG) {
                        break;
                    }
                }
            } catch (BackendException e) {
                System.out.println(backend.id() + ": " + e.getMessage());
            }
        }
    }

    /** The least of some batches: what stands in the way of the others is not the contestant's. */
    private double seconds(Evaluator evaluator, Program program, int policies) {
        double[] decisions = ReferenceProblem.policies(policies);
        double[] weights = new double[policies * program.width()];
        Arrays.fill(weights, 1);
        evaluator.evaluate(decisions, policies, weights);
        double least = Double.POSITIVE_INFINITY;
        double spent = 0;
        do {
            long start = System.nanoTime();
            evaluator.evaluate(decisions, policies, weights);
            double seconds = (System.nanoTime() - start) * 1e-9;
            least = Math.min(least, seconds);
            spent += seconds;
        } while (spent < (few ? SHORT : SECONDS));
        return least;
    }
}
