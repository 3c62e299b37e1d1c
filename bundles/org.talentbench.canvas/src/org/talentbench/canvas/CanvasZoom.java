// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.talentbench.notation.layout.Bounds;

/** How large a diagram is seen: by steps, as a whole, or with Ctrl and the wheel around what the pointer is on. */
public final class CanvasZoom {

    private static final double[] LEVELS = { 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4 };
    private static final double WHEEL = 1.15;
    private static final int MARGIN = 20;
    /** A diagram that opens is not made smaller than can be read. */
    private static final double READABLE = 0.4;

    /** Where the diagram was last brought into view as a whole: as long as nobody has looked elsewhere, it is kept there. */
    private record Fitted(double least, double level, Point corner, boolean whole) {
    }

    private final ZoomManager zoom;
    private final DiagramCanvas canvas;
    private Fitted fitted;

    CanvasZoom(Surface surface, DiagramCanvas canvas) {
        zoom = surface.zoom();
        this.canvas = canvas;
        zoom.setZoomLevels(LEVELS);
        canvas.paper().addListener(SWT.MouseWheel, this::wheel);
        canvas.paper().addListener(SWT.Resize, event -> canvas.getDisplay().asyncExec(this::resized));
        canvas.onShown(this, this::grown);
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

    private void fit(double least) {
        Bounds all = all();
        var room = room();
        double fitting = Math.min((room.width - 2 * MARGIN) / Math.max(1, all.width()), (room.height - 2 * MARGIN) / Math.max(1, all.height()));
        zoom.setZoom(Math.clamp(fitting, least, 1));
        viewport().validate();
        double level = level();
        // In the middle where there is room, from the beginning where there is not.
        zoom.setViewLocation(new Point(origin(all.x(), all.width(), room.width, level), origin(all.y(), all.height(), room.height, level)));
        fitted = new Fitted(least, level, viewport().getViewLocation(), seen());
    }

    /** Only with its first size is it known how large the paper is; then as much of the diagram is shown as can be read. */
    private void resized() {
        if (!canvas.isDisposed() && room().width > 0 && (fitted == null || untouched())) {
            fit(fitted == null ? READABLE : fitted.least());
        }
    }

    /** What a plan adds to the labels must not push the diagram out of view. */
    private void grown() {
        if (fitted != null && fitted.whole() && untouched() && !seen()) {
            fit(fitted.least());
        }
    }

    private boolean untouched() {
        return fitted.level() == level() && fitted.corner().equals(viewport().getViewLocation());
    }

    private boolean seen() {
        Bounds all = all();
        Point corner = viewport().getViewLocation();
        return all.x() * level() >= corner.x && all.right() * level() <= corner.x + room().width
                && all.y() * level() >= corner.y && all.bottom() * level() <= corner.y + room().height;
    }

    private Bounds all() {
        return canvas.sheet().view().bounds();
    }

    private Rectangle room() {
        return canvas.paper().getClientArea();
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
