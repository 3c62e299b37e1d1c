// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.List;
import java.util.Optional;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Line;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Warning;
import org.talentbench.model.talent.Head;

/** Reads what joins two nodes: id, line, label. */
final class Links {

    private static final List<String> PIPE = List.of("|");

    private final Cursor cursor;
    private final Labels labels;
    private final List<Warning> warnings;

    Links(Cursor cursor, Labels labels, List<Warning> warnings) {
        this.cursor = cursor;
        this.labels = labels;
        this.warnings = warnings;
    }

    /** The link at the cursor, which may stand on the next line; without one the cursor stays where it is. */
    Optional<Link> next() throws MermaidException {
        int start = cursor.offset();
        cursor.skipSpaces();
        String id = id();
        cursor.skipBlank();
        int offset = cursor.offset();
        Stroke stroke = Stroke.at(cursor);
        if (stroke == null) {
            cursor.moveTo(start);
            return Optional.empty();
        }
        cursor.moveTo(offset + stroke.drawn().length());
        Link link = stroke.opensText() ? around(offset, id, stroke) : before(offset, id, stroke);
        cursor.skipBlank();
        return Optional.of(link);
    }

    /** The id before a link; anything else that reads like one belongs to what follows. */
    private String id() {
        int start = cursor.offset();
        while (Characters.isIdAscii(cursor.peek()) || Characters.isIdUnicode(cursor.codePoint()) || ":,-".indexOf(cursor.peek()) >= 0) {
            cursor.nextCodePoint();
        }
        String id = cursor.from(start);
        if (!id.isEmpty() && cursor.skip("@") && Stroke.at(cursor) != null) {
            return id;
        }
        cursor.moveTo(start);
        return "";
    }

    /** {@code -->|text|}. */
    private Link before(int offset, String id, Stroke stroke) throws MermaidException {
        cursor.skipBlank();
        Label label = Label.NONE;
        if (cursor.skip("|")) {
            label = labels.until(PIPE);
            cursor.skip("|");
        }
        return new Link(offset, id, stroke.line(), label);
    }

    /** {@code -- text -->}. */
    private Link around(int offset, String id, Stroke opening) throws MermaidException {
        cursor.skipBlank();
        Label quoted = labels.atQuote() ? labels.quoted() : Label.NONE;
        int start = cursor.offset();
        Stroke closing = Stroke.at(cursor);
        while (closing == null || !opening.isClosedBy(closing)) {
            if (cursor.atEnd() || closing != null && closing.opensText() && closing.drawn().startsWith("--")) {
                throw cursor.error(offset, Messages.of("expected.lineBehindText"));
            }
            skipRun();
            closing = Stroke.at(cursor);
        }
        String text = cursor.from(start);
        warnOfSwallowedLetter(text, closing);
        cursor.moveTo(cursor.offset() + closing.drawn().length());
        Label bare = Labels.label(text, quoted.markdown());
        return new Link(offset, id, line(offset, opening, closing), quoted.isEmpty() ? bare
                : new Label((quoted.text() + bare.text()), quoted.markdown()));
    }

    /** Moves on, behind all of a row of line characters: looking at each of its tails again would take the square of its length. */
    private void skipRun() {
        char c = cursor.peek();
        cursor.moveTo(cursor.offset() + ("-.=~".indexOf(c) < 0 ? 1 : cursor.run(c, cursor.offset())));
    }

    private void warnOfSwallowedLetter(String text, Stroke closing) {
        boolean attached = !text.isEmpty() && !Characters.isSpace(text.charAt(text.length() - 1));
        if (attached && (closing.firstHead() == Head.CROSS || closing.firstHead() == Head.CIRCLE)) {
            warnings.add(new Warning(cursor.position(), Messages.of("warning.swallowedLetter", closing.drawn().charAt(0),
                    closing.drawn())));
        }
    }

    private Line line(int offset, Stroke opening, Stroke closing) {
        Line line = closing.line();
        Head first = opening.firstHead();
        if (first == Head.NONE) {
            return line;
        }
        if (first != line.targetHead()) {
            warnings.add(new Warning(cursor.position(offset), Messages.of("warning.heads", opening.drawn().charAt(0))));
            return line;
        }
        return new Line(line.kind(), first, line.targetHead(), line.length());
    }
}
