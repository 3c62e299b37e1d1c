// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Arrays;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Position;

/** The text as it was written, and its lines. */
final class Source {

    private final String text;
    private final int[] lineStarts;

    Source(String written) {
        String unmarked = written.startsWith("\uFEFF") ? " " + written.substring(1) : written;
        text = unmarked.replace("\r\n", "\n").replace('\r', '\n');
        lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        var starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[++line] = i + 1;
            }
        }
        return starts;
    }

    String text() {
        return text;
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    MermaidException error(int offset, String expected) {
        Position position = position(offset);
        int start = lineStarts[position.line() - 1];
        int end = text.indexOf('\n', start);
        return new MermaidException(position, text.substring(start, end < 0 ? text.length() : end), expected);
    }
}
