// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What the elements and classes of a report are on paper. */
final class Blocks {
    private static final float BODY = 9.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 1.45f;
    private static final float GAP = 6;
    /** A heading needs that much below it on its page. */
    private static final float HEADING_ROOM = 120;
    /** What stands above the first picture of a section. */
    private static final float PICTURE_HEADINGS = 90;
    private static final float SMALLER = 0.85f;
    private static final float CELL_PADDING = 6;
    private static final float FRAME_PADDING = 8;
    private static final int FIGURES_A_ROW = 5;

    private final Document document;
    private final PdfWriter writer;
    private final Fonts fonts;
    private final Colours colours;
    private final Pictures pictures;

    Blocks(Document document, PdfWriter writer, Fonts fonts, Colours colours, Pictures pictures) {
        this.document = document;
        this.writer = writer;
        this.fonts = fonts;
        this.colours = colours;
        this.pictures = pictures;
    }

    /** Adds what stands inside an element. */
    void add(Element parent) {
        children(parent).forEach(this::block);
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "header" -> header(element);
            case "section" -> section(element);
            case "h1" -> paragraph(element, 24, true, colours.get("ink"), 0, 4);
            case "h2" -> heading(element, 15, 14);
            case "h3" -> heading(element, 11, 8);
            case "p" -> paragraph(element);
            case "ul" -> children(element).forEach(item -> bullet(item));
            case "dl" -> document.add(definitions(element));
            case "table" -> document.add(table(element));
            case "svg" -> picture(element);
            case "div" -> division(element);
            default -> throw new IllegalArgumentException("No place on paper for " + element.getTagName());
        }
    }

    private void division(Element element) {
        switch (element.getAttribute("class")) {
            case "figures" -> document.add(figures(element));
            case "card" -> document.add(card(element));
            // The other one of two pictures is for dark screens.
            case "dark" -> { }
            default -> add(element);
        }
    }

    /** A section whose first picture would not stand on the same page as its heading begins a new one. */
    private void section(Element element) {
        List<Element> pictured = descendants(element, "div").stream().filter(part -> isIn(part, "diagram")).toList();
        if (!pictured.isEmpty() && !fits(pictures.of(descendants(pictured.getFirst(), "svg").getFirst()), PICTURE_HEADINGS)) {
            document.newPage();
        }
        add(element);
    }

    private void header(Element element) {
        add(element);
        PdfPTable rule = new PdfPTable(1);
        rule.setWidthPercentage(100);
        PdfPCell line = new PdfPCell();
        line.setBorder(Rectangle.TOP);
        line.setBorderWidth(2);
        line.setBorderColor(colours.get("plan"));
        line.setFixedHeight(GAP);
        rule.addCell(line);
        document.add(rule);
    }

    private void heading(Element element, float size, float above) {
        if (room() < HEADING_ROOM) {
            document.newPage();
        }
        paragraph(element, size, true, colours.get("ink"), above, GAP);
    }

    private void paragraph(Element element) {
        String style = element.getAttribute("class");
        switch (style) {
            case "kind" -> document.add(spaced(fonts.phrase(element.getTextContent().toUpperCase(java.util.Locale.getDefault()), SMALL, true,
                    colours.get("plan")), SMALL, 0, 2));
            case "sub" -> paragraph(element, 10, false, colours.get("soft"), 0, 10);
            case "note" -> paragraph(element, SMALL, false, colours.get("soft"), 2, GAP);
            default -> paragraph(element, isIn(element, "lead") ? 11 : BODY, false, colours.get("ink"), 0, 4);
        }
    }

    private void paragraph(Element element, float size, boolean bold, Color colour, float above, float below) {
        document.add(spaced(fonts.phrase(element.getTextContent(), size, bold, colour), size, above, below));
    }

    private static Paragraph spaced(Phrase text, float size, float above, float below) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.setLeading(size * LEADING);
        paragraph.setSpacingBefore(above);
        paragraph.setSpacingAfter(below);
        return paragraph;
    }

    private void bullet(Element item) {
        Paragraph paragraph = spaced(fonts.phrase("•  " + item.getTextContent(), BODY, false, colours.get("ink")), BODY, 0, 3);
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

    /** Numbers at a glance, side by side. */
    private PdfPTable figures(Element element) {
        List<Element> all = children(element);
        int columns = Math.min(FIGURES_A_ROW, Math.max(1, all.size()));
        PdfPTable table = new PdfPTable(2 * columns - 1);
        table.setWidthPercentage(100);
        float[] widths = new float[2 * columns - 1];
        IntStream.range(0, widths.length).forEach(i -> widths[i] = i % 2 == 0 ? 12 : 1);
        table.setWidths(widths);
        table.setSpacingBefore(GAP);
        table.setSpacingAfter(GAP);
        for (int i = 0; i < all.size(); i++) {
            PdfPCell cell = new PdfPCell();
            cell.setBorderColor(colours.get("line"));
            cell.setPadding(7);
            for (Element line : children(all.get(i))) {
                boolean value = line.getAttribute("class").equals("value");
                float size = value ? 11 : SMALL;
                cell.addElement(spaced(fonts.phrase(line.getTextContent(), size, value, colours.get(value ? "ink" : "soft")), size, 0, 1));
            }
            table.addCell(cell);
            if (i % columns < columns - 1) {
                table.addCell(empty());
            }
        }
        for (int i = all.size(); i % columns != 0; i++) {
            table.addCell(empty());
            if (i % columns < columns - 1) {
                table.addCell(empty());
            }
        }
        return table;
    }

    /** A frame around a heading and a table, which stay on one page. */
    private PdfPTable card(Element element) {
        PdfPTable frame = new PdfPTable(1);
        frame.setWidthPercentage(100);
        frame.setKeepTogether(true);
        frame.setSpacingAfter(GAP);
        PdfPCell cell = new PdfPCell();
        cell.setBorderColor(colours.get("line"));
        cell.setPadding(FRAME_PADDING);
        for (Element child : children(element)) {
            cell.addElement(child.getTagName().equals("table") ? table(child)
                    : spaced(fonts.phrase(child.getTextContent(), 10, true, colours.get("ink")), 10, 0, 4));
        }
        frame.addCell(cell);
        return frame;
    }

    private PdfPTable definitions(Element element) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setWidths(new float[] {1, 4});
        for (Element entry : children(element)) {
            PdfPCell cell = empty();
            cell.setPaddingBottom(3);
            cell.addElement(spaced(fonts.phrase(entry.getTextContent(), SMALL, false,
                    colours.get(entry.getTagName().equals("dt") ? "soft" : "ink")), SMALL, 0, 0));
            table.addCell(cell);
        }
        return table;
    }

    private PdfPTable table(Element element) {
        List<Element> rows = descendants(element, "tr");
        int columns = rows.stream().mapToInt(row -> children(row).stream().mapToInt(Blocks::span).sum()).max().orElse(1);
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        float[] widths = widths(element, columns);
        table.setWidths(widths);
        table.setHeaderRows((int) rows.stream().filter(row -> ((Element) row.getParentNode()).getTagName().equals("thead")).count());
        table.setSpacingAfter(GAP);
        boolean framed = isIn(element, "card");
        float whole = width() - (framed ? 2 * FRAME_PADDING : 0);
        float parts = 0;
        for (float part : widths) {
            parts += part;
        }
        for (Element row : rows) {
            boolean head = ((Element) row.getParentNode()).getTagName().equals("thead");
            int column = 0;
            for (Element entry : children(row)) {
                table.addCell(cell(entry, head, framed, whole * widths[column] / parts - CELL_PADDING));
                column += span(entry);
            }
            table.completeRow();
        }
        return table;
    }

    private static float[] widths(Element table, int columns) {
        float[] widths = new float[columns];
        Arrays.fill(widths, 1);
        if (isIn(table, "card")) {
            return Arrays.copyOf(new float[] {2.2f, 2.7f, 3.2f, 2.8f}, columns);
        }
        widths[0] = table.getAttribute("class").equals("assumptions") ? 0.45f : 1.6f;
        return widths;
    }

    private PdfPCell cell(Element entry, boolean head, boolean framed, float room) {
        PdfPCell cell = new PdfPCell();
        cell.setColspan(span(entry));
        cell.setBorder(framed ? Rectangle.NO_BORDER : Rectangle.BOTTOM);
        cell.setBorderColor(colours.get("line"));
        cell.setPaddingLeft(0);
        cell.setPaddingRight(CELL_PADDING);
        cell.setPaddingTop(framed ? 1 : 2);
        cell.setPaddingBottom(framed ? 2 : 4);
        Style style = new Style(head ? SMALL : framed || isIn(entry, "assumptions") ? 8.5f : BODY,
                isIn(entry, "whole") && entry.getTagName().equals("th"), colours.get(head || entry.getAttribute("class").equals("band") ? "soft" : "ink"));
        Phrase line = new Phrase();
        List<Phrase> lines = new ArrayList<>(List.of(line));
        List<Image> images = new ArrayList<>();
        inline(entry, style, lines, images);
        for (Phrase text : lines) {
            if (!text.isEmpty()) {
                cell.addElement(spaced(text, style.size(), 0, 0));
            }
        }
        images.forEach(image -> cell.addElement(below(image, room)));
        return cell;
    }

    /** A picture on a line of its own; as an element of its own it would stand on the text. */
    private static PdfPTable below(Image image, float room) {
        image.scalePercent(100 * Math.min(1, room / image.getWidth()));
        PdfPTable line = new PdfPTable(1);
        line.setTotalWidth(image.getScaledWidth());
        line.setLockedWidth(true);
        line.setHorizontalAlignment(org.openpdf.text.Element.ALIGN_LEFT);
        PdfPCell cell = new PdfPCell(image, false);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingTop(2);
        line.addCell(cell);
        return line;
    }

    private record Style(float size, boolean bold, Color colour) {
    }

    /** The text of a cell, run by run; a unit stands on a line of its own. */
    private void inline(Element element, Style style, List<Phrase> lines, List<Image> images) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                lines.getLast().add(fonts.phrase(text.getWholeText(), style.size(), style.bold(), style.colour()));
            } else if (node instanceof Element child) {
                switch (child.getTagName()) {
                    case "svg" -> images.add(pictures.of(child));
                    case "b" -> inline(child, new Style(style.size(), true, style.colour()), lines, images);
                    case "div" -> inline(child, style, lines, images);
                    default -> span(child, style, lines, images);
                }
            }
        }
    }

    private void span(Element child, Style style, List<Phrase> lines, List<Image> images) {
        switch (child.getAttribute("class")) {
            case "unit" -> {
                lines.add(new Phrase());
                inline(child, new Style(7, false, colours.get("soft")), lines, images);
                lines.add(new Phrase());
            }
            case "today" -> inline(child, new Style(style.size(), false, colours.get("soft")), lines, images);
            case "up" -> inline(child, new Style(6, false, colours.get("up")), lines, images);
            case "down" -> inline(child, new Style(6, false, colours.get("down")), lines, images);
            default -> inline(child, style, lines, images);
        }
    }

    private static int span(Element entry) {
        return entry.hasAttribute("colspan") ? Integer.parseInt(entry.getAttribute("colspan")) : 1;
    }

    private static PdfPCell empty() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    /** Whether an element has a class, or stands in one that has it. */
    private static boolean isIn(Element element, String style) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (List.of(around.getAttribute("class").split(" ")).contains(style)) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<Element> descendants(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
