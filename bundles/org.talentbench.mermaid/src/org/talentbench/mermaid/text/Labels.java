// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Collection;
import java.util.List;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Warning;

/** Reads the text of a node, an edge or a subgraph: quoted, in Markdown, or bare up to what closes it. */
final class Labels {

    private static final String MARKDOWN_QUOTE = "\"`";
    private static final String MARKDOWN_UNQUOTE = "`\"";
    private static final String RESERVED = "[](){}|\"";

    private final Cursor cursor;
    private final List<Warning> warnings;

    Labels(Cursor cursor, List<Warning> warnings) {
        this.cursor = cursor;
        this.warnings = warnings;
    }

    static Label label(String written, boolean markdown) {
        return new Label(Entities.decode(written.strip()), markdown);
    }

    boolean atQuote() {
        return cursor.peek() == '"';
    }

    /** A text in quotes; a text in backquotes inside them is Markdown. */
    Label quoted() throws MermaidException {
        boolean markdown = cursor.at(MARKDOWN_QUOTE);
        String close = markdown ? MARKDOWN_UNQUOTE : "\"";
        int open = cursor.offset();
        cursor.moveTo(open + close.length());
        int start = cursor.offset();
        while (!cursor.at(close)) {
            if (cursor.atEnd()) {
                throw cursor.error(open, close + " at the end of this text");
            }
            cursor.next();
        }
        String text = cursor.from(start);
        cursor.skip(close);
        return label(text, markdown);
    }

    /** A text up to one of some closers, which is left to read. */
    Label until(Collection<String> closers) throws MermaidException {
        int open = cursor.offset();
        cursor.skipBlank();
        if (!atQuote()) {
            cursor.moveTo(open);
            return label(bare(closers), false);
        }
        Label quoted = quoted();
        int rest = cursor.offset();
        cursor.skipBlank();
        if (atAny(closers)) {
            return quoted;
        }
        cursor.moveTo(rest);
        String tail = bare(closers);
        return new Label((quoted.text() + Entities.decode(tail)).strip(), quoted.markdown());
    }

    private String bare(Collection<String> closers) throws MermaidException {
        int start = cursor.offset();
        while (!cursor.atEnd()) {
            if (atAny(closers)) {
                return cursor.from(start);
            }
            if (RESERVED.indexOf(cursor.peek()) >= 0) {
                return unquotedBrackets(start, closers);
            }
            cursor.next();
        }
        throw unclosed(start, closers);
    }

    /**
     * People write {@code A[model (LLM)]} where Mermaid asks for quotes. Brackets inside pair up; where they do not, the first
     * closer on the line ends the text.
     */
    private String unquotedBrackets(int start, Collection<String> closers) throws MermaidException {
        int bracket = cursor.offset();
        char found = cursor.peek();
        int firstCloser = -1;
        int depth = 0;
        for (cursor.moveTo(start); !cursor.atEnd() && cursor.peek() != '\n'; cursor.next()) {
            if (atAny(closers)) {
                if (depth == 0) {
                    break;
                }
                firstCloser = firstCloser < 0 ? cursor.offset() : firstCloser;
            }
            depth = switch (cursor.peek()) {
                case '(', '[', '{' -> depth + 1;
                case ')', ']', '}' -> Math.max(0, depth - 1);
                default -> depth;
            };
        }
        if (!atAny(closers)) {
            if (firstCloser < 0) {
                throw unclosed(start, closers);
            }
            cursor.moveTo(firstCloser);
        }
        warnings.add(new Warning(cursor.position(bracket),
                "Mermaid refuses %s in a text without quotes; write \"%s\"".formatted(found, cursor.from(start).strip())));
        return cursor.from(start);
    }

    private MermaidException unclosed(int start, Collection<String> closers) {
        return cursor.error(start, "a text that ends with " + String.join(" or ", closers));
    }

    private boolean atAny(Collection<String> closers) {
        for (String closer : closers) {
            if (cursor.at(closer)) {
                return true;
            }
        }
        return false;
    }
}
