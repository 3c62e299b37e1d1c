// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Routing;
import org.talentbench.notation.scene.Scene;

/** Finds ways for edges while all boxes stay where they are: through given corners, or past whatever stands between the ends. */
final class Ways {

    /** How far around both ends a way may lead, at first, and when there is none so near. */
    private static final double[] REACHES = {80, 320, 1280};
    /** As many places as are looked at while people still wait; edges beyond that get their simplest way, wherever it leads. */
    private static final int PATIENCE = 500_000;
    private static final double ASIDE = 60;
    private static final double OFF_THE_MIDDLE = 0.5;
    private static final double TAKEN = 60;

    /** What a way may not lead through: a box, or the title of a container, which edges of what is inside cross the frame of. */
    private record Obstacle(Key box, boolean title, Bounds bounds) {
    }

    /** A straight piece of the way of an edge. */
    private record Piece(Item.Edge edge, Bounds bounds) {
    }

    private final Scene scene;
    private final Placement placement;
    private final Map<Key, Item.Box> boxes;
    private final Map<Key, Key> parents = new HashMap<>();
    private final Map<Key, Route> found = new LinkedHashMap<>();
    private final Tiles<Obstacle> obstacles = new Tiles<>(Obstacle::bounds);
    private final Tiles<Piece> pieces = new Tiles<>(piece -> piece.bounds().grown(1));
    private int effort;

    /** @param placement where boxes stand; the ways that it has are those to keep apart from */
    Ways(Scene scene, Placement placement) {
        this.scene = scene;
        this.placement = placement;
        boxes = scene.allBoxes().collect(Collectors.toMap(Item::key, box -> box));
    }

    /** The placement with ways for some edges past everything, beside those of all others. */
    static Placement found(Scene scene, Placement placement, Collection<Item.Edge> edges) {
        Map<Item.Edge, List<Point>> corners = new LinkedHashMap<>();
        edges.forEach(edge -> corners.put(edge, List.of()));
        return kept(scene, placement, corners);
    }

    /**
     * The placement with ways for some edges through the corners that they had, or past everything where they had none or these would lead
     * through something now.
     */
    static Placement kept(Scene scene, Placement placement, Map<Item.Edge, List<Point>> corners) {
        Ways ways = new Ways(scene, placement);
        ways.find(corners);
        return ways.placement();
    }

    /** The placement with ways for some edges through corners, whatever is there. */
    static Placement through(Scene scene, Placement placement, Collection<Item.Edge> edges, List<Point> corners) {
        Ways ways = new Ways(scene, placement);
        edges.forEach(edge -> ways.found.put(edge.key(), ways.between(edge, corners)));
        return ways.placement();
    }

    private void find(Map<Item.Edge, List<Point>> corners) {
        List<Item.Edge> asked = corners.keySet().stream().filter(this::isPlaced).toList();
        if (asked.isEmpty()) {
            return;
        }
        survey(asked);
        List<Item.Edge> hindered = new ArrayList<>();
        for (Item.Edge edge : asked) {
            boolean simplyLed = edge.stroke().routing() == Routing.STRAIGHT || edge.source().equals(edge.target());
            Route before = between(edge, corners.get(edge));
            Route simplest = corners.get(edge).isEmpty() ? before : between(edge, List.of());
            if (simplyLed || !corners.get(edge).isEmpty() && isClear(edge, before)) {
                take(edge, before);
            } else if (isClear(edge, simplest) && isApart(edge, simplest)) {
                take(edge, simplest);
            } else {
                hindered.add(edge);
            }
        }
        hindered.forEach(edge -> take(edge, between(edge, around(edge))));
    }

    /** The placement with the ways that were found. */
    Placement placement() {
        return placement.with(new Placement(Map.of(), found));
    }

    private boolean isPlaced(Item.Edge edge) {
        return placement.boxes().containsKey(edge.source()) && placement.boxes().containsKey(edge.target());
    }

