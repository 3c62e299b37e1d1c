// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.Map;

import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Look;
import org.talentbench.notation.text.Typography;
import org.talentbench.notation.text.Typography.Block;

/** How large boxes are so that their texts fit into their figures. */
public final class Sizes {

    /** Room around what is inside a container. */
    static final double INSET = 14;
    private static final double ROUNDING = 1e-6;
    private static final double PADDING_ACROSS = 1.15;
    private static final double PADDING_DOWN = 0.7;
    private static final double GAP = 3;
    // How much higher a round or pointed figure is than its text; how much wider follows from the outline.
    private static final double ELLIPSE_HEIGHT = 1.75;
    private static final double LOZENGE_HEIGHT = 1.5;
    private static final double LOZENGE_TIPS = 38;

    private Sizes() {
    }

    /** The size that a box has by itself, at the origin; a container without what is inside. */
    public static Bounds of(Item.Box box) {
        Look look = box.look();
        Label label = box.label();
        Block text = Typography.get().block(box);
        double width = 0;
        double height = 0;
        if (label.inside() && !label.isEmpty()) {
            double across = text.width() + PADDING_ACROSS * label.size();
            double down = text.height();
            switch (look.figure()) {
                case SQUARE, CONTAINER -> {
                    width = text.width() + 2 * PADDING_ACROSS * label.size();
                    height = down + 2 * PADDING_DOWN * label.size();
                }
                case ELLIPSE -> {
                    height = ELLIPSE_HEIGHT * down;
                    width = across / Math.sqrt(1 - 1 / (ELLIPSE_HEIGHT * ELLIPSE_HEIGHT));
                }
                case LOZENGE -> {
                    height = LOZENGE_HEIGHT * down + LOZENGE_TIPS;
                    width = across / (1 - down / height);
                }
                case DOT -> { }
            }
        }
        return new Bounds(0, 0, Math.ceil(Math.max(width, look.width())), Math.ceil(Math.max(height, look.height())));
    }

    /** A container's bounds, as much larger as what is inside asks for. */
    public static Bounds around(Item.Box container, Map<Key, Bounds> boxes) {
        Bounds bounds = boxes.get(container.key());
        double title = titleHeight(container);
        for (Item.Box child : container.children()) {
            Bounds inside = boxes.get(child.key());
            if (inside != null) {
                Bounds asked = new Bounds(inside.x() - INSET, inside.y() - title, inside.width() + 2 * INSET,
                        inside.height() + title + INSET);
                // Sums of sizes differ in their last digits; a container does not grow by those.
                bounds = bounds.grown(ROUNDING).contains(asked) ? bounds : bounds.union(asked);
            }
        }
        return bounds;
    }

    /** Room that a container's title takes at its top. */
    public static double titleHeight(Item.Box container) {
        return container.label().isEmpty() ? INSET
                : Typography.get().block(container).height() + 2 * PADDING_DOWN * container.label().size();
    }

    /** Where the text of a box stands. */
    public static Bounds text(Item.Box box, Bounds bounds) {
        Block text = Typography.get().block(box);
        double left = bounds.centre().x() - text.width() / 2;
        double top = !box.label().inside() ? bounds.bottom() + GAP
                : box.children().isEmpty() ? bounds.centre().y() - text.height() / 2
                : bounds.y() + PADDING_DOWN * box.label().size();
        return new Bounds(left, top, text.width(), text.height());
    }
}
