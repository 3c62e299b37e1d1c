// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.handles.ConnectionEndHandle;
import org.eclipse.gef.handles.ConnectionStartHandle;
import org.eclipse.gef.handles.MoveHandle;
import org.eclipse.gef.handles.ResizeHandle;
import org.eclipse.swt.SWT;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.canvas.figures.Marking;
import org.talentbench.notation.scene.Rgb;

/** How handles look here: round, white, with a blue rim, legible on any theme. */
final class Handles {

    private Handles() {
    }

    static void round(Graphics graphics, Rectangle bounds, Ink ink) {
        graphics.setAntialias(SWT.ON);
        graphics.setBackgroundColor(ink.colour(Rgb.WHITE));
        graphics.setForegroundColor(ink.colour(Marking.ACCENT));
        graphics.fillOval(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1);
        graphics.drawOval(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1);
    }

    /** The frame of a selected box, by which it can be moved, too. */
    static final class Frame extends MoveHandle {

        private final CanvasContext context;
        private final BoxPart part;

        Frame(GraphicalEditPart part, CanvasContext context) {
            super(part);
            this.part = (BoxPart) part;
            this.context = context;
            setBorder(null);
        }

        @Override
        protected DragTracker createDragTracker() {
            return new BoxDrag(part, context);
        }

        @Override
        public void paintFigure(Graphics graphics) {
            graphics.setAntialias(SWT.ON);
            graphics.setForegroundColor(context.ink().colour(Marking.ACCENT));
            graphics.drawRectangle(getBounds().getCopy().shrink(1, 1).resize(-1, -1));
        }

        @Override
        public boolean containsPoint(int x, int y) {
            // Only the line: what is inside belongs to the box.
            return super.containsPoint(x, y) && !getBounds().getCopy().shrink(3, 3).contains(x, y);
        }
    }

    /** A handle that changes the size of a box. */
    static final class Corner extends ResizeHandle {

        private final Ink ink;

        Corner(GraphicalEditPart part, int direction, Ink ink) {
            super(part, direction);
            this.ink = ink;
            setPreferredSize(9, 9);
        }

        @Override
        public void paintFigure(Graphics graphics) {
            round(graphics, getBounds(), ink);
        }
    }

    /** The handle at the start of an edge. */
    static final class Start extends ConnectionStartHandle {

        private final Ink ink;

        Start(ConnectionEditPart edge, Ink ink) {
            super(edge);
            this.ink = ink;
            setPreferredSize(9, 9);
        }

        @Override
        public void paintFigure(Graphics graphics) {
            round(graphics, getBounds(), ink);
        }
    }

    /** The handle at the end of an edge. */
    static final class End extends ConnectionEndHandle {

        private final Ink ink;

        End(ConnectionEditPart edge, Ink ink) {
            super(edge);
            this.ink = ink;
            setPreferredSize(9, 9);
        }

        @Override
        public void paintFigure(Graphics graphics) {
            round(graphics, getBounds(), ink);
        }
    }
}
