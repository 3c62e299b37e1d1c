// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;

/** Where everything stands after boxes were moved: what is inside moves along, containers stay around, edges follow. */
final class Moves {

    private final SheetView view;
    private final Map<Key, Bounds> boxes;

    Moves(SheetView view) {
        this.view = view;
        boxes = new HashMap<>(view.placement().boxes());
    }

    /** Moves a box with all that is inside. */
    Moves move(Key key, double dx, double dy) {
        view.box(key).stream().flatMap(Item.Box::all).forEach(box -> boxes.computeIfPresent(box.key(), (any, bounds) -> bounds.moved(dx, dy)));
        return this;
    }

    /** Gives a box other bounds; what is inside stays where it is. */
    Moves resize(Key key, Bounds bounds) {
        boxes.put(key, bounds);
        return this;
    }

    Placement placement() {
        surroundMoved();
        return Layout.followed(view.scene(), view.placement(), new Placement(boxes, view.placement().routes()));
    }

    private void surroundMoved() {
        List<Key> moved = boxes.keySet().stream().filter(key -> !boxes.get(key).equals(view.bounds(key))).toList();
        moved.forEach(this::surround);
    }

    private void surround(Key moved) {
        view.box(moved).filter(box -> !box.children().isEmpty()).ifPresent(box -> boxes.put(moved, Sizes.around(box, boxes)));
        view.parents(moved).forEach(parent -> view.box(parent).ifPresent(box -> boxes.put(parent, Sizes.around(box, boxes))));
    }

    /** Puts everything where a layout of some boxes has put it, with containers around what they hold. */
    Placement take(Placement arranged) {
        boxes.putAll(arranged.boxes());
        surroundMoved();
        return Layout.completed(view.scene(), new Placement(boxes, arranged.routes()));
    }

    /** Moves boxes to one line. */
    Moves align(Set<Key> keys, Alignment alignment) {
        Bounds all = keys.stream().map(boxes::get).reduce(Bounds::union).orElseThrow();
        for (Key key : keys) {
            Bounds bounds = boxes.get(key);
            switch (alignment) {
                case LEFT -> move(key, all.x() - bounds.x(), 0);
                case CENTRE -> move(key, all.centre().x() - bounds.centre().x(), 0);
                case RIGHT -> move(key, all.right() - bounds.right(), 0);
                case TOP -> move(key, 0, all.y() - bounds.y());
                case MIDDLE -> move(key, 0, all.centre().y() - bounds.centre().y());
                case BOTTOM -> move(key, 0, all.bottom() - bounds.bottom());
            }
        }
        return this;
    }

    /** Makes the gaps between boxes equal, across or down; the first and the last one stay. */
    Moves distribute(Set<Key> keys, boolean across) {
        List<Key> order = keys.stream().sorted(Comparator.comparingDouble(key -> start(key, across))).toList();
        double extent = end(order.getLast(), across) - start(order.getFirst(), across);
        double taken = order.stream().mapToDouble(key -> end(key, across) - start(key, across)).sum();
        double gap = (extent - taken) / (order.size() - 1);
        double at = start(order.getFirst(), across);
        for (Key key : order) {
            double by = at - start(key, across);
            double length = end(key, across) - start(key, across);
            move(key, across ? by : 0, across ? 0 : by);
            at += length + gap;
        }
        return this;
    }

    private double start(Key key, boolean across) {
        return across ? boxes.get(key).x() : boxes.get(key).y();
    }

    private double end(Key key, boolean across) {
        return across ? boxes.get(key).right() : boxes.get(key).bottom();
    }
}
