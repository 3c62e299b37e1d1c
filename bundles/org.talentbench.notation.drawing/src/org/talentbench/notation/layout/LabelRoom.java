// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Room for the texts of edges: each on its own line, off what else there is to read. A text that has room stays where it is. */
final class LabelRoom {

    private static final double CELL = 160;
    private static final double STEP = 8;

    private record Cell(int across, int down) { }

    private final Map<Cell, List<Bounds>> taken = new HashMap<>();

    private LabelRoom() {
    }

    /** The placement with its texts where they can be read; one that finds no room on its line stays. */
    static Placement found(Scene scene, Placement placement) {
        LabelRoom room = new LabelRoom();
        scene.allBoxes().filter(box -> placement.boxes().containsKey(box.key())).forEach(box -> room.take(box, placement.boxes().get(box.key())));
        Map<Key, Route> routes = new HashMap<>();
        for (Item.Edge edge : scene.edges()) {
            Route route = placement.routes().get(edge.key());
            if (route != null && route.label() != null) {
                Bounds label = Stream.concat(Stream.of(route.label()), places(route)).filter(room::isFree).findFirst().orElse(route.label());
                room.take(label);
                routes.put(edge.key(), new Route(route.source(), route.bends(), route.target(), label));
            }
        }
        return routes.isEmpty() ? placement : placement.with(new Placement(Map.of(), routes));
    }

    private void take(Item.Box box, Bounds bounds) {
        if (box.children().isEmpty()) {
            take(bounds);
        }
        if (!box.label().isEmpty()) {
            take(Sizes.text(box, bounds));
        }
    }

    private void take(Bounds bounds) {
        cells(bounds).forEach(cell -> taken.computeIfAbsent(cell, any -> new ArrayList<>()).add(bounds));
    }

    private boolean isFree(Bounds bounds) {
        return cells(bounds).noneMatch(cell -> taken.getOrDefault(cell, List.of()).stream().anyMatch(bounds::overlaps));
    }

    private static Stream<Cell> cells(Bounds bounds) {
        return IntStream.rangeClosed((int) Math.floor(bounds.x() / CELL), (int) Math.floor(bounds.right() / CELL)).boxed()
                .flatMap(across -> IntStream.rangeClosed((int) Math.floor(bounds.y() / CELL), (int) Math.floor(bounds.bottom() / CELL))
                        .mapToObj(down -> new Cell(across, down)));
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
        return Stream.concat(middles, others).map(middle -> new Bounds(middle.x() - route.label().width() / 2,
                middle.y() - route.label().height() / 2, route.label().width(), route.label().height()));
    }
}
