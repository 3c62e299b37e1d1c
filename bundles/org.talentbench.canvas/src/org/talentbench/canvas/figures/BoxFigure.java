// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;
import org.talentbench.notation.drawing.Mark;
import org.talentbench.notation.layout.Bounds;

/** A node, a container's frame or a container's title. What the pointer hits is its outline and its text. */
public final class BoxFigure extends Figure implements HandleBounds, Miniature {

    private final Ink ink;
    private Drawing drawing;
    private Rectangle outline = new Rectangle();

    public BoxFigure(Ink ink) {
        this.ink = ink;
    }

    /**
     * Shows marks.
     *
     * @param box  where handles go
     * @param text where the text stands, which may be outside the box
     */
    public void show(List<Mark> marks, Bounds box, Bounds text) {
        discard();
        drawing = new Drawing(marks, ink);
        outline = Geometry.rectangle(box);
        setBounds(Geometry.rectangle(box.union(text)).expand(1, 1));
        repaint();
    }

    @Override
    public Rectangle getHandleBounds() {
        return outline;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        if (drawing != null) {
            drawing.paint(graphics);
        }
    }

    /** Draws the same marks once more, as for a ghost that is dragged. */
    public void paintGhost(Graphics graphics) {
        paintFigure(graphics);
    }

    @Override
    public void paintMiniature(Graphics graphics, double zoom) {
        if (drawing != null) {
            drawing.paintMiniature(graphics, zoom);
        }
    }

    public void discard() {
        if (drawing != null) {
            drawing.dispose();
            drawing = null;
        }
    }
}
