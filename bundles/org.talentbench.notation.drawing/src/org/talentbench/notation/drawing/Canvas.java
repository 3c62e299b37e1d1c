// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.talentbench.notation.drawing.Path.Piece;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.text.Typography;

/** Draws a picture into an image, without a display. */
final class Canvas {

    private final Graphics2D graphics;

    private Canvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** A picture as an image; at scale 1, a pixel is a pixel at 100 %. */
    static BufferedImage draw(Picture picture, double scale) {
        Bounds bounds = picture.bounds();
        BufferedImage image = new BufferedImage((int) Math.ceil(bounds.width() * scale),
                (int) Math.ceil(bounds.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(colour(picture.paper()));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            graphics.translate(-bounds.x(), -bounds.y());
            picture.marks().forEach(new Canvas(graphics)::draw);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Mark.Part part -> part.marks().forEach(this::draw);
            case Mark.Outline outline -> draw(outline);
            case Mark.Text text -> draw(text);
        }
    }

    private void draw(Mark.Outline outline) {
        Path2D shape = shape(outline.path());
        if (outline.fill() != null) {
            graphics.setColor(colour(outline.fill()));
            graphics.fill(shape);
        }
        if (outline.pen() != null) {
            graphics.setColor(colour(outline.pen().colour()));
            graphics.setStroke(stroke(outline.pen()));
            graphics.draw(shape);
        }
    }

    private void draw(Mark.Text text) {
        Font font = Typography.get().font(text.label(), text.line());
        graphics.setFont(font);
        graphics.setColor(colour(text.colour()));
        double half = Typography.get().width(text.label(), text.line()) / 2;
        graphics.drawString(text.line(), (float) (text.baseline().x() - half), (float) text.baseline().y());
    }

    private static BasicStroke stroke(Mark.Pen pen) {
        List<Double> dashes = pen.dashes();
        if (dashes.isEmpty()) {
            return new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        float[] lengths = new float[dashes.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dashes.get(i).floatValue();
        }
        return new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
    }

    private static Path2D shape(Path path) {
        Path2D shape = new Path2D.Double();
        for (Piece piece : path.pieces()) {
            switch (piece) {
                case Piece.Move(Point to) -> shape.moveTo(to.x(), to.y());
                case Piece.Straight(Point to) -> shape.lineTo(to.x(), to.y());
                case Piece.Curve(Point first, Point second, Point to) ->
                    shape.curveTo(first.x(), first.y(), second.x(), second.y(), to.x(), to.y());
                case Piece.Close() -> shape.closePath();
            }
        }
        return shape;
    }

    private static Color colour(Rgb rgb) {
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }
}
