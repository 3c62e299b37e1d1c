// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.talentbench.notation.layout.Bounds;

/** How large a diagram is seen: by steps, as a whole, or with Ctrl and the wheel around what the pointer is on. */
public final class CanvasZoom {

    private static final double[] LEVELS = { 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4 };
    private static final double WHEEL = 1.15;
    private static final int MARGIN = 20;
    /** A diagram that opens is not made smaller than can be read. */
    private static final double READABLE = 0.5;

    private final ZoomManager zoom;
    private final DiagramCanvas canvas;

    CanvasZoom(Surface surface, DiagramCanvas canvas) {
        zoom = surface.zoom();
        this.canvas = canvas;
        zoom.setZoomLevels(LEVELS);
        canvas.paper().addListener(SWT.MouseWheel, this::wheel);
    }

    /** 1 is the size at which a pixel of the notation is one of the screen. */
    public double level() {
        return zoom.getZoom();
    }

    public void in() {
        zoom.zoomIn();
    }

    public void out() {
        zoom.zoomOut();
    }

    public void actualSize() {
        zoom.setZoom(1);
    }

    /** Shows the whole diagram, never larger than it is. */
    public void fit() {
        fit(LEVELS[0]);
    }

    /** Shows as much of the diagram as can be read. */
    void open() {
        fit(READABLE);
    }

    private void fit(double least) {
        Bounds all = canvas.sheet().view().bounds();
        var room = canvas.paper().getClientArea();
        double fitting = Math.min((room.width - 2 * MARGIN) / Math.max(1, all.width()), (room.height - 2 * MARGIN) / Math.max(1, all.height()));
        zoom.setZoom(Math.clamp(fitting, least, 1));
        viewport().validate();
        double level = level();
        // In the middle where there is room, from the beginning where there is not.
        zoom.setViewLocation(new Point(origin(all.x(), all.width(), room.width, level), origin(all.y(), all.height(), room.height, level)));
    }

    private static int origin(double start, double length, int room, double level) {
        double spare = Math.max(2.0 * MARGIN, room - length * level);
        return (int) Math.round(start * level - spare / 2);
    }

    private Viewport viewport() {
        return zoom.getViewport();
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) == 0 || event.count == 0) {
            return;
        }
        event.doit = false;
        double before = level();
        double after = Math.clamp(before * Math.pow(WHEEL, Math.signum(event.count)), zoom.getMinZoom(), zoom.getMaxZoom());
        Point corner = viewport().getViewLocation();
        zoom.setZoom(after);
        viewport().validate();
        zoom.setViewLocation(new Point((int) Math.round((corner.x + event.x) * after / before - event.x),
                (int) Math.round((corner.y + event.y) * after / before - event.y)));
    }
}
