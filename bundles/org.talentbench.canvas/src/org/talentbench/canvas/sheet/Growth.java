// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/**
 * Boxes whose text no longer fits, such as that of an element with a longer name, grow: away from their edges where all of these are on one side,
 * so that no edge has to move, and else around their middle. For what a plan says most have room from the beginning.
 */
final class Growth {

    private final Scene scene;
    private final Placement before;

    private Growth(Scene scene, Placement before) {
        this.scene = scene;
        this.before = before;
    }

    /** The placement with room for the texts of the scene. */
    static Placement of(Scene scene, Placement before) {
        return new Growth(scene, before).grown();
    }

    /** A placement as it is without the growth of another one: what has only grown is as small again, so that it stays so when its text does. */
    static Placement undone(Placement before, Placement grown, Placement placement) {
        return new Placement(undone(before.boxes(), grown.boxes(), placement.boxes()), undone(before.routes(), grown.routes(), placement.routes()));
    }

    private static <T> Map<Key, T> undone(Map<Key, T> before, Map<Key, T> grown, Map<Key, T> now) {
        Map<Key, T> undone = new HashMap<>(now);
        undone.replaceAll((key, place) -> place.equals(grown.get(key)) ? before.getOrDefault(key, place) : place);
        return undone;
    }

    private Placement grown() {
        Map<Key, Bounds> away = new HashMap<>();
        Map<Key, Bounds> around = new HashMap<>();
        for (Item.Box box : scene.boxes()) {
            Bounds bounds = before.boxes().get(box.key());
            Bounds wanted = Sizes.of(box);
            if (bounds != null && box.children().isEmpty() && (bounds.width() < wanted.width() || bounds.height() < wanted.height())) {
                double middle = bounds.centre().x();
                List<Point> ends = ends(box.key()).toList();
                boolean left = ends.stream().allMatch(end -> end.x() < middle);
                boolean right = ends.stream().allMatch(end -> end.x() > middle);
                double width = Math.max(bounds.width(), wanted.width());
                double height = Math.max(bounds.height(), wanted.height());
                double x = left == right ? middle - width / 2 : left ? bounds.x() : bounds.right() - width;
                (left == right ? around : away).put(box.key(), new Bounds(x, bounds.centre().y() - height / 2, width, height));
            }
        }
        Placement ready = away.isEmpty() ? before : before.with(new Placement(away, Map.of()));
        return around.isEmpty() ? ready : Layout.followed(scene, ready, ready.with(new Placement(around, Map.of())));
    }

    /** Where edges end at a box. */
    private Stream<Point> ends(Key box) {
        return scene.edges().stream().filter(edge -> before.routes().containsKey(edge.key())).flatMap(edge -> Stream.concat(
                edge.source().equals(box) ? Stream.of(before.routes().get(edge.key()).source().at()) : Stream.empty(),
                edge.target().equals(box) ? Stream.of(before.routes().get(edge.key()).target().at()) : Stream.empty()));
    }
}
