// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.mermaid.syntax.Subgraph;

/**
 * Prints charts and what this reader makes of them, one JSON object a line, for a script to compare with Mermaid's own parser:
 * charts from files, generated charts, generated charts with a character changed, and what the writer makes of generated charts.
 *
 * <p>Arguments: how many charts to generate; files that hold one chart each ({@code .mmd}) or many, each behind a line
 * {@code === name}.
 */
public final class PeerCharts {

    private PeerCharts() {}

    public static void main(String[] args) throws IOException {
        var charts = new LinkedHashMap<String, String>();
        for (String file : Arrays.copyOfRange(args, 1, args.length)) {
            charts.putAll(charts(Path.of(file)));
        }
        for (int seed = 0; seed < Integer.parseInt(args[0]); seed++) {
            String chart = ChartGenerator.chart(seed);
            charts.put("generated/" + seed, chart);
            charts.put("changed/" + seed, Mutations.change(chart, seed));
            charts.put("rewritten/" + seed, rewritten(chart));
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(object("shapes", shapes()));
        charts.forEach((name, text) -> out.println(object("name", string(name), "text", string(text), "reading", reading(text))));
    }

    private static Map<String, String> charts(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".mmd")) {
            return Map.of("reference/" + file.getFileName(), text);
        }
        return Stream.of(text.split("(?m)^=== ")).skip(1)
                .map(chart -> chart.split("\n", 2))
                .collect(Collectors.toMap(chart -> "written/" + chart[0], chart -> chart[1], (first, _) -> first, LinkedHashMap::new));
    }

    private static String rewritten(String chart) {
        try {
            return MermaidWriter.write(MermaidReader.read(chart).flowchart());
        } catch (MermaidException e) {
            return chart;
        }
    }

    private static String reading(String text) {
        try {
            Flowchart chart = MermaidReader.read(text).flowchart();
            return object("direction", string(chart.direction().getLiteral()),
                    "nodes", array(chart.nodes().stream().map(PeerCharts::node)),
                    "edges", array(chart.edges().stream().map(PeerCharts::edge)),
                    "subgraphs", array(chart.subgraphs().stream().map(PeerCharts::subgraph)));
        } catch (MermaidException e) {
            return object("error", string(e.getMessage()));
        }
    }

    private static String node(Node node) {
        return object("id", string(node.id()), "text", string(node.label().text()), "shape", string(node.shape().shortName()));
    }

    private static String edge(Edge edge) {
        return object("id", string(edge.id()), "source", string(edge.source()), "target", string(edge.target()),
                "text", string(edge.label().text()), "line", string(edge.line().kind().getLiteral()),
                "sourceHead", string(edge.line().sourceHead().getLiteral()),
                "targetHead", string(edge.line().targetHead().getLiteral()),
                "length", String.valueOf(edge.line().length()));
    }

    private static String subgraph(Subgraph subgraph) {
        return object("id", string(subgraph.id()), "title", string(subgraph.title().text()),
                "direction", string(subgraph.direction().map(Enum::name).orElse("")),
                "members", array(subgraph.members().stream().map(PeerCharts::string)));
    }

    private static String shapes() {
        return object(Stream.of(Shape.values())
                .flatMap(shape -> shape.names().stream().flatMap(name -> Stream.of(name, string(shape.shortName()))))
                .toArray(String[]::new));
    }

    private static String object(String... keysAndValues) {
        var entries = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.append(i == 0 ? "" : ",").append(string(keysAndValues[i])).append(':').append(keysAndValues[i + 1]);
        }
        return "{" + entries + "}";
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining(",", "[", "]"));
    }

    private static String string(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || Character.isSurrogate((char) c)) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
