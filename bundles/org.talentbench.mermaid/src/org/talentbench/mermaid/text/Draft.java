// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talentbench.mermaid.syntax.Decoration;
import org.talentbench.mermaid.syntax.Edge;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.mermaid.syntax.Subgraph;
import org.talentbench.model.talent.Direction;

/** What is known so far about something that later statements may still say more of. */
abstract sealed class Draft {

    String id;
    final int offset;
    final List<String> classes = new ArrayList<>();
    final Map<String, String> data = new LinkedHashMap<>();
    String style = "";

    private Draft(String id, int offset) {
        this.id = id;
        this.offset = offset;
    }

    void addStyle(String more) {
        style = style.isEmpty() ? more : style + "," + more;
    }

    Decoration decoration() {
        return new Decoration(classes, style, data);
    }

    static final class NodeDraft extends Draft {

        Optional<Label> label = Optional.empty();
        Shape shape = Shape.RECTANGLE;

        NodeDraft(String id, int offset) {
            super(id, offset);
        }

        Node build(Source source) {
            return new Node(id, label.orElseGet(() -> Label.of(id)), shape, decoration(), source.position(offset));
        }
    }

    static final class EdgeDraft extends Draft {

        private final Link link;
        private final String source;
        private final String target;

        EdgeDraft(Link link, String source, String target) {
            super("", link.offset());
            this.link = link;
            this.source = source;
            this.target = target;
        }

        Edge build(Source text) {
            return new Edge(id, source, target, link.label(), link.line(), decoration(), text.position(offset));
        }
    }

    static final class SubgraphDraft extends Draft {

        final Set<String> mentioned = new LinkedHashSet<>();
        Label title;
        Optional<Direction> direction = Optional.empty();
        List<String> members = new ArrayList<>();

        SubgraphDraft(int offset, String id, Label title) {
            super(id, offset);
            this.title = title;
        }

        /** What was said about the id as if it were a node's. */
        void absorb(NodeDraft node) {
            classes.addAll(node.classes);
            data.putAll(node.data);
            if (!node.style.isEmpty()) {
                addStyle(node.style);
            }
        }

        Subgraph build(Source source) {
            return new Subgraph(id, title, direction, members, decoration(), source.position(offset));
        }
    }
}
