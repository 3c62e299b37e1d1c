// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.nio.charset.Charset;

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
        return "text in %s%s, cells parted by %s, decimal %s".formatted(
                charset,
                markLength > 0 ? " with a byte-order mark" : "",
                switch (delimiter) {
                    case '\t' -> "tabs";
                    case ';' -> "semicolons";
                    case '|' -> "bars";
                    default -> "commas";
                },
                decimalMark == DecimalMark.COMMA ? "comma" : "point");
    }
}
