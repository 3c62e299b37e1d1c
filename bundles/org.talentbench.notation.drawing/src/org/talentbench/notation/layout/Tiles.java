// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What covers places of a diagram, by square tiles: to look only at what is near. */
final class Tiles<T> {

    private static final double SIDE = 256;

    private record Tile(long column, long row) {
    }

    private final Function<T, Bounds> extent;
    private final Map<Tile, List<T>> tiles = new HashMap<>();

    Tiles(Function<T, Bounds> extent) {
        this.extent = extent;
    }

    void add(T item) {
        each(extent.apply(item), tile -> tiles.computeIfAbsent(tile, any -> new ArrayList<>()).add(item));
    }

    /** What overlaps an area, in the order in which it was added to each tile. */
    Collection<T> in(Bounds area) {
        Collection<T> found = new LinkedHashSet<>();
        each(area, tile -> tiles.getOrDefault(tile, List.of()).stream().filter(item -> extent.apply(item).overlaps(area)).forEach(found::add));
        return found;
    }

    private static void each(Bounds area, Consumer<Tile> visit) {
        for (long column = tile(area.x()); column <= tile(area.right()); column++) {
            for (long row = tile(area.y()); row <= tile(area.bottom()); row++) {
                visit.accept(new Tile(column, row));
            }
        }
    }

    private static long tile(double place) {
        return (long) Math.floor(place / SIDE);
    }
}
