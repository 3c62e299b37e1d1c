// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.talentbench.mermaid.syntax.Decoration;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.FrontMatter;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Subgraph;

/** Writes a flowchart such that {@link FlowchartParser} gives back an equal one: nodes, subgraphs, edges, looks. */
public final class FlowchartPrinter {

    private static final String INDENT = "    ";

    private final Flowchart chart;
    private final Map<String, Node> nodes;
    private final Map<String, Subgraph> subgraphs;
    private final Set<String> edgeIds;
    private final StringBuilder out = new StringBuilder();

    public FlowchartPrinter(Flowchart chart) {
        this.chart = chart;
        this.nodes = byId(chart.nodes(), Node::id);
        this.subgraphs = byId(chart.subgraphs(), Subgraph::id);
        this.edgeIds = chart.edges().stream().map(Edge::id).collect(Collectors.toSet());
    }

    private static <T> Map<String, T> byId(List<T> elements, Function<T, String> id) {
        var byId = new LinkedHashMap<String, T>();
        elements.forEach(element -> byId.put(id.apply(element), element));
        return byId;
    }

    /** The whole text, which ends with a line break. */
    public String print() {
        frontMatter(chart.frontMatter());
        // Directives and comments that come before all else; in between they would part what belongs together.
        List<String> preamble = chart.statements().stream().takeWhile(statement -> statement.startsWith("%%")).toList();
        preamble.forEach(this::line);
        line("flowchart " + chart.direction().getLiteral());
        frames();
        // A style is of the edge of that id, unless the edge comes later.
        chart.nodes().stream().filter(this::sharesItsId).forEach(node -> style(node.id(), node.decoration()));
        chart.edges().forEach(this::edge);
        decorations();
        chart.statements().stream().skip(preamble.size()).forEach(this::indented);
        return out.toString();
    }

    private void frontMatter(FrontMatter frontMatter) {
        if (frontMatter.equals(FrontMatter.NONE)) {
            return;
        }
        line("---");
        if (!frontMatter.title().isEmpty()) {
            line("title: " + Scalars.quoted(frontMatter.title().replace('\n', ' ')));
        }
        frontMatter.rest().lines().forEach(this::line);
        line("---");
    }

    /** Nodes stand in their subgraph, unless the order of all nodes would change by that. */
    private void frames() {
        List<Subgraph> roots = roots();
        List<Node> outside = outside();
        var order = new ArrayList<>(outside);
        roots.forEach(root -> collect(root, order));
        boolean inside = order.equals(chart.nodes());
        (inside ? outside : chart.nodes()).forEach(node -> indented(NodeText.of(node)));
        Function<Node, String> text = inside ? NodeText::of : Node::id;
        roots.forEach(root -> frame(root, INDENT, text));
    }

    private List<Subgraph> roots() {
        var roots = new LinkedHashMap<>(subgraphs);
        chart.subgraphs().forEach(subgraph -> subgraph.members().forEach(roots::remove));
        return List.copyOf(roots.values());
    }

    private List<Node> outside() {
        var outside = new LinkedHashMap<>(nodes);
        chart.subgraphs().forEach(subgraph -> subgraph.members().forEach(outside::remove));
        return List.copyOf(outside.values());
    }

    private void collect(Subgraph subgraph, List<Node> order) {
        for (String member : subgraph.members()) {
            if (subgraphs.containsKey(member)) {
                collect(subgraphs.get(member), order);
            } else {
                order.add(nodes.get(member));
            }
        }
    }

    private void frame(Subgraph subgraph, String indent, Function<Node, String> text) {
        line(indent + "subgraph " + NodeText.heading(subgraph));
        String deeper = indent + INDENT;
        subgraph.direction().ifPresent(direction -> line(deeper + "direction " + direction.getLiteral()));
        for (String member : subgraph.members()) {
            if (subgraphs.containsKey(member)) {
                frame(subgraphs.get(member), deeper, text);
            } else {
                line(deeper + text.apply(nodes.get(member)));
            }
        }
        line(indent + "end");
    }

    private void edge(Edge edge) {
        indented("%s %s%s%s %s".formatted(edge.source(), edge.id().isEmpty() ? "" : edge.id() + "@", Stroke.of(edge.line()),
                edge.label().isEmpty() ? "" : "|" + NodeText.text(edge.label()) + "|", edge.target()));
    }

    private void decorations() {
        for (Node node : chart.nodes()) {
            if (!NodeText.holdsClass(node)) {
                classes(node.id(), node.decoration());
            }
            if (!sharesItsId(node)) {
                style(node.id(), node.decoration());
            }
        }
        for (Subgraph subgraph : chart.subgraphs()) {
            data(subgraph.id(), subgraph.decoration());
            classes(subgraph.id(), subgraph.decoration());
            style(subgraph.id(), subgraph.decoration());
        }
        var lineStyles = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < chart.edges().size(); i++) {
            Edge edge = chart.edges().get(i);
            data(edge.id(), edge.decoration());
            classes(edge.id(), edge.decoration());
            if (!edge.decoration().style().isEmpty()) {
                lineStyles.computeIfAbsent(edge.decoration().style(), _ -> new ArrayList<>()).add(String.valueOf(i));
            }
        }
        lineStyles.forEach((style, edges) -> indented("linkStyle %s %s".formatted(String.join(",", edges), style)));
    }

    private boolean sharesItsId(Node node) {
        return edgeIds.contains(node.id());
    }

    private void data(String id, Decoration decoration) {
        if (!decoration.data().isEmpty()) {
            indented(id + NodeData.braced(NodeData.encoded(decoration.data())));
        }
    }

    private void classes(String id, Decoration decoration) {
        decoration.classes().forEach(styleClass -> indented("class %s %s".formatted(id, styleClass)));
    }

    private void style(String id, Decoration decoration) {
        if (!decoration.style().isEmpty()) {
            indented("style %s %s".formatted(id, decoration.style()));
        }
    }

    private void indented(String statement) {
        line(INDENT + statement);
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
