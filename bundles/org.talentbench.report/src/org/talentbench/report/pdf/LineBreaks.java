// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.DefaultSplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line may end: as the PDF library has it, and, as Chinese typesetting asks, with no closing mark at the beginning of a line and no opening one at its end. */
final class LineBreaks implements SplitCharacter {
    private static final String CLOSING = "，。、；：！？）】》〉」』”’…％%";
    private static final String OPENING = "（【《〈「『“‘";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        return DefaultSplitCharacter.DEFAULT.isSplitCharacter(start, current, end, text, chunks) && OPENING.indexOf(text[current]) < 0
                && (current + 1 >= end || CLOSING.indexOf(text[current + 1]) < 0);
    }
}
