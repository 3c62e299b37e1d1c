// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Room for the texts of edges: each on its own line, off what else there is to read. A text that has room stays where it is. */
final class LabelRoom {

    private static final double STEP = 8;

    private final List<Bounds> taken = new ArrayList<>();

    private LabelRoom() {
    }

    /**
     * The placement with texts where they can be read; one that finds no room on its line stays.
     *
     * @param asked whether an edge's text may move
     */
    static Placement found(Scene scene, Placement placement, Predicate<Item.Edge> asked) {
        LabelRoom room = new LabelRoom();
        List<Item.Edge> edges = new ArrayList<>();
        for (Item.Edge edge : scene.edges()) {
            Route route = placement.routes().get(edge.key());
            if (route != null && route.label() != null) {
                if (asked.test(edge)) {
                    edges.add(edge);
                } else {
                    room.taken.add(route.label());
                }
            }
        }
        if (edges.isEmpty()) {
            return placement;
        }
        scene.allBoxes().filter(box -> placement.boxes().containsKey(box.key())).forEach(box -> room.take(box, placement.boxes().get(box.key())));
        Map<Key, Route> routes = new HashMap<>();
        for (Item.Edge edge : edges) {
            Route route = placement.routes().get(edge.key());
            Bounds label = room.free(route);
            room.taken.add(label);
            routes.put(edge.key(), new Route(route.source(), route.bends(), route.target(), label));
        }
        return placement.with(new Placement(Map.of(), routes));
    }

    private void take(Item.Box box, Bounds bounds) {
        boolean hollow = !box.children().isEmpty();
        if (!hollow) {
            taken.add(bounds);
        }
        if ((hollow || !box.label().inside()) && !box.label().isEmpty()) {
            taken.add(Sizes.text(box, bounds));
        }
    }

    private Bounds free(Route route) {
        Bounds label = route.label();
        Bounds reach = route.points().stream().map(point -> at(label, point)).reduce(label, Bounds::union);
        List<Bounds> near = taken.stream().filter(reach::overlaps).toList();
        return Stream.concat(Stream.of(label), places(route)).filter(place -> near.stream().noneMatch(place::overlaps)).findFirst().orElse(label);
    }

    /** The middles of its straight pieces, the longest first, and then any place on the line, from its middle outwards. */
    private static Stream<Bounds> places(Route route) {
        List<Point> points = route.points();
        Stream<Point> middles = IntStream.range(1, points.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer end) -> -points.get(end - 1).distance(points.get(end))))
                .map(end -> points.get(end - 1).towards(points.get(end), points.get(end - 1).distance(points.get(end)) / 2));
        double half = route.length() / 2;
        Stream<Point> others = IntStream.rangeClosed(0, (int) (half / STEP)).boxed()
                .flatMap(step -> Stream.of(route.at(half - step * STEP), route.at(half + step * STEP)));
        return Stream.concat(middles, others).map(middle -> at(route.label(), middle));
    }

    private static Bounds at(Bounds label, Point middle) {
        return new Bounds(middle.x() - label.width() / 2, middle.y() - label.height() / 2, label.width(), label.height());
    }
}
