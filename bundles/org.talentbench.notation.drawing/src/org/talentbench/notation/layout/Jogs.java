// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Routing;

/**
 * Takes small steps out of lines: where an end may as well be a little to the side, the line is straight. Ends keep their order and their
 * distance, and no line comes to lie on another one or through a box.
 */
final class Jogs {

    private static final double LARGEST = 22;
    private static final double BETWEEN_ENDS = 12;
    private static final double BETWEEN_LINES = 8;
    private static final double CORNER = 8;

    private final Map<Key, Item.Box> boxes;
    private final Map<Key, Bounds> placed;
    private final Map<Key, Route> routes;

    private Jogs(Map<Key, Item.Box> boxes, Map<Key, Bounds> placed, Map<Key, Route> routes) {
        this.boxes = boxes;
        this.placed = placed;
        this.routes = new HashMap<>(routes);
    }

    /** The ways of edges, straight where nothing is against it. */
    static Map<Key, Route> straightened(Set<Item.Edge> edges, Map<Key, Item.Box> boxes, Map<Key, Bounds> placed, Map<Key, Route> routes) {
        Jogs jogs = new Jogs(boxes, placed, routes);
        for (Item.Edge edge : edges) {
            Route route = jogs.routes.get(edge.key());
            if (route != null && isJog(edge, route)) {
                Stream.of(jogs.shifted(edge, route, false), jogs.shifted(edge, route, true)).filter(found -> found != null).findFirst()
                        .ifPresent(straight -> jogs.routes.put(edge.key(), straight));
            }
        }
        return jogs.routes;
    }

    private static boolean isJog(Item.Edge edge, Route route) {
        boolean upright = isUpright(route);
        double step = across(route.target().at(), upright) - across(route.source().at(), upright);
        return edge.stroke().routing() != Routing.STRAIGHT && step != 0 && Math.abs(step) <= LARGEST && isAhead(route, upright);
    }

    /** Whether a line goes on as it began: without corners, a little aslant, or with a step. */
    private static boolean isAhead(Route route, boolean upright) {
        if (route.bends().size() != 2) {
            return route.bends().isEmpty() && route.source().side() == opposite(route.target().side());
        }
        double turn = along(route.bends().getFirst(), upright);
        return turn == along(route.bends().getLast(), upright)
                && (turn > along(route.source().at(), upright)) == (along(route.target().at(), upright) > turn);
    }

    private static Port.Side opposite(Port.Side side) {
        return switch (side) {
            case TOP -> Port.Side.BOTTOM;
            case BOTTOM -> Port.Side.TOP;
            case LEFT -> Port.Side.RIGHT;
            case RIGHT -> Port.Side.LEFT;
        };
    }

    /** The straight way after one end has gone where the other one is; null where it may not. */
    private Route shifted(Item.Edge edge, Route route, boolean source) {
        boolean upright = isUpright(route);
        Port moving = source ? route.source() : route.target();
        Port fixed = source ? route.target() : route.source();
        Key box = source ? edge.source() : edge.target();
        double to = across(fixed.at(), upright);
        double from = across(moving.at(), upright);
        Point at = upright ? new Point(to, moving.at().y()) : new Point(moving.at().x(), to);
        if (!hasRoom(box, to, upright) || isTaken(edge, box, moving.side(), Math.min(from, to), Math.max(from, to), upright)
                || isBlocked(edge, at, fixed.at(), upright)) {
            return null;
        }
        Port moved = new Port(at, moving.side());
        Bounds label = route.label() == null ? null : centred(route.label(), to, upright);
        return new Route(source ? moved : route.source(), List.of(), source ? route.target() : moved, label);
    }

    private boolean hasRoom(Key box, double to, boolean upright) {
        Bounds bounds = placed.get(box);
        Figure figure = boxes.get(box).look().figure();
        double low = upright ? bounds.x() : bounds.y();
        double high = upright ? bounds.right() : bounds.bottom();
        return (figure == Figure.SQUARE || figure == Figure.CONTAINER) && to >= low + CORNER && to <= high - CORNER;
    }

    /** Whether another line ends between two places on the side of a box, or too near to them. */
    private boolean isTaken(Item.Edge edge, Key box, Port.Side side, double low, double high, boolean upright) {
        Bounds bounds = placed.get(box).grown(1);
        return routes.entrySet().stream().filter(other -> !other.getKey().equals(edge.key()))
                .flatMap(other -> Stream.of(other.getValue().source(), other.getValue().target()))
                .filter(port -> port.side() == side && bounds.contains(port.at()))
                .anyMatch(port -> across(port.at(), upright) > low - BETWEEN_ENDS && across(port.at(), upright) < high + BETWEEN_ENDS);
    }

    private boolean isBlocked(Item.Edge edge, Point start, Point end, boolean upright) {
        Bounds line = line(start, end).grown(BETWEEN_LINES);
        boolean throughBox = boxes.values().stream().filter(box -> box.children().isEmpty())
                .filter(box -> !box.key().equals(edge.source()) && !box.key().equals(edge.target()))
                .anyMatch(box -> placed.get(box.key()).overlaps(line));
        return throughBox || routes.entrySet().stream().filter(other -> !other.getKey().equals(edge.key()))
                .flatMap(other -> pieces(other.getValue(), upright).stream()).anyMatch(line::overlaps);
    }

    /** The pieces of a way that run as a line does that is upright or not. */
    private static List<Bounds> pieces(Route route, boolean upright) {
        List<Bounds> pieces = new ArrayList<>();
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            if (across(points.get(i - 1), upright) == across(points.get(i), upright)) {
                pieces.add(line(points.get(i - 1), points.get(i)));
            }
        }
        return pieces;
    }

    private static Bounds line(Point start, Point end) {
        return new Bounds(Math.min(start.x(), end.x()), Math.min(start.y(), end.y()), Math.abs(start.x() - end.x()), Math.abs(start.y() - end.y()));
    }

    private static Bounds centred(Bounds label, double at, boolean upright) {
        return upright ? new Bounds(at - label.width() / 2, label.y(), label.width(), label.height())
                : new Bounds(label.x(), at - label.height() / 2, label.width(), label.height());
    }

    private static boolean isUpright(Route route) {
        return route.source().side() == Port.Side.TOP || route.source().side() == Port.Side.BOTTOM;
    }

    private static double across(Point point, boolean upright) {
        return upright ? point.x() : point.y();
    }

    private static double along(Point point, boolean upright) {
        return upright ? point.y() : point.x();
    }
}
