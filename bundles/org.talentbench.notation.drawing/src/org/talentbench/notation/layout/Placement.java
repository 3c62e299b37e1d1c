// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.talentbench.notation.scene.Key;

/** Where the items of a scene stand. */
public record Placement(Map<Key, Bounds> boxes, Map<Key, Route> routes) {

    public static final Placement EMPTY = new Placement(Map.of(), Map.of());

    public Placement {
        boxes = Map.copyOf(boxes);
        routes = Map.copyOf(routes);
    }

    /** The smallest bounds around everything. */
    public Bounds bounds() {
        return Stream.of(boxes.values().stream(), routes.values().stream().map(Route::label).filter(label -> label != null),
                routes.values().stream().flatMap(route -> route.points().stream())
                        .map(point -> new Bounds(point.x(), point.y(), 0, 0)))
                .flatMap(all -> all).reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    }

    public Placement moved(double dx, double dy) {
        Map<Key, Bounds> movedBoxes = new HashMap<>();
        boxes.forEach((key, bounds) -> movedBoxes.put(key, bounds.moved(dx, dy)));
        Map<Key, Route> movedRoutes = new HashMap<>();
        routes.forEach((key, route) -> movedRoutes.put(key, route.moved(dx, dy)));
        return new Placement(movedBoxes, movedRoutes);
    }

    /** This placement, with what another one says about some items. */
    public Placement with(Placement other) {
        Map<Key, Bounds> allBoxes = new HashMap<>(boxes);
        allBoxes.putAll(other.boxes);
        Map<Key, Route> allRoutes = new HashMap<>(routes);
        allRoutes.putAll(other.routes);
        return new Placement(allBoxes, allRoutes);
    }
}
