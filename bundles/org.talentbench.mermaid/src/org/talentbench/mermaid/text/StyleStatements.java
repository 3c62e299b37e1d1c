// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.MermaidException;

/** Reads statements about looks, links and accessibility. What they say is passed on as it is written. */
final class StyleStatements {

    private final Cursor cursor;
    private final Ids ids;
    private final FlowchartBuilder builder;
    private final List<Kept> kept;

    StyleStatements(Cursor cursor, FlowchartBuilder builder, List<Kept> kept) {
        this.cursor = cursor;
        this.ids = new Ids(cursor);
        this.builder = builder;
        this.kept = kept;
    }

    /** {@code style A fill:#f9f}. */
    void style() throws MermaidException {
        cursor.skipSpaces();
        int offset = cursor.offset();
        String id = ids.read();
        builder.style(offset, id, rest("expected.fill"));
    }

    /** {@code class A,B name}. */
    void classes(int offset) throws MermaidException {
        cursor.skipSpaces();
        String[] named = ids.read().split(",");
        builder.classes(offset, List.of(named), rest("expected.styleClass"));
    }

    /** {@code linkStyle 0,1 stroke:#f66}; with {@code default} for all edges it is kept. */
    void linkStyle(int offset) throws MermaidException {
        cursor.skipSpaces();
        int numbers = cursor.offset();
        if (cursor.at("default")) {
            keep(offset);
            return;
        }
        List<Integer> indices = indices();
        String style = rest("expected.stroke");
        for (int index : indices) {
            builder.lineStyle(numbers, index, style);
        }
    }

    private List<Integer> indices() throws MermaidException {
        var indices = new ArrayList<Integer>();
        do {
            cursor.skipSpaces();
            int start = cursor.offset();
            while (Characters.isAsciiDigit(cursor.peek())) {
                cursor.next();
            }
            String digits = cursor.from(start);
            if (digits.isEmpty() || digits.length() > 9) {
                throw cursor.error(start, Messages.of("expected.edgeOrDefault"));
            }
            indices.add(Integer.parseInt(digits));
        } while (cursor.skip(","));
        return indices;
    }

    /** Keeps a statement, which has to say something of something. */
    void keep(int offset) throws MermaidException {
        cursor.skipSpaces();
        word("expected.subject");
        rest("expected.predicate");
        kept.add(new Kept(offset, cursor.from(offset).strip()));
    }

    /** Keeps a line whatever it holds. */
    void keepLine(int offset) {
        cursor.restOfLine();
        kept.add(new Kept(offset, cursor.from(offset).strip()));
    }

    /** Keeps a block in braces. */
    void keepBlock(int offset) throws MermaidException {
        while (!cursor.skip("}")) {
            if (cursor.atEnd()) {
                throw cursor.error(offset, Messages.of("expected.endOfDescription"));
            }
            cursor.next();
        }
        kept.add(new Kept(offset, cursor.from(offset)));
    }

    private String word(String expected) throws MermaidException {
        int start = cursor.offset();
        while (!cursor.atStatementEnd() && !Characters.isSpace(cursor.peek())) {
            cursor.next();
        }
        if (cursor.offset() == start) {
            throw cursor.error(Messages.of(expected));
        }
        return cursor.from(start);
    }

    private String rest(String expected) throws MermaidException {
        String rest = cursor.restOfStatement();
        if (rest.isEmpty()) {
            throw cursor.error(Messages.of(expected));
        }
        return rest;
    }
}
