// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Position;

/**
 * A place in the text that moves forward. What a character means depends on where it stands (an {@code x} can be part of an id,
 * of a text, or the end of an edge), so there is no row of tokens to read from: each rule of the grammar asks the cursor.
 */
final class Cursor {

    /** Stands behind the last character. */
    static final char END = '\0';

    private final Source source;
    private final String text;
    private int offset;
    private long steps;

    Cursor(Source source, String text) {
        this.source = source;
        this.text = text;
    }

    int offset() {
        return offset;
    }

    void moveTo(int newOffset) {
        offset = newOffset;
    }

    /** How many characters were looked at: grows with the text, not with its square. */
    long steps() {
        return steps;
    }

    boolean atEnd() {
        return offset >= text.length();
    }

    char peek() {
        return charAt(offset);
    }

    char charAt(int index) {
        steps++;
        return index < text.length() ? text.charAt(index) : END;
    }

    int codePoint() {
        steps++;
        return atEnd() ? END : text.codePointAt(offset);
    }

    void next() {
        offset++;
    }

    void nextCodePoint() {
        offset += Character.charCount(codePoint());
    }

    boolean at(String expected) {
        return startsWith(expected, offset);
    }

    boolean startsWith(String expected, int index) {
        steps += expected.length();
        return text.startsWith(expected, index);
    }

    boolean skip(String expected) {
        boolean found = at(expected);
        if (found) {
            offset += expected.length();
        }
        return found;
    }

    /** Moves behind spaces, and says whether there were any; line breaks stop it. */
    boolean skipSpaces() {
        int start = offset;
        while (!atEnd() && peek() != '\n' && Characters.isSpace(peek())) {
            offset++;
        }
        return offset > start;
    }

    /** Moves behind spaces and line breaks. */
    void skipBlank() {
        while (!atEnd() && Characters.isSpace(peek())) {
            offset++;
        }
    }

    int run(char c, int from) {
        int end = from;
        while (charAt(end) == c && end < text.length()) {
            end++;
        }
        return end - from;
    }

    /** The text from there to here, without what was taken out of it. */
    String from(int start) {
        String piece = text.substring(start, offset);
        return piece.indexOf(Characters.TAKEN_OUT) < 0 ? piece : piece.replace(String.valueOf(Characters.TAKEN_OUT), "");
    }

    boolean atStatementEnd() {
        return atEnd() || peek() == '\n' || peek() == ';';
    }

    /** The rest of a statement; a semicolon in double quotes does not end it. */
    String restOfStatement() {
        skipSpaces();
        int start = offset;
        boolean quoted = false;
        while (!atEnd() && peek() != '\n' && (quoted || peek() != ';')) {
            quoted ^= peek() == '"';
            offset++;
        }
        return from(start).strip();
    }

    String restOfLine() {
        int start = offset;
        while (!atEnd() && peek() != '\n') {
            offset++;
        }
        return from(start).strip();
    }

    Position position() {
        return source.position(offset);
    }

    Position position(int of) {
        return source.position(of);
    }

    MermaidException error(String expected) {
        return error(offset, expected);
    }

    MermaidException error(int at, String expected) {
        return source.error(Math.min(at, text.length()), expected);
    }
}
