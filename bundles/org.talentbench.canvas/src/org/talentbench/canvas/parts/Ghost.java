// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.talentbench.canvas.figures.BoxFigure;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.canvas.figures.Marking;

/** A box as it is dragged: pale, where the pointer has it, or only its frame while its size changes. */
final class Ghost extends Figure {

    private static final int PALE = 150;

    private final BoxFigure box;
    private final Ink ink;

    Ghost(BoxFigure box, Ink ink) {
        this.box = box;
        this.ink = ink;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Rectangle from = box.getHandleBounds();
        Rectangle to = getBounds();
        if (from.width == to.width && from.height == to.height) {
            graphics.pushState();
            graphics.setAlpha(PALE);
            graphics.translate(to.x - from.x, to.y - from.y);
            box.paintGhost(graphics);
            graphics.popState();
        }
        graphics.setAntialias(SWT.ON);
        graphics.setForegroundColor(ink.colour(Marking.ACCENT));
        graphics.drawRectangle(to.x, to.y, to.width - 1, to.height - 1);
    }
}
