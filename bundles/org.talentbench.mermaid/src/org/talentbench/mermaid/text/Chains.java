// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Warning;
import org.talentbench.mermaid.text.NodeShapes.Shaped;

/** Reads nodes and what joins them: {@code A & B --> C[text] --> D}. */
final class Chains {

    private final Cursor cursor;
    private final Links links;
    private final Ids ids;
    private final NodeShapes shapes;
    private final FlowchartBuilder builder;
    private final List<Warning> warnings;

    Chains(Cursor cursor, Labels labels, Links links, FlowchartBuilder builder, List<Warning> warnings) {
        this.cursor = cursor;
        this.links = links;
        this.ids = new Ids(cursor);
        this.shapes = new NodeShapes(cursor, labels);
        this.builder = builder;
        this.warnings = warnings;
    }

    void read() throws MermaidException {
        List<String> sources = nodes();
        for (Optional<Link> link = links.next(); link.isPresent(); link = links.next()) {
            List<String> targets = nodes();
            builder.link(sources, link.get(), targets);
            sources = targets;
        }
    }

    private List<String> nodes() throws MermaidException {
        var nodes = new ArrayList<String>();
        Optional<NodeEntries> before = Optional.empty();
        do {
            NodeEntries node = node();
            nodes.add(node.id());
            // Mermaid takes in what @{…} says when it has seen the next node, which matters if that is the same one.
            if (before.isPresent()) {
                builder.addData(before.get());
            }
            before = Optional.of(node);
        } while (skipAmpersand());
        builder.addData(before.get());
        return nodes;
    }

    /** An ampersand between spaces joins; one without is part of an id. */
    private boolean skipAmpersand() {
        int start = cursor.offset();
        if (cursor.skipSpaces() && cursor.skip("&") && cursor.skipSpaces()) {
            return true;
        }
        cursor.moveTo(start);
        return false;
    }

    private NodeEntries node() throws MermaidException {
        int offset = cursor.offset();
        String id = ids.read();
        builder.mention(offset, id);
        Optional<Shaped> shaped = shapes.next();
        shaped.ifPresent(text -> builder.describe(offset, id, text.label(), text.shape()));
        styleClass(offset, id);
        Map<String, String> entries = cursor.skip("@{") ? new DataReader(cursor, warnings).read() : Map.of();
        styleClass(offset, id);
        return new NodeEntries(offset, id, entries);
    }

    private void styleClass(int offset, String id) throws MermaidException {
        if (cursor.skip(":::")) {
            builder.addClass(offset, id, ids.read());
        }
    }
}
