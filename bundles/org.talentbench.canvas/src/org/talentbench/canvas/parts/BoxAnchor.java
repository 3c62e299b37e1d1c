// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.AnchorListener;
import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.talentbench.canvas.figures.BoxFigure;

/**
 * Where an edge meets a box while one of its ends is dragged. It tells nobody when the box moves: the notation routes the
 * edges then, and thousands of anchors that listen to every layer are what makes a large diagram slow.
 */
final class BoxAnchor extends ChopboxAnchor {

    private final BoxFigure box;

    BoxAnchor(BoxFigure box) {
        super(box);
        this.box = box;
    }

    @Override
    protected Rectangle getBox() {
        return box.getHandleBounds();
    }

    @Override
    public void addAnchorListener(AnchorListener listener) {
        // See above.
    }

    @Override
    public void removeAnchorListener(AnchorListener listener) {
        // See above.
    }
}
