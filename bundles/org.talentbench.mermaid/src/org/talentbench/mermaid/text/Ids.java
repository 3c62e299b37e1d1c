// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Set;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.MermaidException;

/** Reads the ids of nodes. They may hold more than letters, but no word that begins a statement. */
public final class Ids {

    private static final Set<String> STATEMENTS = Set.of("graph", "flowchart", "flowchart-elk", "subgraph", "end", "style",
            "linkStyle", "classDef", "class", "click");
    /** Mermaid's lexer takes these for its own even where a node's id is meant. */
    private static final Set<String> UNSAFE = Set.of("default", "interpolate", "href", "call", "direction", "accTitle", "accDescr",
            "_self", "_blank", "_parent", "_top");

    private final Cursor cursor;

    Ids(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether a text is an id that both this parser and Mermaid read as one, wherever it stands between spaces. */
    public static boolean isSafe(String text) {
        var source = new Source(text);
        var cursor = new Cursor(source, source.text());
        try {
            return !UNSAFE.contains(text) && new Ids(cursor).read().equals(text);
        } catch (MermaidException notAnId) {
            return false;
        }
    }

    String read() throws MermaidException {
        int start = cursor.offset();
        if (cursor.at("%%")) {
            throw cursor.error(Messages.of("expected.idNoComment"));
        }
        while (token()) {
            // each token moves the cursor
        }
        String id = cursor.from(start);
        if (id.isEmpty()) {
            throw cursor.error(Messages.of("expected.id"));
        }
        if (STATEMENTS.contains(id)) {
            throw cursor.error(start, Messages.of("expected.capital", id));
        }
        return id;
    }

    /** Links are looked for between tokens only: {@code box--} is an id before a link, {@code 1x--} an id before a cross. */
    private boolean token() {
        char c = cursor.peek();
        if ((c == 'x' || c == 'o' || c == '-' || c == '.') && Stroke.at(cursor) != null) {
            return false;
        }
        if (Characters.isAsciiDigit(c)) {
            while (Characters.isAsciiDigit(cursor.peek())) {
                cursor.next();
            }
            return true;
        }
        if (isRunPart()) {
            while (isRunPart()) {
                cursor.next();
            }
            return true;
        }
        if (c == ',' || c == ':' && !cursor.at(":::")) {
            cursor.next();
            return true;
        }
        if (Characters.isIdUnicode(cursor.codePoint())) {
            cursor.nextCodePoint();
            return true;
        }
        return false;
    }

    private boolean isRunPart() {
        char c = cursor.peek();
        return Characters.isIdAscii(c) || c == '-' && ">-.".indexOf(cursor.charAt(cursor.offset() + 1)) < 0;
    }
}
