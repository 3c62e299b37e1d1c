// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private final Map<String, List<double[]>> series = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    private GpuBenchmark() {
    }

    public static void main(String[] arguments) throws IOException {
        boolean rehearsal = arguments.length > 2 && arguments[2].equals("--rehearse");
        Backend card = rehearsal ? Backends.builtIn().find("vector") : new CudaBackend();
        GpuBenchmark benchmark = new GpuBenchmark();
        benchmark.measure(card, rehearsal ? 100_000 : Integer.MAX_VALUE);
        if (!rehearsal) {
            benchmark.measure(Backends.builtIn().find("vector"), Integer.MAX_VALUE);
        }
        benchmark.readPeers(Path.of(arguments[0]));
        String device = card.availability() instanceof Availability.Available(String words) ? words : "";
        if (rehearsal) {
            benchmark.rows.forEach(System.out::println);
            System.out.println("A rehearsal: nothing was written.");
        } else {
            benchmark.write(Path.of(arguments[1]), device, limits());
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

    private void measure(Backend backend, int mostEmployees) {
        for (int employees : EMPLOYEES) {
            if (employees > mostEmployees) {
                break;
            }
            Program program = Program.compile(ReferenceProblem.of(employees));
            double start = System.nanoTime();
            try (Evaluator evaluator = backend.prepare(program)) {
                for (int policies : POLICIES) {
                    double seconds = seconds(evaluator, program, policies);
                    if (policies == POLICIES[0]) {
                        System.out.printf("%s: %,d employees were ready after %.2f s%n", backend.id(), employees, (System.nanoTime() - start) * 1e-9);
                    }
                    record(backend.id(), employees, policies, seconds);
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
    private static double seconds(Evaluator evaluator, Program program, int policies) {
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
        } while (spent < SECONDS);
        return least;
    }

    private void record(String contestant, int employees, int policies, double seconds) {
        double rate = (double) employees * policies / seconds;
        rows.add(String.format(Locale.ROOT, "%s,%d,%d,%.6g,%.4g", contestant, employees, policies, seconds, rate));
        series.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(new double[] {(double) employees * policies, rate});
    }

    private void readPeers(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            record(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Double.parseDouble(cells[3]));
        }
    }

    private void write(Path folder, String device, Map<String, Double> limits) throws IOException {
        List<String> csv = new ArrayList<>(List.of("contestant,employees,policies,seconds,employee-scenarios a second"));
        csv.addAll(rows);
        Files.write(folder.resolve("gpu.csv"), csv);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("gpu.md")))) {
            out.printf("# The reference problem on a card%n%n%s; %s; Java %s, %d cores.%n%n", device, LocalDate.now(), Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            out.println("Employee-scenarios a second, value and gradient, copies included. The card's limits:");
            limits.forEach((kind, rate) -> out.printf(Locale.ROOT, "%.3g by its %s.%n", rate, kind));
            out.printf("%n| contestant | employees | policies | seconds | a second |%n|---|--:|--:|--:|--:|%n");
            rows.forEach(row -> out.println("| " + row.replace(",", " | ") + " |"));
        }
        series.values().forEach(points -> points.sort((a, b) -> Double.compare(a[0], b[0])));
        Chart.lines("Employee-scenarios a second over their number, on " + device, series).write(folder.resolve("gpu.png"));
        System.out.println("Written: " + folder.resolve("gpu.md") + ", gpu.csv and gpu.png");
    }
}
