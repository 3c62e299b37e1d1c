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
 * Sets the measurements side by side: reads {@code jmh.csv}, {@code scale.csv} and {@code peers.csv} of a folder, prints a table of
 * ratios, writes {@code ratios.csv}, {@code ratios.png} and {@code scale.png} beside them.
 */
final class Report {
    private static final String OURS = "vector, value+gradient";

    private Report() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, Double> milliseconds = new LinkedHashMap<>();
        for (Map<String, String> row : table(folder.resolve("jmh.csv"))) {
            milliseconds.put(row.get("Param: contestant") + ", value+gradient", Double.parseDouble(row.get("Score")));
        }
        for (String line : Files.readAllLines(folder.resolve("peers.csv"))) {
            String[] cells = line.split(",");
            milliseconds.put(cells[0] + ", " + cells[1], Double.parseDouble(cells[2]));
        }
        double ours = milliseconds.get(OURS);
        List<String> lines = new ArrayList<>(List.of("contestant,milliseconds,times vector"));
        System.out.printf(Locale.ROOT, "%-28s %12s %14s%n", "256 policies, 10,000 employees", "ms", "times vector");
        milliseconds.forEach((contestant, ms) -> {
            System.out.printf(Locale.ROOT, "%-28s %12.3f %14.2f%n", contestant, ms, ms / ours);
            lines.add(String.format(Locale.ROOT, "\"%s\",%.4f,%.3f", contestant, ms, ms / ours));
        });
        Files.write(folder.resolve("ratios.csv"), lines);
        Chart.bars("milliseconds for 256 policies × 10,000 employees (log)", milliseconds).write(folder.resolve("ratios.png"));

        Map<String, List<double[]>> scale = new LinkedHashMap<>();
        for (Map<String, String> row : table(folder.resolve("scale.csv"))) {
            scale.computeIfAbsent(row.get("Param: policies") + " policies", _ -> new ArrayList<>())
                    .add(new double[] {Double.parseDouble(row.get("Param: employees")), Double.parseDouble(row.get("Score"))});
        }
        Chart.lines("milliseconds by employees (log, log)", scale).write(folder.resolve("scale.png"));
    }

    /** Rows of a JMH table by column name; its cells hold no quoted commas but in the head's last columns. */
    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] head = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",");
    }
}
