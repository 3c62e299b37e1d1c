// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;

/** Words as they stand on a page: sizes in points, colours by the names of the style sheet. */
record Texts(Fonts fonts, Colours colours) {
    static final float BODY = 9.5f;
    static final float SMALL = 8;
    private static final float LEADING = 1.45f;

    Phrase phrase(String text, float size, boolean bold, String colour) {
        return fonts.phrase(text, size, bold, colours.get(colour));
    }

    Paragraph paragraph(String text, float size, boolean bold, String colour, float above, float below) {
        return spaced(phrase(text, size, bold, colour), size, above, below);
    }

    static Paragraph spaced(Phrase text, float size, float above, float below) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.setLeading(size * LEADING);
        paragraph.setSpacingBefore(above);
        paragraph.setSpacingAfter(below);
        return paragraph;
    }
}
