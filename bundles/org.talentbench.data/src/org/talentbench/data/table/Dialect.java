// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.nio.charset.Charset;
import org.talentbench.data.internal.Messages;

/**
 * How a text table is written.
 *
 * @param charset its encoding
 * @param markLength length of its byte-order mark in bytes, 0 where it has none
 * @param skippedLines lines before the headers, which say how to read the rest ({@code sep=;})
 * @param delimiter what parts cells
 * @param decimalMark how numbers are written
 * @param doubtful whether that is a guess: every comma or point in a number stands before three digits, so it may group thousands as well
 */
record Dialect(Charset charset, int markLength, int skippedLines, char delimiter, DecimalMark decimalMark, boolean doubtful) {
    String describe() {
        String parted = Messages.of(switch (delimiter) {
            case '\t' -> "table.tabs";
            case ';' -> "table.semicolons";
            case '|' -> "table.bars";
            default -> "table.commas";
        });
        return Messages.of(markLength > 0 ? "table.markedText" : "table.text", charset, parted,
                Messages.of(decimalMark == DecimalMark.COMMA ? "table.comma" : "table.point"));
    }
}
