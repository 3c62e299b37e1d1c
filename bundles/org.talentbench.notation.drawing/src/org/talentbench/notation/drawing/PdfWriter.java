// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;

import org.talentbench.notation.drawing.Path.Piece;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.text.Typography;

/**
 * Writes a picture as a PDF of one page, all in vectors. Letters are written as their outlines: the page looks the same
 * everywhere and carries no fonts, which for ideographs would be large. Format: ISO 32000-1.
 */
final class PdfWriter {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** A pixel at 100 % is a 96th of an inch, a unit of the page a 72nd. */
    private static final double POINTS_PER_PIXEL = 0.75;

    private final StringBuilder content = new StringBuilder();

    private PdfWriter() {
    }

    static byte[] write(Picture picture) throws IOException {
        var writer = new PdfWriter();
        writer.draw(picture);
        Bounds bounds = picture.bounds();
        return document(writer.content.toString(), bounds.width() * POINTS_PER_PIXEL, bounds.height() * POINTS_PER_PIXEL, picture.title());
    }

    private void draw(Picture picture) {
        Bounds bounds = picture.bounds();
        // The page's origin is at the bottom left.
        content.append("%s 0 0 %s %s %s cm 1 j\n".formatted(number(POINTS_PER_PIXEL), number(-POINTS_PER_PIXEL),
                number(-bounds.x() * POINTS_PER_PIXEL), number(bounds.bottom() * POINTS_PER_PIXEL)));
        fill(picture.paper());
        content.append("%s %s %s %s re f\n".formatted(number(bounds.x()), number(bounds.y()), number(bounds.width()), number(bounds.height())));
        picture.marks().forEach(this::draw);
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Part part -> part.marks().forEach(this::draw);
            case Mark.Outline(Path path, Rgb fill, Mark.Pen pen) -> {
                if (fill != null) {
                    fill(fill);
                }
                if (pen != null) {
                    colour(pen.colour(), "RG");
                    content.append(number(pen.width())).append(" w [").append(pen.dashes().stream().map(PdfWriter::number)
                            .collect(Collectors.joining(" "))).append("] 0 d\n");
                }
                path.pieces().forEach(this::draw);
                content.append(fill == null ? pen == null ? "n\n" : "S\n" : pen == null ? "f\n" : "B\n");
            }
            case Mark.Text text -> draw(text);
        }
    }

    private void draw(Piece piece) {
        switch (piece) {
            case Piece.Move(Point to) -> operator("m", to.x(), to.y());
            case Piece.Straight(Point to) -> operator("l", to.x(), to.y());
            case Piece.Curve(Point first, Point second, Point to) ->
                operator("c", first.x(), first.y(), second.x(), second.y(), to.x(), to.y());
            case Piece.Close() -> content.append("h\n");
        }
    }

    private void draw(Mark.Text text) {
        Font font = Typography.get().font(text.label(), text.line());
        double half = Typography.get().width(text.label(), text.line()) / 2;
        Shape letters = font.createGlyphVector(CONTEXT, text.line())
                .getOutline((float) (text.baseline().x() - half), (float) text.baseline().y());
        fill(text.colour());
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator pieces = letters.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            int kind = pieces.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> operator("m", at[0], at[1]);
                case PathIterator.SEG_LINETO -> operator("l", at[0], at[1]);
                // PDF has no quadratic curves; this is the same one as a cubic.
                case PathIterator.SEG_QUADTO -> operator("c", x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> operator("c", at);
                default -> content.append("h\n");
            }
            int end = switch (kind) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = at[end];
            y = at[end + 1];
        }
        content.append("f\n");
    }

    private void operator(String name, double... operands) {
        for (double operand : operands) {
            content.append(number(operand)).append(' ');
        }
        content.append(name).append('\n');
    }

    private void fill(Rgb colour) {
        colour(colour, "rg");
    }

    private void colour(Rgb colour, String operator) {
        operator(operator, colour.red() / 255.0, colour.green() / 255.0, colour.blue() / 255.0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }

    private static byte[] document(String content, double width, double height, String title) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        String name = "FEFF" + HexFormat.of().withUpperCase().formatHex(title.getBytes(StandardCharsets.UTF_16BE));
        var file = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        text(file, "%PDF-1.4\n");
        object(file, offsets, "<</Type/Catalog/Pages 2 0 R>>");
        object(file, offsets, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(file, offsets, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s %s]/Resources<<>>/Contents 4 0 R>>".formatted(number(width), number(height)));
        offsets.add(file.size());
        text(file, "4 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n".formatted(packed.size()));
        packed.writeTo(file);
        text(file, "\nendstream\nendobj\n");
        object(file, offsets, "<</Title<%s>/Producer(TalentBench)>>".formatted(name));
        int table = file.size();
        text(file, "xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        for (int offset : offsets) {
            text(file, "%010d 00000 n \n".formatted(offset));
        }
        text(file, "trailer\n<</Size %d/Root 1 0 R/Info 5 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(offsets.size() + 1, table));
        return file.toByteArray();
    }

    private static void object(ByteArrayOutputStream file, List<Integer> offsets, String body) throws IOException {
        offsets.add(file.size());
        text(file, offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private static void text(ByteArrayOutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
