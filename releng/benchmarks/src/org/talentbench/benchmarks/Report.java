// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sets the measurements of a folder side by side: prints a table of ratios, the front, the profile and how time grows; writes {@code ratios.csv},
 * {@code ratios.png}, {@code scale.png} and {@code scale-memory.png} beside them.
 */
final class Report {
    private static final String OURS = "vector, value+gradient";

    private final Path folder;

    private Report(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Report report = new Report(Path.of(arguments[0]));
        report.ratios();
        report.print("Front of 101 points, four objectives", "front.csv");
        report.print("Memory at 1,000,000 employees and 32 draws", "memory.csv");
        report.print("Profile", "profile.csv");
        report.print("Counted by perf", "perf.csv");
        report.scale();
    }

    private void ratios() throws IOException {
        Map<String, Double> milliseconds = new LinkedHashMap<>();
        for (String file : List.of("jmh-vector.csv", "jmh-others.csv")) {
            for (Map<String, String> row : table(file)) {
                milliseconds.put(row.get("Param: contestant") + ", value+gradient", Double.parseDouble(row.get("Score")));
            }
        }
        for (String line : lines("peers.csv")) {
            String[] cells = cells(line);
            milliseconds.put(cells[0] + ", " + cells[1], Double.parseDouble(cells[2]));
        }
        double ours = milliseconds.get(OURS);
        List<String> lines = new ArrayList<>(List.of("contestant,milliseconds,times vector"));
        System.out.printf(Locale.ROOT, "%-32s %12s %14s%n", "256 policies, 10,000 employees", "ms", "times vector");
        milliseconds.forEach((contestant, ms) -> {
            System.out.printf(Locale.ROOT, "%-32s %12.3f %14.2f%n", contestant, ms, ms / ours);
            lines.add(String.format(Locale.ROOT, "\"%s\",%.4f,%.3f", contestant, ms, ms / ours));
        });
        Files.write(folder.resolve("ratios.csv"), lines);
        Chart.bars("Milliseconds for 256 policies × 10,000 employees, the axis logarithmic", milliseconds).write(folder.resolve("ratios.png"));
    }

    /** Times in milliseconds and bytes by employees; what ten times the employees take, where there are enough for time to be spent on them. */
    private void scale() throws IOException {
        Map<String, List<double[]>> time = new LinkedHashMap<>();
        Map<String, List<double[]>> memory = new LinkedHashMap<>();
        for (Map<String, String> row : table("scale.csv")) {
            double employees = Double.parseDouble(row.get("employees"));
            String policies = row.get("policies") + (row.get("policies").equals("1") ? " policy" : " policies");
            time.computeIfAbsent(policies, _ -> new ArrayList<>()).add(new double[] {employees, Double.parseDouble(row.get("milliseconds"))});
            if (policies.equals("1 policy")) {
                memory.computeIfAbsent("an evaluator", _ -> new ArrayList<>()).add(new double[] {employees, Double.parseDouble(row.get("bytes"))});
            }
        }
        System.out.printf("%nTen times the employees take how many times as long%n");
        time.forEach((policies, points) -> {
            StringBuilder factors = new StringBuilder();
            for (int i = 1; i < points.size(); i++) {
                factors.append(String.format(Locale.ROOT, " %8.2f", points.get(i)[1] / points.get(i - 1)[1]));
            }
            System.out.printf("%-16s%s%n", policies, factors);
        });
        Chart.lines("Milliseconds for values and gradients", "employees", time).write(folder.resolve("scale.png"));
        Chart.lines("Bytes that are held", "employees", memory).write(folder.resolve("scale-memory.png"));
    }

    private void print(String title, String file) throws IOException {
        List<String> lines = lines(file);
        if (!lines.isEmpty()) {
            System.out.printf("%n%s%n", title);
            lines.forEach(line -> System.out.println("  " + line));
        }
    }

    /** None where what would have written them was left out. */
    private List<String> lines(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    /** Rows of a table by column name; a cell of JMH's holds no comma but in the head's last columns. */
    private List<Map<String, String>> table(String file) throws IOException {
        List<String> lines = lines(file);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 1; row < lines.size(); row++) {
            String[] head = cells(lines.getFirst());
            String[] cells = cells(lines.get(row));
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                values.put(head[i], cells[i]);
            }
            rows.add(values);
        }
        return rows;
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",");
    }
}
