// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talentbench.mermaid.syntax.Shape;

/** Writes random charts that Mermaid accepts; the same seed writes the same chart. */
final class ChartGenerator {

    private static final List<String> WORDS = List.of("Offer", "salary", "人才流失", "绩效评估", "works council", "90", "Vision 2030",
            "R&D", "train + mentor", "yes", "pay, twice", "Büro", "Ответ", "end of year", "o", "x", "v1.2", "50%", "what?", "it's");
    private static final List<String> QUOTED = List.of("a (b) [c] {d}", "50% -> 60%", "said #quot;no#quot;", "#9829; love", "x | y",
            "one<br/>two", "one<br>two", "a; b", "end", "https://example.org/a?b=c&d=e", "@home", "<b>bold</b>", "%% no comment", "第一(一)");
    private static final List<String> MARKDOWN = List.of("**bold** and *not*", "line one\nline two", "plain");
    private static final List<String> CLASSES = List.of("hot", "cold", "key-role");

    private final RandomGenerator random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> ids = new ArrayList<>();
    private int edgeIds;
    private int edges;
    private int depth;

    private ChartGenerator(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static String chart(long seed) {
        return new ChartGenerator(seed).chart();
    }

    private String chart() {
        IntStream.range(0, 3 + random.nextInt(8)).forEach(i -> ids.add(id(i)));
        if (once(8)) {
            out.append("---\ntitle: Chart %d\nconfig:\n  theme: dark\n---\n".formatted(random.nextInt(100)));
        }
        if (once(8)) {
            out.append("%%{init: {\"theme\": \"forest\"}}%%\n");
        }
        out.append(any("graph", "flowchart")).append(any(" TB", " TD", " BT", " LR", " RL", "")).append(any("\n", "\n", "\n\n"));
        IntStream.range(0, 3 + random.nextInt(10)).forEach(_ -> statement());
        if (edges > 0 && once(3)) {
            line("linkStyle %d stroke:#f66,stroke-width:2px".formatted(random.nextInt(edges)));
        }
        return out.toString();
    }

    private String id(int i) {
        return switch (random.nextInt(8)) {
            case 0 -> "node-" + i;
            case 1 -> "组" + i;
            case 2 -> "a.b" + i;
            case 3 -> i + "th";
            case 4 -> "Box_" + i;
            case 5 -> "ends" + i;
            default -> String.valueOf((char) ('A' + i));
        };
    }

    private void statement() {
        switch (random.nextInt(14)) {
            case 0 -> line(node());
            case 1 -> subgraph();
            case 2 -> line("%% " + any(WORDS));
            case 3 -> line("classDef %s fill:#f9f,stroke:#333,stroke-width:4px".formatted(any(CLASSES)));
            case 4 -> line("class %s %s".formatted(any(ids), any(CLASSES)));
            case 5 -> line("style %s fill:#bbf,stroke:#f66".formatted(any(ids)));
            case 6 -> line("click %s %s".formatted(any(ids), any("callback",
                    "\"https://example.org\" \"tip\"", "call go(1)", "href \"https://example.org\" _blank")));
            default -> chain();
        }
    }

    private void chain() {
        var chain = new StringBuilder();
        int sources = group(chain);
        for (int i = random.nextInt(4); i >= 0; i--) {
            // Mermaid takes no id of an edge behind the data of a node.
            chain.append(link(chain.charAt(chain.length() - 1) != '}' && once(8)));
            int targets = group(chain);
            edges += sources * targets;
            sources = targets;
        }
        line(chain.toString());
    }

    private int group(StringBuilder chain) {
        int size = once(5) ? 2 : 1;
        chain.append(IntStream.range(0, size).mapToObj(_ -> node()).collect(Collectors.joining(" & ")));
        return size;
    }

    private String node() {
        String id = any(ids);
        return switch (random.nextInt(6)) {
            case 0, 1 -> id + (once(6) ? ":::" + any(CLASSES) : "");
            case 2 -> id + data();
            default -> bracketed(id) + (once(8) ? ":::" + any(CLASSES) : "");
        };
    }

    private String bracketed(String id) {
        List<Shape> shapes = IntStream.range(0, Shape.values().length).mapToObj(i -> Shape.values()[i])
                .filter(shape -> shape.brackets().isPresent()).toList();
        Shape.Brackets brackets = any(shapes).brackets().orElseThrow();
        return id + brackets.open() + text() + brackets.close();
    }

    private String data() {
        String shape = any(any(List.of(Shape.values()).stream().filter(s -> s != Shape.ELLIPSE).toList()).names());
        return switch (random.nextInt(3)) {
            case 0 -> "@{ shape: " + shape + " }";
            case 1 -> "@{ shape: " + shape + ", label: \"" + any(WORDS) + "\" }";
            default -> "@{\n  shape: " + shape + "\n  label: " + any("Pay", "'single quoted'", "\"double, quoted\"") + "\n}";
        };
    }

    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> "\"" + any(QUOTED) + "\"";
            case 1 -> "\"`" + any(MARKDOWN) + "`\"";
            default -> any(WORDS);
        };
    }

    private String link(boolean identified) {
        String id = identified ? "e" + edgeIds++ + "@" : "";
        int length = random.nextInt(3);
        String target = any("", ">", "o", "x", ">", ">");
        String source = target.isEmpty() || once(2) ? "" : target.equals(">") ? "<" : target;
        String line = switch (random.nextInt(5)) {
            case 0 -> source + "-" + ".".repeat(length + 1) + "-" + target;
            case 1 -> source + "=".repeat(length + (target.isEmpty() ? 3 : 2)) + target;
            case 2 -> "~".repeat(length + 3);
            default -> source + "-".repeat(length + (target.isEmpty() ? 3 : 2)) + target;
        };
        return switch (random.nextInt(4)) {
            case 0 -> " " + id + line + "|" + text() + "| ";
            case 1 -> " " + id + any("-- %s -->", "-. %s .->", "== %s ==>", "-- %s ---", "<-- %s -->", "x== %s ==x", "-. %s .-").formatted(
                    any("yes", "no way", "通过", "\"quoted (text)\"", "10 percent")) + " ";
            default -> id.isEmpty() && once(3) ? " " + line + any("\n  ", " ") : " " + id + line + " ";
        };
    }

    private void subgraph() {
        if (depth > 2) {
            return;
        }
        depth++;
        line("subgraph " + any("S" + out.length(), "T%d[Title]".formatted(out.length()), "U%d[\"A (b)\"]".formatted(out.length()),
                "Two words", "\"quoted words\""));
        if (once(2)) {
            line("direction " + any("TB", "LR", "BT", "RL", "TD"));
        }
        IntStream.range(0, 1 + random.nextInt(4)).forEach(_ -> statement());
        line("end");
        depth--;
    }

    private void line(String statement) {
        out.append("  ".repeat(1 + depth)).append(statement).append(any("\n", "\n", "\n", "\n\n", ";\n"));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