    private Route between(Item.Edge edge, List<Point> corners) {
        return Routes.between(edge, figure(edge.source()), bounds(edge.source()), figure(edge.target()), bounds(edge.target()), corners, scene.direction());
    }

    private Figure figure(Key box) {
        return boxes.get(box).look().figure();
    }

    private Bounds bounds(Key box) {
        return placement.boxes().get(box);
    }

    /** Notes where everything is that ways keep away from. */
    private void survey(Collection<Item.Edge> asked) {
        Set<Key> open = asked.stream().map(Item::key).collect(Collectors.toSet());
        for (Item.Box box : boxes.values()) {
            box.children().forEach(child -> parents.put(child.key(), box.key()));
            Bounds bounds = bounds(box.key());
            if (bounds != null) {
                obstacles.add(new Obstacle(box.key(), false, bounds));
                if (!box.label().isEmpty() && !(box.label().inside() && box.children().isEmpty())) {
                    obstacles.add(new Obstacle(box.key(), true, Sizes.text(box, bounds)));
                }
            }
        }
        for (Item.Edge edge : scene.edges()) {
            Route route = placement.routes().get(edge.key());
            if (route != null && !open.contains(edge.key())) {
                note(edge, route);
            }
        }
    }

    private void take(Item.Edge edge, Route route) {
        found.put(edge.key(), route);
        note(edge, route);
    }

    private void note(Item.Edge edge, Route route) {
        pieces(route).forEach(piece -> pieces.add(new Piece(edge, piece)));
    }

