// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

/** Employee-scenarios a second, with gradient, of the {@link ReferenceProblem} on a card and on its peers. Arguments: the peers' figures, the folder of results. */
final class GpuBenchmark {
    private static final int[] EMPLOYEES = {10_000, 100_000, 1_000_000, 10_000_000};
    private static final int[] POLICIES = {1, 16, 256, 4_096, 16_384};
    /** A size that takes a contestant longer than this for one batch is not tried larger. */
    private static final double TOO_LONG = 4;
    private static final double SECONDS = 1;
    /** A multiprocessor's special function units make so many exponentials a clock; the problem has two for an employee and policy. */
    private static final int EXPONENTIALS_A_CLOCK = 16;
    private static final int EXPONENTIALS = 2;
    /** Hazard and noise, four bytes each, read once for the policies that a block takes together. */
    private static final double BYTES = 8 / 16.0;

    /** Of a rehearsal: enough to see that everything is measured, drawn and written. */
    private static final int[] FEW_POLICIES = {1, 16};
    private static final double SHORT = 0.02;

    private final boolean rehearsal;
    private final GpuReport report = new GpuReport();

    private GpuBenchmark(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    public static void main(String[] arguments) throws IOException {
        GpuBenchmark benchmark = new GpuBenchmark(arguments.length > 2 && arguments[2].equals("--rehearse"));
        Backend card = benchmark.rehearsal ? Backends.reference() : new CudaBackend();
        benchmark.measure(card);
        benchmark.measure(new VectorBackend());
        benchmark.report.addAll(Path.of(arguments[0]));
        Path folder = Path.of(arguments[1]);
        if (benchmark.rehearsal) {
            benchmark.report.write(folder, "no card: a rehearsal", Map.of("exponentials", 1e12));
        } else if (card.availability() instanceof Availability.Available(String device)) {
            benchmark.report.write(folder, device, limits());
        }
        System.out.println("Written: " + folder.resolve("gpu.md") + ", gpu.csv and gpu.png");
    }

    /** What the card can do at most, of each kind. */
    private static Map<String, Double> limits() {
        Card card = new NvidiaDriver().cards().getFirst();
        Map<String, Double> limits = new LinkedHashMap<>();
        limits.put("exponentials", card.multiprocessors() * card.clock() * EXPONENTIALS_A_CLOCK / EXPONENTIALS);
        limits.put("bytes", card.bandwidth() / BYTES);
        return limits;
    }

    private void measure(Backend backend) {
        for (int employees : rehearsal ? Arrays.copyOf(EMPLOYEES, 1) : EMPLOYEES) {
            Program program = Program.compile(ReferenceProblem.of(employees));
            double start = System.nanoTime();
            try (Evaluator evaluator = backend.prepare(program)) {
                for (int policies : rehearsal ? FEW_POLICIES : POLICIES) {
                    double seconds = seconds(evaluator, program, policies);
                    if (policies == POLICIES[0]) {
                        System.out.printf("%s: %,d employees were ready after %.2f s%n", backend.id(), employees, (System.nanoTime() - start) * 1e-9);
                    }
                    report.add(backend.id(), employees, policies, seconds);
                    if (seconds > TOO_LONG) {
                        break;
                    }
                }
            } catch (BackendException e) {
                System.out.println(backend.id() + ": " + e.getMessage());
            }
        }
    }

    /** The least of a second's batches: what stands in the way of the others is not the contestant's. */
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
        } while (spent < (rehearsal ? SHORT : SECONDS));
        return least;
    }
}
