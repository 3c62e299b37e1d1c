// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.talentbench.mermaid.language.Messages;
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
                throw cursor.error(open, Messages.of("expected.endOfText", close));
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
        Optional<Label> found = find(closers);
        if (found.isEmpty()) {
            throw unclosed(open, closers);
        }
        return found.get();
    }

    MermaidException unclosed(int open, Collection<String> closers) {
        return cursor.error(open, Messages.of("expected.closedText", String.join(Messages.of("or"), closers)));
    }

    /** A text up to one of some closers, which is left to read; nothing if none of them comes. */
    Optional<Label> find(Collection<String> closers) throws MermaidException {
        int open = cursor.offset();
        cursor.skipBlank();
        if (!atQuote()) {
            cursor.moveTo(open);
            return bare(closers).map(text -> label(text, false));
        }
        Label quoted = quoted();
        int rest = cursor.offset();
        cursor.skipBlank();
        if (atAny(closers)) {
            return Optional.of(quoted);
        }
        cursor.moveTo(rest);
        return bare(closers).map(tail -> new Label((quoted.text() + Entities.decode(tail)).strip(), quoted.markdown()));
    }

    private Optional<String> bare(Collection<String> closers) {
        int start = cursor.offset();
        while (!cursor.atEnd()) {
            if (atAny(closers)) {
                return Optional.of(cursor.from(start));
            }
            if (RESERVED.indexOf(cursor.peek()) >= 0) {
                return unquotedBrackets(start, closers);
            }
            cursor.next();
        }
        return Optional.empty();
    }

    /**
     * People write {@code A[model (LLM)]} where Mermaid asks for quotes. Brackets inside pair up; where they do not, the first
     * closer on the line ends the text.
     */
    private Optional<String> unquotedBrackets(int start, Collection<String> closers) {
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
                return Optional.empty();
            }
            cursor.moveTo(firstCloser);
        }
        warnings.add(new Warning(cursor.position(bracket),
                Messages.of("warning.bracket", found, Entities.encode(cursor.from(start).strip()))));
        return Optional.of(cursor.from(start));
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
