// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import java.util.List;
import org.talentbench.model.talent.Direction;

/**
 * A flowchart as Mermaid understands it: every node once, with the text and shape that were given last, and every edge one by
 * one, with chains and {@code &} taken apart.
 *
 * @param nodes in the order of their first mention
 * @param edges in the order that {@code linkStyle} counts them
 * @param subgraphs in the order they open; each node and subgraph is a member of one at most
 * @param statements what is only kept for the way back, as written: comments, directives, {@code classDef}, {@code click},
 *     accessible titles
 */
public record Flowchart(FrontMatter frontMatter, Direction direction, List<Node> nodes, List<Edge> edges,
        List<Subgraph> subgraphs, List<String> statements) {

    public Flowchart {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        subgraphs = List.copyOf(subgraphs);
        statements = List.copyOf(statements);
    }

    /** The same chart, however its text is laid out. */
    public Flowchart withoutPositions() {
        return new Flowchart(frontMatter, direction,
                nodes.stream().map(Node::withoutPosition).toList(),
                edges.stream().map(Edge::withoutPosition).toList(),
                subgraphs.stream().map(Subgraph::withoutPosition).toList(),
                statements);
    }
}
