// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
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
        List<Item.Edge> without = scene.edges().stream().filter(edge -> !placed.routes().containsKey(edge.key())).toList();
        return LabelRoom.found(scene, Ways.found(scene, placed, without), edge -> true);
    }

    /**
     * The ways after some boxes have moved or changed their size: edges between boxes that moved alike move with them,
     * others keep their corners as long as these lead past everything else.
     */
    public static Placement followed(Scene scene, Placement before, Placement after) {
        Map<Item.Edge, List<Point>> changed = new LinkedHashMap<>();
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
            changed.put(edge, bends.stream().anyMatch(bend -> source.contains(bend) || target.contains(bend)) ? List.of() : bends);
        }
        return LabelRoom.found(scene, Ways.kept(scene, after, changed), changed::containsKey);
    }

    /** The placement with other corners of one edge; without corners, with its simplest way past everything. */
    public static Placement bent(Scene scene, Placement placement, Key key, List<Point> bends) {
        Set<Item.Edge> edges = scene.edges().stream().filter(edge -> edge.key().equals(key)).collect(Collectors.toSet());
        Placement found = bends.isEmpty() ? Ways.found(scene, placement, edges) : Ways.through(scene, placement, edges, bends);
        return LabelRoom.found(scene, found, edges::contains);
    }

    private static Point moved(Bounds before, Bounds after) {
        return new Point(after.centre().x() - before.centre().x(), after.centre().y() - before.centre().y());
    }

    /** Places only some boxes, and the edges between them; the corner of their common bounds stays where it was. */
    public static Placement arrange(Scene scene, Placement before, Set<Key> selection) {
        return arrange(scene, before, selection, (old, found) -> new Point(old.x() - found.x(), old.y() - found.y()));
    }

    /** Places only some boxes, and the edges between them, with their middle somewhere. */
    public static Placement arrange(Scene scene, Placement before, Set<Key> selection, Point middle) {
        return arrange(scene, before, selection,
                (old, found) -> new Point(middle.x() - found.centre().x(), middle.y() - found.centre().y()));
    }

    /** @param by how far boxes move, by the bounds that were around them and those that the layout has found */
    private static Placement arrange(Scene scene, Placement before, Set<Key> selection, BiFunction<Bounds, Bounds, Point> by) {
        List<Item.Box> boxes = outermost(scene.boxes(), selection);
        Set<Key> inside = boxes.stream().flatMap(Item.Box::all).map(Item::key).collect(Collectors.toSet());
        List<Item.Edge> between = scene.edges().stream()
                .filter(edge -> inside.contains(edge.source()) && inside.contains(edge.target())).toList();
        Placement placement = run(scene, Placement.EMPTY, boxes, between);
        Point move = by.apply(union(before, inside), union(placement, inside));
        Placement moved = before.with(placement.moved(move.x(), move.y()));
        Set<Key> done = between.stream().map(Item::key).collect(Collectors.toSet());
        List<Item.Edge> outward = scene.edges().stream().filter(edge -> !done.contains(edge.key()))
                .filter(edge -> inside.contains(edge.source()) || inside.contains(edge.target())).toList();
        return LabelRoom.found(scene, Ways.found(scene, moved, outward), edge -> true);
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
