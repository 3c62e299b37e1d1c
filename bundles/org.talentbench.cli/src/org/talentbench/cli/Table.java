// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Columns of text: the first to the left, the others to the right, two blanks between. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void print(PrintWriter out) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                String blank = " ".repeat(widths[c] - width(row.get(c)));
                line.append(c == 0 ? row.get(c) + blank : GAP + blank + row.get(c));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Columns that a terminal takes: two for the scripts of East Asia. */
    static int width(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) || isWide(Character.UnicodeBlock.of(c)) ? 2 : 1).sum();
    }

    private static boolean isWide(Character.UnicodeBlock block) {
        return block == Character.UnicodeBlock.HANGUL_SYLLABLES || block == Character.UnicodeBlock.HIRAGANA
                || block == Character.UnicodeBlock.KATAKANA || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }
}
