// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.FrontMatter;
import org.talentbench.mermaid.syntax.Line;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Position;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.mermaid.syntax.Subgraph;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.ChartNode;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;

/**
 * Makes a flowchart of a chart of the model.
 *
 * @see ChartImport
 */
final class ChartExport {

    static final Shape CONCEPT_SHAPE = Shape.RECTANGLE;

    private static final String FENCE = "---\n";

    private final Chart chart;
    private final List<? extends ChartNode> nodes;
    private final ElementIds ids = new ElementIds();

    ChartExport(Chart chart) {
        this.chart = chart;
        this.nodes = switch (chart) {
            case Process process -> process.getNodes();
            case ConceptMap map -> map.getNodes();
            default -> throw new IllegalArgumentException("No kind of chart: " + chart.eClass().getName());
        };
        Stream.concat(nodes.stream(), chart.getGroups().stream()).forEach(end -> ids.prefer(end, end.getMermaidId()));
        chart.getFlows().forEach(flow -> ids.prefer(flow, flow.getMermaidId()));
        Stream.concat(nodes.stream(), chart.getGroups().stream()).forEach(ids::assign);
    }

    /** Front matter, as a statement that is kept. */
    static String fenced(String rest) {
        return FENCE + rest + "\n---";
    }

    Flowchart flowchart() {
        List<Edge> edges = chart.getFlows().stream().filter(this::joinsTwo).map(this::edge).toList();
        var kinds = new ProcessKinds(edges);
        List<Node> written = nodes.stream().map(node -> switch (node) {
            case ProcessNode step -> step(step, kinds);
            default -> node(node, shape(node, CONCEPT_SHAPE), Map.of());
        }).toList();
        List<Subgraph> subgraphs = chart.getGroups().stream().map(this::subgraph).toList();
        List<String> statements = chart.getMermaidStatements().stream().filter(statement -> !statement.startsWith(FENCE)).toList();
        return new Flowchart(frontMatter(), chart.getDirection(), written, edges, subgraphs, statements);
    }

    private FrontMatter frontMatter() {
        String rest = chart.getMermaidStatements().stream()
                .filter(statement -> statement.startsWith(FENCE))
                .map(statement -> statement.substring(FENCE.length(), statement.length() - FENCE.length()))
                .findFirst().orElse("");
        return new FrontMatter(Looks.emptyIfAbsent(chart.getName()), rest);
    }

    private Node step(ProcessNode step, ProcessKinds kinds) {
        ProcessKind kind = ProcessKind.of(step);
        Shape shape = shape(step, kind.ownShape());
        var data = new LinkedHashMap<String, String>();
        if (kinds.likely(ids.of(step), shape) != kind) {
            data.put(ProcessKind.MARK, kind.mark());
        }
        Extras.write(step, data);
        return node(step, shape, data);
    }

    private Node node(ChartNode node, Shape shape, Map<String, String> data) {
        return new Node(ids.of(node), Looks.label(node), shape, Looks.write(node, data), Position.NONE);
    }

    private static Shape shape(ChartNode node, Shape ownShape) {
        return Optional.ofNullable(node.getShape()).flatMap(Shape::named).orElse(ownShape);
    }

    private Subgraph subgraph(Group group) {
        List<String> members = group.getMembers().stream().filter(ids::has).map(ids::of).toList();
        return new Subgraph(ids.of(group), Looks.label(group),
                group.isOwnDirection() ? Optional.of(group.getDirection()) : Optional.empty(),
                members, Looks.write(group, Map.of()), Position.NONE);
    }

    private boolean joinsTwo(Flow flow) {
        return ids.has(flow.getSource()) && ids.has(flow.getTarget());
    }

    private Edge edge(Flow flow) {
        var data = new LinkedHashMap<String, String>();
        Extras.write(flow, data);
        var decoration = Looks.write(flow, data);
        // What is said about an edge in statements of their own needs an id to say it of.
        boolean named = ids.has(flow) || !decoration.data().isEmpty() || !decoration.classes().isEmpty();
        return new Edge(named ? ids.assign(flow) : "", ids.of(flow.getSource()), ids.of(flow.getTarget()), Looks.label(flow),
                new Line(flow.getLine(), flow.getSourceHead(), flow.getTargetHead(), Math.max(1, flow.getLength())),
                decoration, Position.NONE);
    }
}
