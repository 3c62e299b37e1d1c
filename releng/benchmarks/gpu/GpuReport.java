// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What {@code gpu.csv} has of a folder, as a table, {@code gpu.md}, and a picture, {@code gpu.png}. Argument: the folder. */
final class GpuReport {
    /** A batch with its gradient. */
    private record Measurement(String contestant, int employees, int policies, double seconds, double rate) {
        double size() {
            return (double) employees * policies;
        }
    }

    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Double> limits = new LinkedHashMap<>();
    private final List<Measurement> measurements = new ArrayList<>();

    private GpuReport(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split(",");
            if (line.startsWith(GpuLog.REMARK)) {
                remarks.add(line.substring(GpuLog.REMARK.length()));
            } else if (line.startsWith(GpuLog.LIMIT)) {
                limits.put(cells[0], Double.parseDouble(cells[4]));
            } else {
                measurements.add(new Measurement(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4])));
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> lines = new GpuLog(folder).lines();
        GpuReport report = new GpuReport(lines.subList(1, lines.size()));
        report.writeTable(folder.resolve("gpu.md"));
        System.out.println("Written: " + folder.resolve("gpu.md"));
        try {
            Chart.lines("Employee-scenarios a second, on " + report.device(), "employee-scenarios in a batch", report.series()).write(folder.resolve("gpu.png"));
            System.out.println("Drawn: " + folder.resolve("gpu.png"));
        } catch (RuntimeException | LinkageError | InternalError e) {
            System.err.println("This machine has no fonts to draw with (" + e.getMessage() + "); run --report FOLDER draws the picture elsewhere.");
        }
    }

    private String device() {
        return remarks.isEmpty() ? "an unknown card" : remarks.getFirst().split(";")[0];
    }

    private void writeTable(Path file) throws IOException {
        double lowest = limits.values().stream().mapToDouble(limit -> limit).min().orElse(Double.NaN);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.printf("# The reference problem on a card%n%n%s.%n%n", String.join("; ", remarks));
            out.println("Employee-scenarios a second, value and gradient, copies included. The card's limits:");
            limits.forEach((kind, rate) -> out.printf(Locale.ROOT, "%.3g by its %s.%n", rate, kind.substring(GpuLog.LIMIT.length())));
            out.printf("What the smallest batch takes is launches and copies; the larger ones say how near the card's lower limit the kernels come.%n"
                    + "%n| contestant | employees | policies | seconds | a second | of the limit | times vector |%n|---|--:|--:|--:|--:|--:|--:|%n");
            measurements.forEach(one -> out.printf(Locale.ROOT, "| %s | %d | %d | %.3g | %.3g | %.1f %% | %s |%n", one.contestant(), one.employees(), one.policies(),
                    one.seconds(), one.rate(), 100 * one.rate() / lowest, timesVector(one)));
        }
    }

    private String timesVector(Measurement one) {
        return measurements.stream().filter(other -> other.contestant().equals("vector") && other.employees() == one.employees() && other.policies() == one.policies())
                .findFirst().map(vector -> String.format(Locale.ROOT, "%.1f", vector.seconds() / one.seconds())).orElse("");
    }

    /** The best of what each did for so many employee-scenarios, beside the limits. */
    private Map<String, List<double[]>> series() {
        Map<String, TreeMap<Double, Double>> best = new LinkedHashMap<>();
        measurements.forEach(one -> best.computeIfAbsent(one.contestant(), _ -> new TreeMap<>()).merge(one.size(), one.rate(), Math::max));
        double least = measurements.stream().mapToDouble(Measurement::size).min().orElseThrow();
        double most = measurements.stream().mapToDouble(Measurement::size).max().orElseThrow();
        limits.forEach((kind, rate) -> best.put(kind, new TreeMap<>(Map.of(least, rate, most, rate))));
        Map<String, List<double[]>> series = new LinkedHashMap<>();
        best.forEach((name, points) -> series.put(name, points.entrySet().stream().map(point -> new double[] {point.getKey(), point.getValue()}).toList()));
        return series;
    }
}
