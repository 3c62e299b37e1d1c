// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;

/** A line made of pieces, open or closed. */
public record Path(List<Piece> pieces) {

    // How far a cubic curve's handles reach to come closest to a quarter of a circle.
    private static final double QUARTER = 4.0 / 3 * (Math.sqrt(2) - 1);

    /** A piece of a path. */
    public sealed interface Piece {

        record Move(Point to) implements Piece {
        }

        record Straight(Point to) implements Piece {
        }

        record Curve(Point first, Point second, Point to) implements Piece {
        }

        record Close() implements Piece {
        }
    }

    /** A shape whose own origin is put at a place. */
    static Path of(Shape shape, Point origin) {
        List<Piece> pieces = new ArrayList<>();
        double[] at = new double[6];
        Point here = origin;
        for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
            int kind = way.currentSegment(at);
            Point first = origin.plus(at[0], at[1]);
            Point second = origin.plus(at[2], at[3]);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> pieces.add(new Piece.Move(here = first));
                case PathIterator.SEG_LINETO -> pieces.add(new Piece.Straight(here = first));
                case PathIterator.SEG_QUADTO -> {
                    // The cubic curve that is the same as the quadratic one has its handles at two thirds of the way to the one handle.
                    pieces.add(new Piece.Curve(here.towards(first, here.distance(first) * 2 / 3), second.towards(first, second.distance(first) * 2 / 3), second));
                    here = second;
                }
                case PathIterator.SEG_CUBICTO -> pieces.add(new Piece.Curve(first, second, here = origin.plus(at[4], at[5])));
                default -> pieces.add(new Piece.Close());
            }
        }
        return new Path(pieces);
    }

    /** Corners joined by straight lines. */
    static Path polygon(Point... corners) {
        List<Piece> pieces = new ArrayList<>();
        for (Point corner : corners) {
            pieces.add(pieces.isEmpty() ? new Piece.Move(corner) : new Piece.Straight(corner));
        }
        pieces.add(new Piece.Close());
        return new Path(pieces);
    }

    static Path rectangle(Bounds bounds, double corner) {
        double radius = Math.min(corner, Math.min(bounds.width(), bounds.height()) / 2);
        double left = bounds.x();
        double top = bounds.y();
        if (radius <= 0) {
            return polygon(new Point(left, top), new Point(bounds.right(), top),
                    new Point(bounds.right(), bounds.bottom()), new Point(left, bounds.bottom()));
        }
        return rounded(List.of(new Point(left + radius, top), new Point(bounds.right(), top),
                new Point(bounds.right(), bounds.bottom()), new Point(left, bounds.bottom()), new Point(left, top),
                new Point(left + radius, top)), radius).closed();
    }

    static Path ellipse(Bounds bounds) {
        Point centre = bounds.centre();
        double a = bounds.width() / 2;
        double b = bounds.height() / 2;
        double ha = a * QUARTER;
        double hb = b * QUARTER;
        return new Path(List.of(new Piece.Move(centre.plus(-a, 0)),
                new Piece.Curve(centre.plus(-a, -hb), centre.plus(-ha, -b), centre.plus(0, -b)),
                new Piece.Curve(centre.plus(ha, -b), centre.plus(a, -hb), centre.plus(a, 0)),
                new Piece.Curve(centre.plus(a, hb), centre.plus(ha, b), centre.plus(0, b)),
                new Piece.Curve(centre.plus(-ha, b), centre.plus(-a, hb), centre.plus(-a, 0)), new Piece.Close()));
    }

    static Path lozenge(Bounds bounds) {
        Point centre = bounds.centre();
        return polygon(new Point(centre.x(), bounds.y()), new Point(bounds.right(), centre.y()),
                new Point(centre.x(), bounds.bottom()), new Point(bounds.x(), centre.y()));
    }

    /** Straight lines with round corners, as far as the lines are long enough. */
    static Path rounded(List<Point> points, double radius) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Move(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            double room = Math.min(radius, Math.min(corner.distance(points.get(i - 1)), corner.distance(points.get(i + 1))) / 2);
            Point before = corner.towards(points.get(i - 1), room);
            Point after = corner.towards(points.get(i + 1), room);
            pieces.add(new Piece.Straight(before));
            pieces.add(new Piece.Curve(before.towards(corner, room * QUARTER), after.towards(corner, room * QUARTER), after));
        }
        pieces.add(new Piece.Straight(points.getLast()));
        return new Path(pieces);
    }

    private Path closed() {
        List<Piece> all = new ArrayList<>(pieces);
        all.add(new Piece.Close());
        return new Path(all);
    }
}
