// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.mermaid.syntax.Warning;
import org.talentbench.mermaid.text.Draft.EdgeDraft;
import org.talentbench.mermaid.text.Draft.NodeDraft;
import org.talentbench.mermaid.text.Draft.SubgraphDraft;
import org.talentbench.model.talent.Direction;

/** Puts together what the statements of a chart say about the same node, edge or subgraph. */
final class FlowchartBuilder {

    private final Source source;
    private final List<Warning> warnings;
    private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
    private final List<EdgeDraft> edges = new ArrayList<>();
    private final Map<String, EdgeDraft> edgesById = new HashMap<>();
    private final Subgraphs subgraphs = new Subgraphs();
    private final Deque<SubgraphDraft> open = new ArrayDeque<>();
    private final List<Runnable> endings = new ArrayList<>();

    FlowchartBuilder(Source source, List<Warning> warnings) {
        this.source = source;
        this.warnings = warnings;
    }

    /** A mention of a node makes it known, and a member of the subgraph that is open. */
    void mention(int offset, String id) {
        node(offset, id).ifPresent(_ -> {
            if (!open.isEmpty()) {
                open.peek().mentioned.add(id);
            }
        });
    }

    /** The node of that id, from now on if not before; nothing if it is the id of an edge, which a node cannot share. */
    private Optional<NodeDraft> node(int offset, String id) {
        return edgesById.containsKey(id) ? Optional.empty() : Optional.of(end(offset, id));
    }

    private NodeDraft end(int offset, String id) {
        return nodes.computeIfAbsent(id, _ -> new NodeDraft(id, offset));
    }

    void describe(int offset, String id, Label label, Shape shape) {
        node(offset, id).ifPresent(node -> describe(node, offset, label, shape));
    }

    private void describe(NodeDraft node, int offset, Label label, Shape shape) {
        if (node.label.filter(earlier -> !earlier.equals(label)).isPresent()) {
            warn(offset, Messages.of("warning.declaredTwice", node.id, label.text(), node.label.get().text()));
        }
        node.label = Optional.of(label);
        node.shape = shape;
    }

    void addClass(int offset, String id, String styleClass) {
        node(offset, id).ifPresent(node -> node.classes.add(styleClass));
    }

    /** What is said of a node or, by its id, of an edge. */
    void addData(NodeEntries said) throws MermaidException {
        EdgeDraft edge = edgesById.get(said.id());
        if (edge == null) {
            addData(end(said.offset(), said.id()), said.offset(), said.entries());
        } else {
            edge.data.putAll(NodeData.decoded(said.entries()));
        }
    }

    private void addData(NodeDraft node, int offset, Map<String, String> entries) throws MermaidException {
        var rest = new LinkedHashMap<>(entries);
        String shape = rest.remove("shape");
        String label = rest.remove("label");
        boolean markdown = "markdown".equals(rest.remove("labelType"));
        if (shape != null && !shape.isEmpty()) {
            node.shape = Shape.named(shape).orElseThrow(() -> source.error(offset, Messages.of("expected.shape", shape)));
        }
        if (label != null && !label.isEmpty()) {
            describe(node, offset, Labels.label(label, markdown), node.shape);
        }
        node.data.putAll(NodeData.decoded(rest));
    }

    void link(List<String> sources, Link link, List<String> targets) {
        for (String start : sources) {
            end(link.offset(), start);
            for (String end : targets) {
                end(link.offset(), end);
                var edge = new EdgeDraft(link, start, end);
                edges.add(edge);
                // Mermaid gives the id to one edge of several: from the last source to the first target.
                if (!link.id().isEmpty() && start.equals(sources.getLast()) && end.equals(targets.getFirst())) {
                    identify(edge, link);
                }
            }
        }
    }

    private void identify(EdgeDraft edge, Link link) {
        if (edgesById.putIfAbsent(link.id(), edge) == null) {
            edge.id = link.id();
        } else {
            warn(link.offset(), Messages.of("warning.edgeId", link.id()));
        }
    }

    void open(int offset, String id, Label title) {
        open.push(new SubgraphDraft(offset, id, title));
    }

    /** How many subgraphs are open. */
    int depth() {
        return open.size();
    }

    int lastOpened() {
        return open.peek().offset;
    }

    void direct(int offset, Direction direction) {
        if (open.isEmpty()) {
            warn(offset, Messages.of("warning.direction"));
        } else {
            open.peek().direction = Optional.of(direction);
        }
    }

    void close() {
        SubgraphDraft closed = open.pop();
        subgraphs.closed(closed).ifPresent(warning -> warn(closed.offset, warning));
        if (!open.isEmpty()) {
            open.peek().mentioned.add(closed.id);
        }
    }

    void style(int offset, String id, String style) {
        node(offset, id).ifPresentOrElse(node -> node.addStyle(style),
                () -> warn(offset, Messages.of("warning.styledEdge", id)));
    }

    /** Classes may be given before what they are given to. */
    void classes(int offset, List<String> ids, String styleClass) {
        endings.add(() -> {
            for (String id : ids) {
                List<Draft> found = drafts(id);
                found.forEach(draft -> draft.classes.add(styleClass));
                if (found.isEmpty()) {
                    warn(offset, Messages.of("warning.noSuchId", id));
                }
            }
        });
    }

    private List<Draft> drafts(String id) {
        var found = new ArrayList<Draft>(2);
        subgraphs.find(id).ifPresent(found::add);
        if (found.isEmpty() && nodes.containsKey(id)) {
            found.add(nodes.get(id));
        }
        if (edgesById.containsKey(id)) {
            found.add(edgesById.get(id));
        }
        return found;
    }

    void lineStyle(int offset, int index, String style) throws MermaidException {
        if (index >= edges.size()) {
            throw source.error(offset, edges.isEmpty() ? Messages.of("expected.edgeBeforeStyle")
                    : Messages.of("expected.edgeUpTo", edges.size() - 1));
        }
        edges.get(index).style = style;
    }

    /** The parts of the chart; everything has been said. */
    Parts build() {
        endings.forEach(Runnable::run);
        subgraphs.all().forEach(subgraph -> Optional.ofNullable(nodes.remove(subgraph.id)).ifPresent(subgraph::absorb));
        List<Edge> built = edges.stream().map(edge -> edge.build(source)).toList();
        return new Parts(nodes.values().stream().map(node -> node.build(source)).toList(), built,
                subgraphs.all().stream().map(subgraph -> subgraph.build(source)).toList());
    }

    private void warn(int offset, String message) {
        warnings.add(new Warning(source.position(offset), message));
    }
}
