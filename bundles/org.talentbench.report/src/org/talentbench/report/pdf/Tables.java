// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import static org.talentbench.report.pdf.Elements.children;
import static org.talentbench.report.pdf.Elements.descendants;
import static org.talentbench.report.pdf.Elements.isIn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What stands in rows and columns: tables, numbers at a glance, definitions. */
final class Tables {
    private static final float SPACING = 6;
    private static final float CELL_PADDING = 6;
    private static final float FRAME_PADDING = 8;
    private static final int FIGURES_A_ROW = 5;

    private final Texts texts;
    private final Pictures pictures;
    private final float width;

    /** @param width of a page without its margins, in points */
    Tables(Texts texts, Pictures pictures, float width) {
        this.texts = texts;
        this.pictures = pictures;
        this.width = width;
    }

    /** Numbers at a glance, side by side. */
    PdfPTable figures(Element element) {
        List<Element> all = children(element);
        int columns = Math.min(FIGURES_A_ROW, Math.max(1, all.size()));
        PdfPTable table = new PdfPTable(2 * columns - 1);
        table.setWidthPercentage(100);
        float[] widths = new float[2 * columns - 1];
        IntStream.range(0, widths.length).forEach(i -> widths[i] = i % 2 == 0 ? 12 : 1);
        table.setWidths(widths);
        table.setSpacingBefore(SPACING);
        table.setSpacingAfter(SPACING);
        for (int i = 0; i < all.size(); i++) {
            PdfPCell cell = new PdfPCell();
            cell.setBorderColor(texts.colours().get("line"));
            cell.setPadding(7);
            for (Element line : children(all.get(i))) {
                boolean value = line.getAttribute("class").equals("value");
                float size = value ? 11 : Texts.SMALL;
                cell.addElement(texts.paragraph(line.getTextContent(), size, value, value ? "ink" : "soft", 0, 1));
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
    PdfPTable card(Element element) {
        PdfPTable frame = new PdfPTable(1);
        frame.setWidthPercentage(100);
        frame.setKeepTogether(true);
        frame.setSpacingAfter(SPACING);
        PdfPCell cell = new PdfPCell();
        cell.setBorderColor(texts.colours().get("line"));
        cell.setPadding(FRAME_PADDING);
        for (Element child : children(element)) {
            cell.addElement(child.getTagName().equals("table") ? table(child)
                    : texts.paragraph(child.getTextContent(), 10, true, "ink", 0, 4));
        }
        frame.addCell(cell);
        return frame;
    }

    PdfPTable definitions(Element element) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setTotalWidth(width);
        table.setWidths(new float[] {1, 4});
        for (Element entry : children(element)) {
            PdfPCell cell = empty();
            cell.setPaddingBottom(3);
            cell.addElement(texts.paragraph(entry.getTextContent(), Texts.SMALL, false, entry.getTagName().equals("dt") ? "soft" : "ink", 0, 0));
            table.addCell(cell);
        }
        return table;
    }

    PdfPTable table(Element element) {
        List<Element> rows = descendants(element, "tr");
        int columns = rows.stream().mapToInt(row -> children(row).stream().mapToInt(Tables::span).sum()).max().orElse(1);
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        float[] widths = widths(element, columns);
        table.setWidths(widths);
        table.setHeaderRows((int) rows.stream().filter(row -> ((Element) row.getParentNode()).getTagName().equals("thead")).count());
        table.setSpacingAfter(SPACING);
        boolean framed = isIn(element, "card");
        float whole = width - (framed ? 2 * FRAME_PADDING : 0);
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
        cell.setBorderColor(texts.colours().get("line"));
        cell.setPaddingLeft(0);
        cell.setPaddingRight(CELL_PADDING);
        cell.setPaddingTop(framed ? 1 : 2);
        cell.setPaddingBottom(framed ? 2 : 4);
        Style style = new Style(head ? Texts.SMALL : framed || isIn(entry, "assumptions") ? 8.5f : Texts.BODY,
                isIn(entry, "whole") && entry.getTagName().equals("th"), head || entry.getAttribute("class").equals("band") ? "soft" : "ink");
        Phrase line = new Phrase();
        List<Phrase> lines = new ArrayList<>(List.of(line));
        List<Image> images = new ArrayList<>();
        inline(entry, style, lines, images);
        for (Phrase text : lines) {
            if (!text.isEmpty()) {
                cell.addElement(Texts.spaced(text, style.size(), 0, 0));
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

    private record Style(float size, boolean bold, String colour) {
    }

    /** The text of a cell, run by run; a unit stands on a line of its own. */
    private void inline(Element element, Style style, List<Phrase> lines, List<Image> images) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                lines.getLast().add(texts.phrase(text.getWholeText(), style.size(), style.bold(), style.colour()));
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
                inline(child, new Style(7, false, "soft"), lines, images);
                lines.add(new Phrase());
            }
            case "today" -> inline(child, new Style(style.size(), false, "soft"), lines, images);
            case "up" -> inline(child, new Style(6, false, "up"), lines, images);
            case "down" -> inline(child, new Style(6, false, "down"), lines, images);
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
}
