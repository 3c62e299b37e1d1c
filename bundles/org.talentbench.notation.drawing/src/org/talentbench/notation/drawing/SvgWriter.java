// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.notation.drawing.Path.Piece;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.text.Typography;

/** Writes a picture as SVG, with a group for each item that carries its tooltip, its link and its element's id. */
final class SvgWriter {

    private static final String FAMILIES = Typography.FAMILIES.stream().map(family -> "'" + family + "'")
            .collect(Collectors.joining(", ", "", ", sans-serif"));

    private final StringBuilder svg = new StringBuilder();
    private final Function<EObject, Optional<String>> links;

    private SvgWriter(Function<EObject, Optional<String>> links) {
        this.links = links;
    }

    static String write(Picture picture, Function<EObject, Optional<String>> links) {
        SvgWriter writer = new SvgWriter(links);
        writer.write(picture);
        return writer.svg.toString();
    }

    private void write(Picture picture) {
        Bounds bounds = picture.bounds();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(bounds.width()))
                .append("\" height=\"").append(number(bounds.height())).append("\" viewBox=\"")
                .append(String.join(" ", List.of(number(bounds.x()), number(bounds.y()), number(bounds.width()),
                        number(bounds.height()))))
                .append("\" role=\"img\" font-family=\"").append(FAMILIES).append("\">\n");
        title(picture.title());
        svg.append("<rect x=\"").append(number(bounds.x())).append("\" y=\"").append(number(bounds.y()))
                .append("\" width=\"100%\" height=\"100%\" fill=\"").append(picture.paper().hex()).append("\"/>\n");
        picture.marks().forEach(this::write);
        svg.append("</svg>\n");
    }

    private void write(Mark mark) {
        switch (mark) {
            case Mark.Part(Item item, String tooltip, List<Mark> marks) -> {
                Optional<String> link = links.apply(item.element());
                link.ifPresent(target -> svg.append("<a href=\"").append(escape(target)).append("\">"));
                svg.append("<g class=\"").append(escape(item.key().mapping())).append("\" data-element=\"")
                        .append(escape(EcoreUtil.getURI(item.element()).fragment())).append("\">");
                title(tooltip);
                marks.forEach(this::write);
                svg.append("</g>");
                link.ifPresent(target -> svg.append("</a>"));
                svg.append('\n');
            }
            case Mark.Outline outline -> write(outline);
            case Mark.Text text -> write(text);
        }
    }

    private void write(Mark.Outline outline) {
        svg.append("<path d=\"");
        outline.path().pieces().forEach(this::write);
        svg.append("\" fill=\"").append(outline.fill() == null ? "none" : outline.fill().hex()).append('"');
        if (outline.pen() != null) {
            svg.append(" stroke=\"").append(outline.pen().colour().hex()).append("\" stroke-width=\"")
                    .append(number(outline.pen().width())).append('"');
            if (!outline.pen().dashes().isEmpty()) {
                svg.append(" stroke-dasharray=\"").append(outline.pen().dashes().stream().map(SvgWriter::number)
                        .collect(Collectors.joining(" "))).append('"');
            }
        }
        svg.append("/>");
    }

    private void write(Piece piece) {
        switch (piece) {
            case Piece.Move(Point to) -> point('M', to);
            case Piece.Straight(Point to) -> point('L', to);
            case Piece.Curve(Point first, Point second, Point to) -> {
                point('C', first);
                point(' ', second);
                point(' ', to);
            }
            case Piece.Close() -> svg.append('Z');
        }
    }

    private void point(char command, Point point) {
        svg.append(command).append(number(point.x())).append(' ').append(number(point.y()));
    }

    private void write(Mark.Text text) {
        svg.append("<text x=\"").append(number(text.baseline().x())).append("\" y=\"")
                .append(number(text.baseline().y())).append("\" text-anchor=\"middle\" font-size=\"")
                .append(number(text.label().size())).append("\" fill=\"").append(text.colour().hex()).append('"');
        if (text.label().bold()) {
            svg.append(" font-weight=\"bold\"");
        }
        if (text.label().italic()) {
            svg.append(" font-style=\"italic\"");
        }
        svg.append('>').append(escape(text.line())).append("</text>");
    }

    private void title(String text) {
        if (!text.isBlank()) {
            svg.append("<title>").append(escape(text)).append("</title>");
        }
    }

    /** With two decimals at most; written by hand because there are many, and formatting patterns is slow. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        long rest = Math.abs(hundredths % 100);
        String sign = hundredths < 0 ? "-" : "";
        return sign + Math.abs(hundredths / 100) + '.' + (rest < 10 ? "0" : "") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    // XML has no way to write other control characters.
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
