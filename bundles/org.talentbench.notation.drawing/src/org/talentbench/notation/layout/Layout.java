// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Places the items of a scene in layers, in the direction the scene reads. */
public final class Layout {

    private static final double MARGIN = 16;

    static {
        // Outside an Eclipse with extension points nobody else tells the service what there is.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    }

    private Layout() {
    }

    /** Places everything anew. */
    public static Placement arrange(Scene scene) {
        Placement placement = run(scene, Placement.EMPTY, scene.boxes(), scene.edges());
        Bounds bounds = placement.bounds();
        return placement.moved(MARGIN - bounds.x(), MARGIN - bounds.y());
    }

    /** Places everything so that what had a place before stays near it: for a few new items among many old ones. */
    public static Placement rearrange(Scene scene, Placement before) {
        Placement known = Newcomers.place(scene, before);
        Placement placement = run(scene, known, scene.boxes(), scene.edges());
        return settled(placement, before);
    }

    /** Gives a place to what has none, and a way to each edge that has none; what is placed already moves only where a container would grow over it. */
    public static Placement completed(Scene scene, Placement known) {
        Placement placed = new Settling(scene, known).placement();
        return LabelRoom.found(scene, rerouted(scene, placed, edge -> !placed.routes().containsKey(edge.key())), edge -> true);
    }

    /**
     * The ways after some boxes have moved or changed their size: edges between boxes that moved alike move with them,
     * others keep their corners as far as they can.
     */
    public static Placement followed(Scene scene, Placement before, Placement after) {
        Map<Key, Item.Box> boxes = scene.allBoxes().collect(Collectors.toMap(Item::key, box -> box));
        Map<Key, Route> routes = new HashMap<>();
        for (Item.Edge edge : scene.edges()) {
            Bounds source = after.boxes().get(edge.source());
            Bounds target = after.boxes().get(edge.target());
            Bounds oldSource = before.boxes().get(edge.source());
            Bounds oldTarget = before.boxes().get(edge.target());
            if (source == null || target == null || source.equals(oldSource) && target.equals(oldTarget)) {
                continue;
            }
            Route old = before.routes().get(edge.key());
            List<Point> bends = old == null || oldSource == null || oldTarget == null ? List.of()
                    : Routes.followed(old, moved(oldSource, source), moved(oldTarget, target));
            if (bends.stream().anyMatch(bend -> source.contains(bend) || target.contains(bend))) {
                bends = List.of();
            }
            routes.put(edge.key(), Routes.between(edge, boxes.get(edge.source()).look().figure(), source,
                    boxes.get(edge.target()).look().figure(), target, bends, scene.direction()));
        }
        return LabelRoom.found(scene, after.with(new Placement(Map.of(), routes)), edge -> routes.containsKey(edge.key()));
    }

    /** The placement with other corners of one edge; without corners, with its simplest way. */
    public static Placement bent(Scene scene, Placement placement, Key key, List<Point> bends) {
        Map<Key, Item.Box> boxes = scene.allBoxes().collect(Collectors.toMap(Item::key, box -> box));
        Map<Key, Route> routes = new HashMap<>();
        scene.edges().stream().filter(edge -> edge.key().equals(key)).forEach(edge -> routes.put(key,
                Routes.between(edge, boxes.get(edge.source()).look().figure(), placement.boxes().get(edge.source()),
                        boxes.get(edge.target()).look().figure(), placement.boxes().get(edge.target()), bends, scene.direction())));
        return LabelRoom.found(scene, placement.with(new Placement(Map.of(), routes)), edge -> routes.containsKey(edge.key()));
    }

    private static Point moved(Bounds before, Bounds after) {
        return new Point(after.centre().x() - before.centre().x(), after.centre().y() - before.centre().y());
    }

    /** Places only some boxes, and the edges between them; the corner of their common bounds stays where it was. */
    public static Placement arrange(Scene scene, Placement before, Set<Key> selection) {
        List<Item.Box> boxes = outermost(scene.boxes(), selection);
        Set<Key> inside = boxes.stream().flatMap(Item.Box::all).map(Item::key).collect(Collectors.toSet());
        List<Item.Edge> between = scene.edges().stream()
                .filter(edge -> inside.contains(edge.source()) && inside.contains(edge.target())).toList();
        Placement placement = run(scene, Placement.EMPTY, boxes, between);
        Bounds old = union(before, inside);
        Bounds found = union(placement, inside);
        Placement moved = before.with(placement.moved(old.x() - found.x(), old.y() - found.y()));
        Set<Key> done = between.stream().map(Item::key).collect(Collectors.toSet());
        return LabelRoom.found(scene, rerouted(scene, moved, edge -> !done.contains(edge.key())
                && (inside.contains(edge.source()) || inside.contains(edge.target()))), edge -> true);
    }

    /** Finds simple ways for the edges that a condition asks for, past wherever their boxes stand now. */
    public static Placement rerouted(Scene scene, Placement placement, Function<Item.Edge, Boolean> asked) {
        Map<Key, Item.Box> boxes = scene.allBoxes().collect(Collectors.toMap(Item::key, box -> box));
        Map<Key, Route> routes = new HashMap<>();
        for (Item.Edge edge : scene.edges()) {
            Bounds source = placement.boxes().get(edge.source());
            Bounds target = placement.boxes().get(edge.target());
            if (source != null && target != null && asked.apply(edge)) {
                routes.put(edge.key(), Routes.between(edge, boxes.get(edge.source()).look().figure(), source,
                        boxes.get(edge.target()).look().figure(), target, List.of(), scene.direction()));
            }
        }
        return placement.with(new Placement(Map.of(), routes));
    }

    private static Placement run(Scene scene, Placement known, List<Item.Box> boxes, List<Item.Edge> edges) {
        LayoutGraph graph = new LayoutGraph(scene, known, boxes, edges);
        new RecursiveGraphLayoutEngine().layout(graph.root(), new NullElkProgressMonitor());
        return LabelRoom.found(scene, graph.placement(), edge -> true);
    }

    /** Moves everything so that what had a place before is, in the middle, where it was. */
    private static Placement settled(Placement placement, Placement before) {
        List<Double> across = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        before.boxes().forEach((key, old) -> {
            Bounds now = placement.boxes().get(key);
            if (now != null) {
                across.add(old.centre().x() - now.centre().x());
                down.add(old.centre().y() - now.centre().y());
            }
        });
        return across.isEmpty() ? placement : placement.moved(median(across), median(down));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Item.Box> outermost(List<Item.Box> boxes, Set<Key> selection) {
        return boxes.stream().flatMap(box -> selection.contains(box.key()) ? List.of(box).stream()
                : outermost(box.children(), selection).stream()).toList();
    }

    private static Bounds union(Placement placement, Set<Key> keys) {
        Set<Key> placed = new HashSet<>(keys);
        placed.retainAll(placement.boxes().keySet());
        return placed.stream().map(placement.boxes()::get).reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    }
}
