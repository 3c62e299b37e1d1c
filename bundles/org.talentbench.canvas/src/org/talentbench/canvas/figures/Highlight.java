// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;
import org.eclipse.swt.SWT;
import org.talentbench.notation.scene.Rgb;

/** A frame around a box: what a gesture would go to, or what has been found. */
public final class Highlight extends Figure {

    private static final int DISTANCE = 3;
    private static final int WIDTH = 2;
    private static final int ROUNDNESS = 8;

    private final Ink ink;
    private final Rgb colour;

    public Highlight(Ink ink, IFigure box) {
        this(ink, box, Marking.ACCENT);
    }

    public Highlight(Ink ink, IFigure box, Rgb colour) {
        this.ink = ink;
        this.colour = colour;
        Rectangle around = box instanceof HandleBounds handles ? handles.getHandleBounds() : box.getBounds();
        setBounds(around.getCopy().expand(DISTANCE + WIDTH, DISTANCE + WIDTH));
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        graphics.setAntialias(SWT.ON);
        graphics.setForegroundColor(ink.colour(colour));
        graphics.setLineWidth(WIDTH);
        graphics.drawRoundRectangle(getBounds().getCopy().shrink(WIDTH, WIDTH), ROUNDNESS, ROUNDNESS);
    }
}
