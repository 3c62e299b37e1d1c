// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What stands at the foot of every page: the report's title and the page's number. */
final class PageFooter extends PdfPageEventHelper {
    private static final float BELOW = 22;

    private final String title;
    private final Texts texts;

    PageFooter(String title, Texts texts) {
        this.title = title;
        this.texts = texts;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Rectangle page = document.getPageSize();
        float y = document.bottom() - BELOW;
        PdfContentByte canvas = writer.getDirectContent();
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, text(title), document.left(), y, 0);
        ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, text(Integer.toString(writer.getPageNumber())), page.getRight() - document.rightMargin(), y, 0);
    }

    private Phrase text(String text) {
        return texts.phrase(text, Texts.SMALL, false, "soft");
    }
}
