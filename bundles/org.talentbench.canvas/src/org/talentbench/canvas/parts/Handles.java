// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.handles.BendpointCreationHandle;
import org.eclipse.gef.handles.BendpointMoveHandle;
import org.eclipse.gef.handles.ConnectionHandle;
import org.eclipse.gef.handles.MoveHandle;
import org.eclipse.gef.handles.ResizeHandle;
import org.eclipse.gef.tools.ConnectionEndpointTracker;
import org.eclipse.swt.SWT;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.canvas.figures.Marking;
import org.talentbench.notation.scene.Rgb;

/** How handles look here: round, white, with a blue rim, legible on any theme. */
final class Handles {

    private static final int SIZE = 9;
    private static final int SMALL = 6;

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
            setPreferredSize(SIZE, SIZE);
        }

        @Override
        public void paintFigure(Graphics graphics) {
            round(graphics, getBounds(), ink);
        }
    }

    /** The handle at an end of an edge. */
    static final class End extends ConnectionHandle {

        private final String request;
        private final Ink ink;

        End(ConnectionEditPart edge, boolean source, Ink ink) {
            this.ink = ink;
            request = source ? RequestConstants.REQ_RECONNECT_SOURCE : RequestConstants.REQ_RECONNECT_TARGET;
            setOwner(edge);
            setLocator(new ConnectionLocator(getConnection(), source ? ConnectionLocator.SOURCE : ConnectionLocator.TARGET));
            setPreferredSize(SIZE, SIZE);
        }

        @Override
        protected DragTracker createDragTracker() {
            var tracker = new ConnectionEndpointTracker((ConnectionEditPart) getOwner());
            tracker.setCommandName(request);
            tracker.setDefaultCursor(getCursor());
            return tracker;
        }

        @Override
        public void paintFigure(Graphics graphics) {
            round(graphics, getBounds(), ink);
        }
    }

    /** The handle that moves a corner of an edge. */
    static final class Bend extends BendpointMoveHandle {

        private final Ink ink;

        Bend(ConnectionEditPart edge, int index, Ink ink) {
            super(edge, index);
            this.ink = ink;
            setPreferredSize(SIZE, SIZE);
        }

        @Override
        public void paintFigure(Graphics graphics) {
            round(graphics, getBounds(), ink);
        }
    }

    /** The handle in the middle of a piece of an edge that makes a corner, or moves the piece: smaller, and filled. */
    static final class Middle extends BendpointCreationHandle {

        private final Ink ink;

        Middle(ConnectionEditPart edge, int index, Ink ink) {
            super(edge, index);
            this.ink = ink;
            setPreferredSize(SMALL, SMALL);
        }

        @Override
        public void paintFigure(Graphics graphics) {
            graphics.setAntialias(SWT.ON);
            graphics.setBackgroundColor(ink.colour(Marking.ACCENT));
            graphics.fillOval(getBounds());
        }
    }
}
