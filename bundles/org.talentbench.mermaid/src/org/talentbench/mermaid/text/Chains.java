// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.mermaid.syntax.Warning;

/** Reads nodes and what joins them: {@code A & B --> C[text] --> D}. */
final class Chains {

    /** Shapes that open alike are told apart by how they close. */
    private record Opening(String open, Map<String, Shape> byClose) {

        /** Whether a shorter opening and a bracket of the text may have been meant, as in {@code A[(LLM) models]}. */
        boolean mayBeginWithText() {
            return open.length() > 1 && "([{".indexOf(open.charAt(open.length() - 1)) >= 0;
        }
    }

    /** Those with more characters first: what begins with {@code [[} begins with {@code [} too. */
    private static final List<Opening> OPENINGS = openings();

    private final Cursor cursor;
    private final Labels labels;
    private final Links links;
    private final Ids ids;
    private final FlowchartBuilder builder;
    private final List<Warning> warnings;

    Chains(Cursor cursor, Labels labels, Links links, FlowchartBuilder builder, List<Warning> warnings) {
        this.cursor = cursor;
        this.labels = labels;
        this.links = links;
        this.ids = new Ids(cursor);
        this.builder = builder;
        this.warnings = warnings;
    }

    private static List<Opening> openings() {
        var byOpen = new HashMap<String, Map<String, Shape>>();
        for (Shape shape : Shape.values()) {
            shape.brackets().ifPresent(brackets ->
                    byOpen.computeIfAbsent(brackets.open(), _ -> new LinkedHashMap<>()).put(brackets.close(), shape));
        }
        return byOpen.entrySet().stream()
                .map(entry -> new Opening(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Opening opening) -> opening.open().length()).reversed())
                .toList();
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
        shape(offset, id);
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

    private void shape(int offset, String id) throws MermaidException {
        int start = cursor.offset();
        MermaidException unclosed = null;
        for (Opening opening : OPENINGS) {
            if (!cursor.skip(opening.open())) {
                continue;
            }
            Optional<Label> label = labels.find(opening.byClose().keySet());
            if (label.isPresent()) {
                builder.describe(offset, id, label.get(), close(opening));
                return;
            }
            if (unclosed == null) {
                unclosed = labels.unclosed(start + opening.open().length(), opening.byClose().keySet());
            }
            if (!opening.mayBeginWithText()) {
                break;
            }
            cursor.moveTo(start);
        }
        if (unclosed != null) {
            throw unclosed;
        }
    }

    private Shape close(Opening opening) {
        for (var close : opening.byClose().entrySet()) {
            if (cursor.skip(close.getKey())) {
                return close.getValue();
            }
        }
        throw new IllegalStateException("A text ends before what closes it");
    }
}
