// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Subgraph;

/** Charts with other texts. */
final class Relabelled {

    private Relabelled() {}

    /** The chart with that text everywhere; an edge without a text is one that is not in Markdown. */
    static Flowchart with(Label label, Flowchart chart) {
        Label ofEdges = label.text().isEmpty() ? Label.NONE : label;
        return new Flowchart(chart.frontMatter(), chart.direction(),
                chart.nodes().stream().map(node -> new Node(node.id(), label, node.shape(), node.decoration(), node.position())).toList(),
                chart.edges().stream().map(edge -> new Edge(edge.id(), edge.source(), edge.target(), ofEdges, edge.line(),
                        edge.decoration(), edge.position())).toList(),
                chart.subgraphs().stream().map(subgraph -> new Subgraph(subgraph.id(), label, subgraph.direction(), subgraph.members(),
                        subgraph.decoration(), subgraph.position())).toList(),
                chart.statements());
    }
}
