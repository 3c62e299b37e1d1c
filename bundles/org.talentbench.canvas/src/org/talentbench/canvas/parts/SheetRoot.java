// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayeredPane;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;

/** The layers of a canvas, in the order of the notation: frames of containers, edges, titles of containers, nodes. */
public final class SheetRoot extends ScalableFreeformRootEditPart {

    static final Object TITLES = "titles";
    static final Object NODES = "nodes";

    @Override
    protected LayeredPane createPrintableLayers() {
        var layers = new FreeformLayeredPane();
        layers.add(new FreeformLayer(), PRIMARY_LAYER);
        layers.add(new ConnectionLayer(), CONNECTION_LAYER);
        layers.add(new FreeformLayer(), TITLES);
        layers.add(new FreeformLayer(), NODES);
        return layers;
    }

    @Override
    protected ScalableFreeformLayeredPane createScaledLayers() {
        var layers = new SmoothlyScaled();
        layers.add(createGridLayer(), GRID_LAYER);
        layers.add(getPrintableLayers(), PRINTABLE_LAYERS);
        layers.add(new FreeformLayer(), SCALED_FEEDBACK_LAYER);
        return layers;
    }

    /** Lets the device scale, where draw2d of old would scale each place to whole pixels and each font to whole points. */
    private static final class SmoothlyScaled extends ScalableFreeformLayeredPane {

        @Override
        protected void paintClientArea(Graphics graphics) {
            if (getChildren().isEmpty()) {
                return;
            }
            graphics.pushState();
            graphics.scale(getScale());
            // After each layer what was pushed last is restored: that must be the scale.
            graphics.pushState();
            paintChildren(graphics);
            graphics.popState();
            graphics.popState();
        }
    }
}
