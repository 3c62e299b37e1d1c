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

/** Reads nodes and what joins them: {@code A & B --> C[text] --> D}. */
final class Chains {

    /** Shapes that open alike are told apart by how they close. */
    private record Opening(String open, Map<String, Shape> byClose) {}

    /** Those with more characters first: what begins with {@code [[} begins with {@code [} too. */
    private static final List<Opening> OPENINGS = openings();

    private final Cursor cursor;
    private final Labels labels;
    private final Links links;
    private final Ids ids;
    private final FlowchartBuilder builder;

    Chains(Cursor cursor, Labels labels, Links links, FlowchartBuilder builder) {
        this.cursor = cursor;
        this.labels = labels;
        this.links = links;
        this.ids = new Ids(cursor);
        this.builder = builder;
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
        do {
            nodes.add(node());
        } while (skipAmpersand());
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

    private String node() throws MermaidException {
        int offset = cursor.offset();
        String id = ids.read();
        builder.mention(offset, id);
        shape(offset, id);
        boolean more;
        do {
            more = false;
            if (cursor.skip(":::")) {
                builder.addClass(offset, id, ids.read());
                more = true;
            }
            if (cursor.skip("@{")) {
                builder.addData(offset, id, new DataReader(cursor).read());
                more = true;
            }
        } while (more);
        return id;
    }

    private void shape(int offset, String id) throws MermaidException {
        for (Opening opening : OPENINGS) {
            if (cursor.skip(opening.open())) {
                Label label = labels.until(opening.byClose().keySet());
                builder.describe(offset, id, label, close(opening));
                return;
            }
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
