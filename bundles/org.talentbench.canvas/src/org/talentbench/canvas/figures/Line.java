// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.talentbench.notation.drawing.Mark;
import org.talentbench.notation.drawing.Path.Piece;
import org.talentbench.notation.layout.Point;

/**
 * An outline made ready for the screen twice: as it is, and roughly, as a polygon in whole pixels. In a picture so small
 * that nobody can tell them apart the rough one is what keeps thousands of figures quick.
 */
final class Line {

    /** Widths are whole numbers to this version of draw2d: drawing at four times the size makes quarters of them. */
    static final int FINE = 4;

    /** How much of a small box is its rim. */
    private static final double RIM_SHARE = 0.35;

    private final Path path;
    private final PointList rough = new PointList();
    private final Color block;
    private final Color fill;
    private final Color pen;
    private final int width;
    private final int[] dashes;

    Line(Mark.Outline mark, Ink ink) {
        path = new Path(ink.device());
        mark.path().pieces().forEach(this::add);
        block = mark.fill() == null ? null
                : ink.colour(mark.pen() == null ? mark.fill() : mark.fill().towards(mark.pen().colour(), RIM_SHARE));
        fill = mark.fill() == null ? null : ink.colour(mark.fill());
        pen = mark.pen() == null ? null : ink.colour(mark.pen().colour());
        width = mark.pen() == null ? 0 : fine(mark.pen().width());
        dashes = mark.pen() == null ? new int[0] : mark.pen().dashes().stream().mapToInt(Line::fine).toArray();
    }

    private static int fine(double length) {
        return Math.max(1, (int) Math.round(FINE * length));
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Move(Point to) -> {
                path.moveTo(x(to), y(to));
                rough.addPoint(Geometry.point(to));
            }
            case Piece.Straight(Point to) -> {
                path.lineTo(x(to), y(to));
                rough.addPoint(Geometry.point(to));
            }
            case Piece.Curve(Point first, Point second, Point to) -> {
                path.cubicTo(x(first), y(first), x(second), y(second), x(to), y(to));
                rough.addPoint(Geometry.point(first.towards(second, first.distance(second) / 2)));
                rough.addPoint(Geometry.point(to));
            }
            case Piece.Close() -> path.close();
        }
    }

    private static float x(Point point) {
        return (float) (FINE * point.x());
    }

    private static float y(Point point) {
        return (float) (FINE * point.y());
    }

    /** Draws the outline, in coordinates that are {@link #FINE} times those of the diagram. */
    void paint(Graphics graphics) {
        if (fill != null) {
            graphics.setBackgroundColor(fill);
            graphics.fillPath(path);
        }
        if (pen != null) {
            graphics.setForegroundColor(pen);
            graphics.setLineWidth(width);
            if (dashes.length == 0) {
                graphics.setLineStyle(Graphics.LINE_SOLID);
            } else {
                graphics.setLineDash(dashes);
            }
            graphics.drawPath(path);
        }
    }

    /**
     * Draws the polygon, in the coordinates of the diagram.
     *
     * @param rims whether what is filled has its rim as well, or rather the colour that both have from afar, which is quicker
     */
    void paintRoughly(Graphics graphics, boolean rims) {
        if (fill != null) {
            graphics.setBackgroundColor(rims ? fill : block);
            graphics.fillPolygon(rough);
            if (rims && pen != null) {
                graphics.setForegroundColor(pen);
                graphics.drawPolygon(rough);
            }
        } else if (pen != null) {
            graphics.setForegroundColor(pen);
            graphics.drawPolyline(rough);
        }
    }

    void dispose() {
        path.dispose();
    }
}
