// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.MermaidReader.Reading;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Subgraph;

/** Charts as tests speak of them. */
final class Charts {

    private Charts() {}

    static Reading reading(String text) {
        try {
            return MermaidReader.read(text);
        } catch (MermaidException e) {
            throw new AssertionError("%s%nin%n%s".formatted(e.getMessage(), text), e);
        }
    }

    /** The chart of some lines below a header. */
    static Flowchart chart(String... lines) {
        return reading("flowchart LR\n" + String.join("\n", lines)).flowchart();
    }

    static List<String> warnings(String... lines) {
        return reading("flowchart LR\n" + String.join("\n", lines)).warnings().stream().map(Object::toString).toList();
    }

    static MermaidException refused(String text) {
        return assertThrows(MermaidException.class, () -> MermaidReader.read(text));
    }

    static Node node(Flowchart chart, String id) {
        return chart.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    static Node onlyNode(String line) {
        return chart(line).nodes().getFirst();
    }

    static Edge onlyEdge(String line) {
        return chart(line).edges().getFirst();
    }

    static Subgraph subgraph(Flowchart chart, String id) {
        return chart.subgraphs().stream().filter(subgraph -> subgraph.id().equals(id)).findFirst().orElseThrow();
    }

    /** Ends of all edges, as in {@code A-B B-C}. */
    static String ends(Flowchart chart) {
        return chart.edges().stream().map(edge -> edge.source() + "-" + edge.target()).collect(Collectors.joining(" "));
    }

    static String ids(Flowchart chart) {
        return chart.nodes().stream().map(Node::id).collect(Collectors.joining(" "));
    }

    /** One of the five charts that people drew before there was a workbench; without them the test is skipped. */
    static String reference(String name) {
        Path file = Path.of(System.getProperty("talentbench.root", "."), "..", "shared", "reference", "flowcharts", name + ".mmd");
        assumeTrue(Files.exists(file), () -> "The reference charts are not here: " + file.normalize());
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
