// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.List;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.MermaidException;

/** Reads what stands behind {@code subgraph}: an id, a title, or an id with a title in brackets. */
final class SubgraphStatement {

    private static final List<String> CLOSE = List.of("]");

    private final Cursor cursor;
    private final Labels labels;
    private final FlowchartBuilder builder;

    SubgraphStatement(Cursor cursor, Labels labels, FlowchartBuilder builder) {
        this.cursor = cursor;
        this.labels = labels;
        this.builder = builder;
    }

    void read(int offset) throws MermaidException {
        cursor.skipSpaces();
        Label name = labels.atQuote() ? labels.quoted() : bareName();
        cursor.skipSpaces();
        if (cursor.skip("[")) {
            Label title = labels.until(CLOSE);
            cursor.skip("]");
            builder.open(offset, name.text(), title);
        } else {
            // A title of several words is no id: the subgraph gets a number.
            boolean several = name.text().chars().anyMatch(Characters::isSpace);
            builder.open(offset, several ? "" : name.text(), name);
        }
    }

    private Label bareName() {
        int start = cursor.offset();
        while (!cursor.atStatementEnd() && cursor.peek() != '[') {
            cursor.next();
        }
        return Labels.label(cursor.from(start), false);
    }
}
