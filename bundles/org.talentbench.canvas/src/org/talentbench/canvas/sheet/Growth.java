// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.HashMap;
import java.util.Map;

import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Boxes whose text no longer fits, such as a lever's once a plan stands beside its value of today, grow around their middle. */
final class Growth {

    private Growth() {
    }

    /** The placement with room for the texts of the scene; the ways of edges follow. */
    static Placement of(Scene scene, Placement before) {
        Map<Key, Bounds> grown = new HashMap<>();
        for (Item.Box box : scene.boxes()) {
            Bounds bounds = before.boxes().get(box.key());
            Bounds wanted = Sizes.of(box);
            if (bounds != null && box.children().isEmpty() && (bounds.width() < wanted.width() || bounds.height() < wanted.height())) {
                double width = Math.max(bounds.width(), wanted.width());
                double height = Math.max(bounds.height(), wanted.height());
                grown.put(box.key(), new Bounds(bounds.centre().x() - width / 2, bounds.centre().y() - height / 2, width, height));
            }
        }
        return grown.isEmpty() ? before : Layout.followed(scene, before, before.with(new Placement(grown, Map.of())));
    }
}