    /** The straight pieces of a way. */
    static List<Bounds> pieces(Route route) {
        List<Bounds> pieces = new ArrayList<>();
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            Point start = points.get(i - 1);
            Point end = points.get(i);
            pieces.add(new Bounds(Math.min(start.x(), end.x()), Math.min(start.y(), end.y()), Math.abs(start.x() - end.x()), Math.abs(start.y() - end.y())));
        }
        return pieces;
    }

    /** Whether a way leads through nothing. */
    private boolean isClear(Item.Edge edge, Route route) {
        Set<Key> own = own(edge);
        return pieces(route).stream().allMatch(piece -> walls(edge, own, piece.grown(Detour.CLEARANCE)).isEmpty()
                && !bounds(edge.source()).grown(-1).overlaps(piece) && !bounds(edge.target()).grown(-1).overlaps(piece));
    }

    /** Whether a way leads along none of an edge between other boxes, so that one can tell them apart. */
    private boolean isApart(Item.Edge edge, Route route) {
        return pieces(route).stream().noneMatch(piece -> pieces.in(piece.grown(Detour.LANE)).stream()
                .anyMatch(other -> !shareAnEnd(edge, other.edge()) && runsAlong(piece, other.bounds())));
    }

    private static boolean shareAnEnd(Item.Edge one, Item.Edge other) {
        return one.source().equals(other.source()) || one.target().equals(other.target());
    }

    private static boolean runsAlong(Bounds piece, Bounds other) {
        boolean upright = piece.width() == 0 && other.width() == 0 && piece.y() < other.bottom() && other.y() < piece.bottom();
        boolean level = piece.height() == 0 && other.height() == 0 && piece.x() < other.right() && other.x() < piece.right();
        return upright && Math.abs(piece.x() - other.x()) < Detour.LANE || level && Math.abs(piece.y() - other.y()) < Detour.LANE;
    }

    /** The ends of an edge, what is inside them, and the containers around them. */
    private Set<Key> own(Item.Edge edge) {
        Set<Key> own = new HashSet<>();
        for (Key end : List.of(edge.source(), edge.target())) {
            boxes.get(end).all().map(Item::key).forEach(own::add);
            for (Key around = parents.get(end); around != null; around = parents.get(around)) {
                own.add(around);
            }
        }
        return own;
    }

    private List<Bounds> walls(Item.Edge edge, Set<Key> own, Bounds area) {
        return obstacles.in(area).stream().filter(obstacle -> obstacle.title()
                ? !obstacle.box().equals(edge.source()) && !obstacle.box().equals(edge.target()) : !own.contains(obstacle.box()))
                .map(Obstacle::bounds).toList();
    }

    /** The corners of the cheapest way around what is there; none where there is no such way, or nobody would wait for it. */
    private List<Point> around(Item.Edge edge) {
        Bounds source = bounds(edge.source());
        Bounds target = bounds(edge.target());
        List<Detour.Gate> exits = gates(edge.source(), true);
        List<Detour.Gate> entries = gates(edge.target(), false);
        Set<Key> own = own(edge);
        for (double reach : REACHES) {
            if (effort > PATIENCE) {
                return List.of();
            }
            Bounds area = source.union(target).grown(reach);
            List<Bounds> walls = Stream.concat(Stream.of(source, target), walls(edge, own, area).stream()).toList();
            boolean bundled = edge.stroke().routing() == Routing.TREE;
            List<Bounds> others = pieces.in(area).stream().filter(piece -> !(bundled && shareAnEnd(edge, piece.edge()))).map(Piece::bounds).toList();
            Detour detour = new Detour(area, walls, others, exits, entries);
            List<Point> points = detour.points();
            effort += detour.effort();
            if (points.size() > 2) {
                return points.subList(1, points.size() - 1);
            }
            if (!points.isEmpty()) {
                // A straight way keeps its place on both boxes by a point on it.
                return List.of(points.getFirst().towards(points.getLast(), points.getFirst().distance(points.getLast()) / 2));
            }
        }
        return List.of();
    }

    /** The middle of each side, and on straight sides also places beside it, which are dearer; dearest are the sides that the diagram does not read across. */
    private List<Detour.Gate> gates(Key box, boolean leaves) {
        Bounds bounds = bounds(box);
        Figure figure = figure(box);
        List<Detour.Gate> gates = new ArrayList<>();
        for (Port.Side side : Port.Side.values()) {
            boolean upright = side == Port.Side.TOP || side == Port.Side.BOTTOM;
            double room = figure == Figure.SQUARE || figure == Figure.CONTAINER ? (upright ? bounds.width() : bounds.height()) / 2 - Detour.GAP : 0;
            for (double off = 0; off <= Math.max(0, room); off += Detour.LANE) {
                gates.add(gate(figure, bounds, side, off, leaves));
                if (off > 0) {
                    gates.add(gate(figure, bounds, side, -off, leaves));
                }
            }
        }
        return gates;
    }

    private Detour.Gate gate(Figure figure, Bounds bounds, Port.Side side, double off, boolean leaves) {
        Point centre = bounds.centre();
        Point at = switch (side) {
            case TOP -> new Point(centre.x() + off, bounds.y());
            case BOTTOM -> new Point(centre.x() + off, bounds.bottom());
            case LEFT -> new Point(bounds.x(), centre.y() + off);
            case RIGHT -> new Point(bounds.right(), centre.y() + off);
        };
        Port.Side ahead = switch (scene.direction()) {
            case TB -> leaves ? Port.Side.BOTTOM : Port.Side.TOP;
            case BT -> leaves ? Port.Side.TOP : Port.Side.BOTTOM;
            case LR -> leaves ? Port.Side.RIGHT : Port.Side.LEFT;
            case RL -> leaves ? Port.Side.LEFT : Port.Side.RIGHT;
        };
        Detour.Gate plain = new Detour.Gate(Outline.straightAt(figure, bounds, at), 0);
        Point outside = plain.outside();
        boolean taken = !pieces.in(new Bounds(outside.x(), outside.y(), 0, 0).grown(Detour.LANE - 1)).isEmpty();
        return new Detour.Gate(plain.port(), OFF_THE_MIDDLE * Math.abs(off) + (side == ahead ? 0 : ASIDE) + (taken ? TAKEN : 0));
    }
}
