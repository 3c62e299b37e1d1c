// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Guesses where items stand that had no place before, so that a layout that keeps places knows where to put them. */
final class Newcomers {

    private static final double STEP = 110;

    private Newcomers() {
    }

    static Placement place(Scene scene, Placement before) {
        Map<Key, Bounds> boxes = new HashMap<>(before.boxes());
        Bounds all = before.bounds();
        List<Item.Box> newcomers = scene.allBoxes().filter(box -> !boxes.containsKey(box.key())).toList();
        for (Item.Box box : newcomers) {
            Bounds size = Sizes.of(box);
            Point place = besideNeighbour(scene, boxes, box).orElse(new Point(all.x(), all.bottom() + STEP));
            boxes.put(box.key(), size.moved(place.x() - size.width() / 2, place.y() - size.height() / 2));
        }
        return new Placement(boxes, before.routes());
    }

    static Optional<Point> besideNeighbour(Scene scene, Map<Key, Bounds> boxes, Item.Box box) {
        for (Item.Edge edge : scene.edges()) {
            if (edge.target().equals(box.key()) && boxes.containsKey(edge.source())) {
                return Optional.of(stepped(scene, boxes.get(edge.source()).centre(), 1));
            }
            if (edge.source().equals(box.key()) && boxes.containsKey(edge.target())) {
                return Optional.of(stepped(scene, boxes.get(edge.target()).centre(), -1));
            }
        }
        return Optional.empty();
    }

    private static Point stepped(Scene scene, Point from, int forward) {
        return switch (scene.direction()) {
            case TB -> from.plus(0, forward * STEP);
            case BT -> from.plus(0, -forward * STEP);
            case LR -> from.plus(forward * STEP, 0);
            case RL -> from.plus(-forward * STEP, 0);
        };
    }
}
