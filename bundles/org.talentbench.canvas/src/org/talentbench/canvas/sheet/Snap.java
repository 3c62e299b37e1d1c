// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;

/**
 * Makes what snapped on the screen exact on the diagram: pixels are coarser than places where a diagram is seen smaller
 * than it is, and boxes that a guide has shown in one line must stand in one.
 */
final class Snap {

    private static final List<Function<Bounds, Double>> COLUMNS = List.of(Bounds::x, bounds -> bounds.centre().x(), Bounds::right);
    private static final List<Function<Bounds, Double>> ROWS = List.of(Bounds::y, bounds -> bounds.centre().y(), Bounds::bottom);

    private Snap() {
    }

    /**
     * The movement that brings boxes exactly in line with others, where they nearly are.
     *
     * @param reach how far "nearly" is
     */
    static Point exact(SheetView view, Set<Key> moved, Point by, double reach) {
        Set<Key> inside = Set.copyOf(moved.stream().flatMap(key -> view.box(key).stream()).flatMap(Item.Box::all).map(Item::key).toList());
        Bounds now = moved.stream().map(view::bounds).reduce(Bounds::union).orElseThrow().moved(by.x(), by.y());
        List<Bounds> others = view.boxKeys().stream().filter(key -> !inside.contains(key)).map(view::bounds).toList();
        return by.plus(off(now, others, COLUMNS, reach), off(now, others, ROWS, reach));
    }

    private static double off(Bounds now, Collection<Bounds> others, List<Function<Bounds, Double>> lines, double reach) {
        return lines.stream().flatMap(line -> others.stream().map(other -> line.apply(other) - line.apply(now))).filter(distance -> Math.abs(distance) <= reach)
                .reduce((one, other) -> Math.abs(one) <= Math.abs(other) ? one : other).orElse(0.0);
    }
}
