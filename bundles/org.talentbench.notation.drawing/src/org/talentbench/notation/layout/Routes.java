// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.List;

import org.talentbench.notation.text.Typography;
import org.talentbench.notation.text.Typography.Block;
import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Routing;

/** Finds the way of an edge where its bends are known, or where a simple way will do. */
public final class Routes {

    private static final double STRAIGHT_ENOUGH = 1;
    private static final double LOOP = 28;

    private Routes() {
    }

    /**
     * The way of an edge between two boxes.
     *
     * @param bends the corners; none for the simplest way that the edge's routing allows
     */
    public static Route between(Item.Edge edge, Figure sourceFigure, Bounds source, Figure targetFigure, Bounds target,
            List<Point> bends, Direction direction) {
        List<Point> corners = !bends.isEmpty() ? bends
                : source.equals(target) ? loop(source)
                : edge.stroke().routing() == Routing.STRAIGHT ? List.of() : steps(source, target, direction);
        Port start = port(sourceFigure, source, corners.isEmpty() ? target.centre() : corners.getFirst());
        Port end = port(targetFigure, target, corners.isEmpty() ? source.centre() : corners.getLast());
        Route route = new Route(start, isOnTheWay(corners, start, end) ? List.of() : List.copyOf(corners), end, null);
        return new Route(start, route.bends(), end, label(edge.centre(), route));
    }

    /**
     * The points that bring a route back when they are given to {@link #between} again: its corners, or for a straight
     * line that does not join the middles of its boxes, a point on its way.
     */
    static List<Point> corners(Route route) {
        if (!route.bends().isEmpty()) {
            return route.bends();
        }
        Point from = route.source().at();
        Point to = route.target().at();
        return isUpright(from, to) ? List.of(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2)) : List.of();
    }

    private static boolean isOnTheWay(List<Point> corners, Port start, Port end) {
        return corners.size() == 1 && isUpright(start.at(), end.at()) && isUpright(start.at(), corners.getFirst())
                && isUpright(corners.getFirst(), end.at());
    }

    private static boolean isUpright(Point from, Point to) {
        return Math.abs(from.x() - to.x()) < STRAIGHT_ENOUGH || Math.abs(from.y() - to.y()) < STRAIGHT_ENOUGH;
    }

    /**
     * The way of an edge after its boxes have moved: its corners keep their places, but the line still leaves and enters
     * upright where it did. None where the simplest way is to be found again.
     */
    static List<Point> followed(Route route, Point sourceMoved, Point targetMoved) {
        if (sourceMoved.equals(targetMoved)) {
            return corners(route).stream().map(bend -> bend.plus(sourceMoved.x(), sourceMoved.y())).toList();
        }
        List<Point> bends = new ArrayList<>(route.bends());
        if (bends.isEmpty()) {
            return List.of();
        }
        bends.set(0, drawn(bends.getFirst(), route.source(), sourceMoved));
        bends.set(bends.size() - 1, drawn(bends.getLast(), route.target(), targetMoved));
        return bends;
    }

    /** A corner beside a box that has moved: it follows across the line that joins them. */
    private static Point drawn(Point bend, Port port, Point moved) {
        boolean upright = Math.abs(bend.x() - port.at().x()) < STRAIGHT_ENOUGH;
        boolean level = Math.abs(bend.y() - port.at().y()) < STRAIGHT_ENOUGH;
        return bend.plus(upright ? moved.x() : 0, level ? moved.y() : 0);
    }

    /** Where a centre label stands on a route; null for one without text. */
    static Bounds label(Label label, Route route) {
        if (label.isEmpty()) {
            return null;
        }
        Block text = Typography.get().block(label);
        Point middle = middleOfLongestPiece(route);
        return new Bounds(middle.x() - text.width() / 2, middle.y() - text.height() / 2, text.width(), text.height());
    }

    /** Where a text has most room on its line, and stands on no corner. */
    private static Point middleOfLongestPiece(Route route) {
        List<Point> points = route.points();
        int longest = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            if (points.get(i).distance(points.get(i + 1)) > points.get(longest).distance(points.get(longest + 1)) + STRAIGHT_ENOUGH) {
                longest = i;
            }
        }
        Point start = points.get(longest);
        Point end = points.get(longest + 1);
        return start.towards(end, start.distance(end) / 2);
    }

    private static Port port(Figure figure, Bounds bounds, Point next) {
        boolean above = next.x() > bounds.x() && next.x() < bounds.right();
        boolean beside = next.y() > bounds.y() && next.y() < bounds.bottom();
        if (above == beside) {
            return Outline.towards(figure, bounds, next);
        }
        return Outline.straightAt(figure, bounds, above
                ? new Point(next.x(), next.y() < bounds.y() ? bounds.y() : bounds.bottom())
                : new Point(next.x() < bounds.x() ? bounds.x() : bounds.right(), next.y()));
    }

    private static List<Point> loop(Bounds bounds) {
        Point centre = bounds.centre();
        return List.of(new Point(bounds.right() + LOOP, centre.y()), new Point(bounds.right() + LOOP, bounds.y() - LOOP),
                new Point(centre.x(), bounds.y() - LOOP));
    }

    /** Two corners half way, in the direction the diagram reads, or across it where only there is room between the boxes. */
    private static List<Point> steps(Bounds source, Bounds target, Direction direction) {
        Point from = source.centre();
        Point to = target.centre();
        boolean below = source.bottom() < target.y() || target.bottom() < source.y();
        boolean beside = source.right() < target.x() || target.right() < source.x();
        boolean sideways = direction == Direction.LR || direction == Direction.RL ? beside || !below : beside && !below;
        if (Math.abs(sideways ? from.y() - to.y() : from.x() - to.x()) < STRAIGHT_ENOUGH) {
            return List.of();
        }
        if (sideways) {
            double middle = from.x() < to.x() ? (source.right() + target.x()) / 2 : (source.x() + target.right()) / 2;
            return List.of(new Point(middle, from.y()), new Point(middle, to.y()));
        }
        double middle = from.y() < to.y() ? (source.bottom() + target.y()) / 2 : (source.y() + target.bottom()) / 2;
        return List.of(new Point(from.x(), middle), new Point(to.x(), middle));
    }
}
