// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/**
 * Boxes that nothing joins stand at the ends of the row or the column of their like, where a layout puts all of them at one end: shared out between
 * both ends so that it stands in the middle of the diagram.
 */
final class Loners {

    private final boolean down;
    private final Map<Key, Bounds> placed;
    private final Map<Key, Route> routes;

    private Loners(Scene scene, Map<Key, Bounds> placed, Map<Key, Route> routes) {
        down = scene.direction() == Direction.LR || scene.direction() == Direction.RL;
        this.placed = placed;
        this.routes = routes;
    }

    /** Where boxes stand; every line stays where it is. */
    static Map<Key, Bounds> sharedOut(Scene scene, Peers peers, Map<Key, Bounds> placed, Map<Key, Route> routes) {
        Map<String, List<Key>> alone = scene.boxes().stream().filter(box -> placed.containsKey(box.key()) && peers.standsAlone(box))
                .map(Item::key).collect(Collectors.groupingBy(Key::mapping));
        List<Key> all = scene.boxes().stream().map(Item::key).filter(placed::containsKey).toList();
        Map<Key, Bounds> result = new HashMap<>(placed);
        for (List<Key> loners : alone.values()) {
            Map<Key, Bounds> shared = new Loners(scene, result, routes).sharedOut(loners, all);
            scene.boxes().stream().filter(box -> shared.containsKey(box.key())).forEach(box -> {
                Bounds before = result.get(box.key());
                Bounds after = shared.get(box.key());
                box.all().forEach(each -> result.computeIfPresent(each.key(),
                        (key, bounds) -> bounds.moved(after.x() - before.x(), after.y() - before.y())));
            });
        }
        return result;
    }

    /** Where some boxes shall stand; empty where they stand well. */
    private Map<Key, Bounds> sharedOut(List<Key> loners, List<Key> all) {
        List<Key> order = loners.stream().sorted(Comparator.comparingDouble(key -> start(placed.get(key)))).toList();
        Bounds column = around(loners);
        List<Key> others = all.stream().filter(key -> !loners.contains(key)).toList();
        List<Key> beside = others.stream().filter(key -> across(placed.get(key), column)).toList();
        if (beside.isEmpty()) {
            return Map.of();
        }
        double middle = middle(around(others));
        return IntStream.rangeClosed(0, order.size())
                .mapToObj(first -> shared(order.subList(0, first), order.subList(first, order.size()), around(beside)))
                .filter(shared -> isFree(order, shared, others))
                .min(Comparator.comparingDouble(shared -> Math.abs(middle(around(order, shared).union(around(beside))) - middle)))
                .orElse(Map.of());
    }

    private Map<Key, Bounds> shared(List<Key> before, List<Key> after, Bounds beside) {
        Map<Key, Bounds> shared = new HashMap<>();
        double at = start(beside);
        for (Key key : before.reversed()) {
            at -= LayoutRules.NODE_SPACING + length(placed.get(key));
            shared.put(key, at(placed.get(key), at));
        }
        at = end(beside);
        for (Key key : after) {
            shared.put(key, at(placed.get(key), at + LayoutRules.NODE_SPACING));
            at += LayoutRules.NODE_SPACING + length(placed.get(key));
        }
        return shared;
    }

    private boolean isFree(List<Key> loners, Map<Key, Bounds> shared, List<Key> others) {
        List<Bounds> taken = new ArrayList<>(others.stream().map(placed::get).toList());
        routes.values().forEach(route -> taken.addAll(Ways.pieces(route)));
        routes.values().stream().map(Route::label).filter(label -> label != null).forEach(taken::add);
        return loners.stream().map(loner -> shared.get(loner).grown(Detour.GAP)).noneMatch(bounds -> taken.stream().anyMatch(bounds::overlaps));
    }

    private Bounds around(List<Key> keys) {
        return around(keys, placed);
    }

    private static Bounds around(List<Key> keys, Map<Key, Bounds> places) {
        return keys.stream().map(places::get).reduce(Bounds::union).orElseThrow();
    }

    private boolean across(Bounds one, Bounds other) {
        return down ? one.x() < other.right() && other.x() < one.right() : one.y() < other.bottom() && other.y() < one.bottom();
    }

    private Bounds at(Bounds bounds, double start) {
        return down ? bounds.moved(0, start - bounds.y()) : bounds.moved(start - bounds.x(), 0);
    }

    private double start(Bounds bounds) {
        return down ? bounds.y() : bounds.x();
    }

    private double end(Bounds bounds) {
        return down ? bounds.bottom() : bounds.right();
    }

    private double length(Bounds bounds) {
        return end(bounds) - start(bounds);
    }

    private double middle(Bounds bounds) {
        return start(bounds) + length(bounds) / 2;
    }
}
