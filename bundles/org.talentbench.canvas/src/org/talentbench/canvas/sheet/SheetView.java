// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** A scene as it stands on a sheet at one moment: its items with their places, and what belongs to what. */
public final class SheetView {

    private final Scene scene;
    private final Placement placement;
    private final Map<Key, Item.Box> boxes = new LinkedHashMap<>();
    private final Map<Key, Item.Edge> edges = new LinkedHashMap<>();
    private final Map<Key, Key> parents = new HashMap<>();
    private final Map<Key, List<Key>> outgoing = new HashMap<>();
    private final Map<Key, List<Key>> incoming = new HashMap<>();
    private final Map<EObject, List<Key>> keys = new HashMap<>();
    private Bounds around;

    SheetView(Scene scene, Placement placement) {
        this.scene = scene;
        this.placement = placement;
        scene.boxes().forEach(box -> add(box, null));
        for (Item.Edge edge : scene.edges()) {
            edges.put(edge.key(), edge);
            outgoing.computeIfAbsent(edge.source(), any -> new ArrayList<>()).add(edge.key());
            incoming.computeIfAbsent(edge.target(), any -> new ArrayList<>()).add(edge.key());
            keys.computeIfAbsent(edge.element(), any -> new ArrayList<>()).add(edge.key());
        }
    }

    private void add(Item.Box box, Key parent) {
        boxes.put(box.key(), box);
        keys.computeIfAbsent(box.element(), any -> new ArrayList<>()).add(box.key());
        if (parent != null) {
            parents.put(box.key(), parent);
        }
        box.children().forEach(child -> add(child, box.key()));
    }

    public Scene scene() {
        return scene;
    }

    public Placement placement() {
        return placement;
    }

    /** The smallest bounds around everything. */
    public Bounds bounds() {
        if (around == null) {
            around = placement.bounds();
        }
        return around;
    }

    /** Every box, the outer ones before what is inside them. */
    public List<Key> boxKeys() {
        return List.copyOf(boxes.keySet());
    }

    public Optional<Item.Box> box(Key key) {
        return Optional.ofNullable(boxes.get(key));
    }

    public Optional<Item.Edge> edge(Key key) {
        return Optional.ofNullable(edges.get(key));
    }

    /** A box or an edge. */
    public Optional<Item> item(Key key) {
        return box(key).map(Item.class::cast).or(() -> edge(key));
    }

    public Bounds bounds(Key box) {
        return placement.boxes().get(box);
    }

    public Route route(Key edge) {
        return placement.routes().get(edge);
    }

    /** The edges that start at a box, in the order of the scene. */
    public List<Key> outgoing(Key box) {
        return outgoing.getOrDefault(box, List.of());
    }

    /** The edges that end at a box, in the order of the scene. */
    public List<Key> incoming(Key box) {
        return incoming.getOrDefault(box, List.of());
    }

    /** The container around a box. */
    public Optional<Key> parent(Key box) {
        return Optional.ofNullable(parents.get(box));
    }

    /** The containers around a box, the nearest first. */
    public Stream<Key> parents(Key box) {
        return Stream.iterate(parents.get(box), key -> key != null, parents::get);
    }

    /** The items that stand for an element. */
    public List<Key> keys(EObject element) {
        return keys.getOrDefault(element, List.of());
    }

    /** The boxes among some items that are not inside another one of them. */
    public Set<Key> outermost(Set<Key> some) {
        Set<Key> outermost = new HashSet<>();
        some.stream().filter(boxes::containsKey).filter(key -> parents(key).noneMatch(some::contains)).forEach(outermost::add);
        return outermost;
    }

    /** The nearest place beside or below a wanted one that no outer box takes, in the direction across the way the diagram reads. */
    public Bounds free(Bounds wanted) {
        boolean down = scene.direction() == Direction.LR || scene.direction() == Direction.RL;
        Bounds place = wanted;
        for (Bounds taken = taken(place); taken != null; taken = taken(place)) {
            place = down ? place.moved(0, taken.bottom() - place.y()) : place.moved(taken.right() - place.x(), 0);
        }
        return place;
    }

    private Bounds taken(Bounds place) {
        return scene.boxes().stream().map(box -> bounds(box.key())).filter(place::overlaps).findFirst().orElse(null);
    }
}
