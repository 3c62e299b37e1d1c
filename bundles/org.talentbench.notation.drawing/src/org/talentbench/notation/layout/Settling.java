// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/**
 * Gives each box that has no place one of its own, beside what it hangs on, while nothing else moves; only containers
 * grow around what is inside, and what they would cover makes room.
 */
final class Settling {

    private static final double GAP = 24;
    private static final Bounds NOTHING = new Bounds(0, 0, 0, 0);

    private final Scene scene;
    private final Placement known;
    private final Map<Key, Bounds> boxes = new HashMap<>();

    Settling(Scene scene, Placement known) {
        this.scene = scene;
        this.known = known;
        scene.allBoxes().filter(box -> known.boxes().containsKey(box.key()))
                .forEach(box -> boxes.put(box.key(), known.boxes().get(box.key())));
        scene.boxes().forEach(box -> place(box, scene.boxes(), null));
        scene.boxes().forEach(this::grow);
        scene.boxes().forEach(box -> makeRoom(box, scene.boxes()));
    }

    /** Where everything stands; edges whose boxes are where they were keep their ways. */
    Placement placement() {
        Map<Key, Route> routes = new HashMap<>();
        for (Item.Edge edge : scene.edges()) {
            Route route = known.routes().get(edge.key());
            if (route != null && isWhereItWas(edge.source()) && isWhereItWas(edge.target())) {
                routes.put(edge.key(), route);
            }
        }
        return new Placement(boxes, routes);
    }

    private boolean isWhereItWas(Key key) {
        return Objects.equals(boxes.get(key), known.boxes().get(key));
    }

    private void place(Item.Box box, List<Item.Box> siblings, Item.Box container) {
        if (boxes.containsKey(box.key())) {
            box.children().forEach(child -> place(child, box.children(), box));
            return;
        }
        List<Bounds> others = siblings.stream().map(sibling -> boxes.get(sibling.key())).filter(Objects::nonNull).toList();
        boxes.put(box.key(), free(wanted(box, siblings, others, container), others));
        box.children().forEach(child -> place(child, box.children(), box));
        if (!box.children().isEmpty()) {
            grow(box);
            // With what is inside it needs more room than it was given.
            Bounds grown = boxes.get(box.key());
            Bounds room = free(grown, others);
            box.all().forEach(each -> boxes.computeIfPresent(each.key(), (key, bounds) -> bounds.moved(room.x() - grown.x(), room.y() - grown.y())));
        }
    }

    private Bounds wanted(Item.Box box, List<Item.Box> siblings, List<Bounds> others, Item.Box container) {
        Bounds size = Sizes.of(box);
        Map<Key, Bounds> neighbours = new HashMap<>(boxes);
        if (container != null) {
            // What is inside something stands where that does, whatever outside it hangs on.
            neighbours.keySet().retainAll(siblings.stream().map(Item::key).toList());
        }
        Point neighbour = Newcomers.besideNeighbour(scene, neighbours, box).orElse(null);
        if (neighbour != null) {
            return size.moved(neighbour.x() - size.width() / 2, neighbour.y() - size.height() / 2);
        }
        if (container != null && others.isEmpty()) {
            Bounds around = boxes.get(container.key());
            return size.moved(around.x() + Sizes.INSET, around.y() + Sizes.titleHeight(container));
        }
        Bounds all = others.stream().reduce(Bounds::union).orElse(NOTHING);
        return size.moved(all.x(), others.isEmpty() ? all.y() : all.bottom() + GAP);
    }

    /** The nearest place across the way the scene reads that nothing else takes. */
    private Bounds free(Bounds wanted, Collection<Bounds> taken) {
        boolean down = scene.direction() == Direction.LR || scene.direction() == Direction.RL;
        Bounds bounds = wanted;
        for (Bounds blocking = blocking(bounds, taken); blocking != null; blocking = blocking(bounds, taken)) {
            bounds = down ? bounds.moved(0, blocking.bottom() + GAP - bounds.y())
                    : bounds.moved(blocking.right() + GAP - bounds.x(), 0);
        }
        return bounds;
    }

    private static Bounds blocking(Bounds bounds, Collection<Bounds> taken) {
        return taken.stream().filter(bounds::overlaps).findFirst().orElse(null);
    }

    private void grow(Item.Box box) {
        box.children().forEach(this::grow);
        if (!box.children().isEmpty()) {
            box.children().forEach(child -> makeRoom(child, box.children()));
            boxes.put(box.key(), Sizes.around(box, boxes));
        }
    }

    /** What a container has grown over goes out of its way, to the right or down. */
    private void makeRoom(Item.Box grown, List<Item.Box> siblings) {
        if (known.boxes().containsKey(grown.key()) && !grown.children().isEmpty() && !isWhereItWas(grown.key())) {
            push(grown, siblings, new HashSet<>(Set.of(grown.key())));
        }
    }

    private void push(Item.Box pushing, List<Item.Box> siblings, Set<Key> done) {
        for (Item.Box other : siblings) {
            Bounds here = boxes.get(pushing.key());
            Bounds there = boxes.get(other.key());
            if (here.overlaps(there) && !overlapped(pushing.key(), other.key()) && done.add(other.key())) {
                double right = here.right() + GAP - there.x();
                double down = here.bottom() + GAP - there.y();
                other.all().forEach(each -> boxes.computeIfPresent(each.key(),
                        (key, bounds) -> right < down ? bounds.moved(right, 0) : bounds.moved(0, down)));
                push(other, siblings, done);
            }
        }
    }

    /** Whether somebody has put one on the other. */
    private boolean overlapped(Key one, Key other) {
        Bounds bounds = known.boxes().get(one);
        return bounds != null && known.boxes().containsKey(other) && bounds.overlaps(known.boxes().get(other));
    }
}
