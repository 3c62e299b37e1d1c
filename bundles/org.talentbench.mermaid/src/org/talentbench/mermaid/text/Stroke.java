// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import org.talentbench.mermaid.syntax.Line;
import org.talentbench.model.talent.Head;
import org.talentbench.model.talent.LineKind;

/**
 * The drawing of an edge in characters, such as <code>&lt;--&gt;</code>, or its beginning where a text follows, such as
 * <code>-.</code>.
 *
 * @param drawn the characters
 * @param opensText whether it is only the beginning
 */
record Stroke(String drawn, boolean opensText) {

    /** The stroke at the cursor, or null; the cursor stays where it is. */
    static Stroke at(Cursor cursor) {
        int start = cursor.offset();
        int body = start + (isHead(cursor.charAt(start)) && cursor.charAt(start) != '>' ? 1 : 0);
        return switch (cursor.charAt(body)) {
            case '-' -> {
                int length = cursor.run('-', body);
                yield length > 1 ? straight(cursor, start, body, length) : dotted(cursor, start, body + 1, true);
            }
            case '.' -> dotted(cursor, start, body, false);
            case '=' -> {
                int length = cursor.run('=', body);
                yield length > 1 ? straight(cursor, start, body, length) : null;
            }
            case '~' -> {
                int length = cursor.run('~', body);
                yield length > 2 && body == start ? taken(cursor, start, body + length, false) : null;
            }
            default -> null;
        };
    }

    private static Stroke straight(Cursor cursor, int start, int body, int length) {
        if (isHead(cursor.charAt(body + length)) && cursor.charAt(body + length) != '<') {
            return taken(cursor, start, body + length + 1, false);
        }
        return length > 2 ? taken(cursor, start, body + length, false) : taken(cursor, start, body + 2, true);
    }

    private static Stroke dotted(Cursor cursor, int start, int dots, boolean dashed) {
        int behind = dots + cursor.run('.', dots);
        if (behind == dots) {
            return null;
        }
        if (cursor.charAt(behind) == '-') {
            char end = cursor.charAt(behind + 1);
            return taken(cursor, start, isHead(end) && end != '<' ? behind + 2 : behind + 1, false);
        }
        return dashed ? taken(cursor, start, dots + 1, true) : null;
    }

    private static Stroke taken(Cursor cursor, int start, int end, boolean opensText) {
        int offset = cursor.offset();
        cursor.moveTo(end);
        String drawn = cursor.from(start);
        cursor.moveTo(offset);
        return new Stroke(drawn, opensText);
    }

    private static boolean isHead(char c) {
        return c == 'x' || c == 'o' || c == '<' || c == '>';
    }

    private static Head head(char c) {
        return switch (c) {
            case 'x' -> Head.CROSS;
            case 'o' -> Head.CIRCLE;
            case '<', '>' -> Head.ARROW;
            default -> Head.NONE;
        };
    }

    /** The head at the start of the stroke. */
    Head firstHead() {
        return head(drawn.charAt(0));
    }

    /** Whether another stroke could close the text that this one opens. */
    boolean isClosedBy(Stroke other) {
        return !other.opensText && body() == other.body();
    }

    private char body() {
        return drawn.indexOf('.') >= 0 ? '.' : drawn.indexOf('=') >= 0 ? '=' : drawn.indexOf('~') >= 0 ? '~' : '-';
    }

    /** The drawing of a line. One head at its start alone, or two different ones, cannot be drawn: the one at the end counts. */
    static String of(Line line) {
        String target = head(line.targetHead(), '>');
        String source = line.sourceHead() == line.targetHead() ? head(line.sourceHead(), '<') : "";
        int longer = target.isEmpty() ? 2 : 1;
        return switch (line.kind()) {
            case SOLID -> source + "-".repeat(line.length() + longer) + target;
            case THICK -> source + "=".repeat(line.length() + longer) + target;
            case DOTTED -> source + "-" + ".".repeat(line.length()) + "-" + target;
            case INVISIBLE -> "~".repeat(line.length() + 2);
        };
    }

    private static String head(Head head, char arrow) {
        return switch (head) {
            case NONE -> "";
            case ARROW -> String.valueOf(arrow);
            case CIRCLE -> "o";
            case CROSS -> "x";
        };
    }

    /** What the whole stroke means. A head at the start that the end does not share lengthens the edge, as in Mermaid. */
    Line line() {
        Head target = head(drawn.charAt(drawn.length() - 1));
        Head source = target != Head.NONE && firstHead() == target ? target : Head.NONE;
        String body = drawn.substring(source == Head.NONE ? 0 : 1, drawn.length() - 1);
        long dots = body.chars().filter(c -> c == '.').count();
        LineKind kind = dots > 0 ? LineKind.DOTTED : switch (body.charAt(0)) {
            case '=' -> LineKind.THICK;
            case '~' -> LineKind.INVISIBLE;
            default -> LineKind.SOLID;
        };
        long length = dots > 0 ? dots : body.length() - 1;
        return new Line(kind, source, target, (int) Math.min(length, Line.LONGEST));
    }
}
