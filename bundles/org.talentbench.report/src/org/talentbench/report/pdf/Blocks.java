// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import static org.talentbench.report.pdf.Elements.children;
import static org.talentbench.report.pdf.Elements.descendants;
import static org.talentbench.report.pdf.Elements.isIn;

import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;

/** What the elements and classes of a report are on paper. */
final class Blocks {
    private static final float GAP = 6;
    /** A heading needs that much below it on its page. */
    private static final float HEADING_ROOM = 120;
    /** What stands above the first picture of a section. */
    private static final float PICTURE_HEADINGS = 90;
    /** What stands above every other one. */
    private static final float PICTURE_HEADING = 30;
    private static final float SMALLER = 0.85f;

    private final Document document;
    private final PdfWriter writer;
    private final Texts texts;
    private final Pictures pictures;
    private final Tables tables;

    Blocks(Document document, PdfWriter writer, Texts texts, Pictures pictures) {
        this.document = document;
        this.writer = writer;
        this.texts = texts;
        this.pictures = pictures;
        tables = new Tables(texts, pictures, width());
    }

    /** Adds what stands inside an element. */
    void add(Element parent) {
        children(parent).forEach(this::block);
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "header" -> header(element);
            case "section" -> section(element);
            case "h1" -> paragraph(element, 24, true, "ink", 0, 4);
            case "h2" -> heading(element, 15, 14);
            case "h3" -> heading(element, 11, 8);
            case "p" -> paragraph(element);
            case "ul" -> children(element).forEach(item -> bullet(item));
            case "dl" -> document.add(tables.definitions(element));
            case "table" -> document.add(tables.table(element));
            case "svg" -> picture(element);
            case "div" -> division(element);
            default -> throw new IllegalArgumentException("No place on paper for " + element.getTagName());
        }
    }

    private void division(Element element) {
        switch (element.getAttribute("class")) {
            case "figures" -> document.add(tables.figures(element));
            case "card" -> document.add(tables.card(element));
            // The other one of two pictures is for dark screens.
            case "dark" -> { }
            case "diagram" -> diagram(element);
            default -> add(element);
        }
    }

    /** A diagram that would not stand on the same page as its heading begins a new one. */
    private void diagram(Element element) {
        if (!fits(pictures.of(descendants(element, "svg").getFirst()), PICTURE_HEADING)) {
            document.newPage();
        }
        add(element);
    }

    /** A section that begins with a picture, or is a list of definitions, begins a new page where that would not stand on the same one as its heading. */
    private void section(Element element) {
        boolean fits = children(element).stream().filter(part -> !isText(part)).findFirst().map(first -> switch (first.getTagName()) {
            case "svg" -> fits(pictures.of(first), PICTURE_HEADINGS);
            case "div" -> !isIn(first, "diagram") || fits(pictures.of(descendants(first, "svg").getFirst()), PICTURE_HEADINGS);
            case "dl" -> room() - PICTURE_HEADING >= tables.definitions(first).calculateHeights(true);
            default -> true;
        }).orElse(true);
        if (!fits) {
            document.newPage();
        }
        add(element);
    }

    private static boolean isText(Element part) {
        return part.getTagName().matches("h2|p");
    }

    private void header(Element element) {
        add(element);
        PdfPTable rule = new PdfPTable(1);
        rule.setWidthPercentage(100);
        PdfPCell line = new PdfPCell();
        line.setBorder(Rectangle.TOP);
        line.setBorderWidth(2);
        line.setBorderColor(texts.colours().get("plan"));
        line.setFixedHeight(GAP);
        rule.addCell(line);
        document.add(rule);
    }

    private void heading(Element element, float size, float above) {
        if (room() < HEADING_ROOM) {
            document.newPage();
        }
        paragraph(element, size, true, "ink", above, GAP);
    }

    private void paragraph(Element element) {
        String style = element.getAttribute("class");
        switch (style) {
            case "kind" -> document.add(texts.paragraph(element.getTextContent().toUpperCase(Locale.getDefault()), Texts.SMALL, true, "plan", 0, 2));
            case "sub" -> paragraph(element, 10, false, "soft", 0, 10);
            case "note" -> paragraph(element, Texts.SMALL, false, "soft", 2, GAP);
            default -> paragraph(element, isIn(element, "lead") ? 11 : Texts.BODY, false, "ink", 0, 4);
        }
    }

    private void paragraph(Element element, float size, boolean bold, String colour, float above, float below) {
        document.add(texts.paragraph(element.getTextContent(), size, bold, colour, above, below));
    }

    private void bullet(Element item) {
        Paragraph paragraph = texts.paragraph("•  " + item.getTextContent(), Texts.BODY, false, "ink", 0, 3);
        paragraph.setIndentationLeft(12);
        paragraph.setFirstLineIndent(-9);
        document.add(paragraph);
    }

    private void picture(Element svg) {
        Image image = pictures.of(svg);
        if (!fits(image, 0)) {
            document.newPage();
        }
        image.scalePercent(100 * Math.min(whole(image), (room() - GAP) / image.getHeight()));
        image.setSpacingAfter(GAP);
        document.add(image);
    }

    /** Whether a picture stands well on what is left of the page: rather a little smaller than on a page of its own. */
    private boolean fits(Image image, float above) {
        return (room() - above - GAP) / image.getHeight() >= SMALLER * whole(image);
    }

    private float room() {
        return Math.min(writer.getVerticalPosition(false), document.top()) - document.bottom();
    }

    /** How much of its own size a picture has where it has a page to itself. */
    private float whole(Image image) {
        return Math.min(1, Math.min(width() / image.getWidth(), (document.top() - document.bottom() - PICTURE_HEADINGS) / image.getHeight()));
    }

    private float width() {
        return document.right() - document.left();
    }
}
