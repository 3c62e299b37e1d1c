// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.ImageFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.talentbench.canvas.Badge;
import org.talentbench.notation.layout.Bounds;

/** A mark on the corner of a box with something wrong. */
final class BadgeFigure extends ImageFigure {

    private static final int SIZE = 16;

    BadgeFigure(Badge badge, Bounds box) {
        super(badge.image());
        setBounds(new Rectangle((int) Math.round(box.right()) - SIZE / 2, (int) Math.round(box.y()) - SIZE / 2, SIZE, SIZE));
        setToolTip(new org.eclipse.draw2d.Label(badge.message()));
    }

    @Override
    public boolean containsPoint(int x, int y) {
        // The box under it is what is clicked on.
        return false;
    }
}
