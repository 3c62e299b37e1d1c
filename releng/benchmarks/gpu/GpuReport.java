// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was measured, as a table and a picture. */
final class GpuReport {
    /** A batch with its gradient. */
    private record Measurement(String contestant, int employees, int policies, double seconds) {
        double size() {
            return (double) employees * policies;
        }

        double rate() {
            return size() / seconds;
        }
    }

    private final List<Measurement> measurements = new ArrayList<>();

    void add(String contestant, int employees, int policies, double seconds) {
        measurements.add(new Measurement(contestant, employees, policies, seconds));
    }

    /** Lines "contestant,employees,policies,seconds". */
    void addAll(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            add(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Double.parseDouble(cells[3]));
        }
    }

    /**
     * Writes {@code gpu.csv}, {@code gpu.md} and {@code gpu.png}.
     *
     * @param device the card and its driver
     * @param limits employee-scenarios a second that the card could do at most, by what limits them
     */
    void write(Path folder, String device, Map<String, Double> limits) throws IOException {
        List<String> csv = new ArrayList<>(List.of("contestant,employees,policies,seconds,employee-scenarios a second"));
        measurements.forEach(one -> csv.add(String.format(Locale.ROOT, "%s,%d,%d,%.6g,%.4g", one.contestant(), one.employees(), one.policies(), one.seconds(), one.rate())));
        Files.createDirectories(folder);
        Files.write(folder.resolve("gpu.csv"), csv);
        double lowest = limits.values().stream().mapToDouble(limit -> limit).min().orElse(Double.NaN);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("gpu.md")))) {
            out.printf("# The reference problem on a card%n%n%s; %s; Java %s, %d cores.%n%n", device, LocalDate.now(), Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            out.println("Employee-scenarios a second, value and gradient, copies included. The card's limits:");
            limits.forEach((kind, rate) -> out.printf(Locale.ROOT, "%.3g by its %s.%n", rate, kind));
            out.printf("What the smallest batch takes is launches and copies; the larger ones say how near the card's lower limit the kernels come.%n"
                    + "%n| contestant | employees | policies | seconds | a second | of the limit | times vector |%n|---|--:|--:|--:|--:|--:|--:|%n");
            measurements.forEach(one -> out.printf(Locale.ROOT, "| %s | %d | %d | %.3g | %.3g | %.1f %% | %s |%n", one.contestant(), one.employees(), one.policies(),
                    one.seconds(), one.rate(), 100 * one.rate() / lowest, timesVector(one)));
        }
        Chart.lines("Employee-scenarios a second, on " + device, "employee-scenarios in a batch", series(limits)).write(folder.resolve("gpu.png"));
    }

    private String timesVector(Measurement one) {
        return measurements.stream().filter(other -> other.contestant().equals("vector") && other.employees() == one.employees() && other.policies() == one.policies())
                .findFirst().map(vector -> String.format(Locale.ROOT, "%.1f", vector.seconds() / one.seconds())).orElse("");
    }

    /** The best of what each did for so many employee-scenarios, beside the limits. */
    private Map<String, List<double[]>> series(Map<String, Double> limits) {
        Map<String, TreeMap<Double, Double>> best = new LinkedHashMap<>();
        measurements.forEach(one -> best.computeIfAbsent(one.contestant(), _ -> new TreeMap<>()).merge(one.size(), one.rate(), Math::max));
        double least = measurements.stream().mapToDouble(Measurement::size).min().orElseThrow();
        double most = measurements.stream().mapToDouble(Measurement::size).max().orElseThrow();
        limits.forEach((kind, rate) -> best.put("limit: " + kind, new TreeMap<>(Map.of(least, rate, most, rate))));
        Map<String, List<double[]>> series = new LinkedHashMap<>();
        best.forEach((name, points) -> series.put(name, points.entrySet().stream().map(point -> new double[] {point.getKey(), point.getValue()}).toList()));
        return series;
    }
}
