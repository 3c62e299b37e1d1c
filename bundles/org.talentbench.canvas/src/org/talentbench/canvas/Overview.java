// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.beans.PropertyChangeListener;

import org.eclipse.draw2d.FigureListener;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editparts.ZoomListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.talentbench.canvas.figures.Marking;
import org.talentbench.canvas.figures.Miniature;
import org.talentbench.notation.layout.Bounds;

/** The whole diagram in little, with a frame around what is seen of it; the frame can be dragged. */
public final class Overview extends Canvas {

    private static final int MARGIN = 6;
    private static final int WAIT_MILLISECONDS = 120;
    private static final int VEIL = 90;
    private static final int OPAQUE = 255;

    private final DiagramCanvas canvas;
    private final Viewport viewport;
    private final PropertyChangeListener moved = event -> redraw();
    /** What is seen changes with the zoom and with the size of the canvas too, where its corner stays. */
    private final ZoomListener zoomed = zoom -> redraw();
    private final FigureListener resized = figure -> redraw();
    private final Runnable draw = this::discardAndRedraw;
    private Image image;

    /** Creates the control, which follows a canvas until one of the two is disposed of. */
    public Overview(Composite parent, DiagramCanvas canvas) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.canvas = canvas;
        viewport = canvas.surface().viewport();
        setBackground(canvas.paper().getBackground());
        viewport.addPropertyChangeListener(moved);
        viewport.addFigureListener(resized);
        canvas.surface().zoom().addZoomListener(zoomed);
        canvas.onShown(this, () -> getDisplay().timerExec(WAIT_MILLISECONDS, draw));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> discard());
        addListener(SWT.MouseDown, this::drag);
        addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                drag(event);
            }
        });
        addDisposeListener(event -> {
            viewport.removePropertyChangeListener(moved);
            viewport.removeFigureListener(resized);
            canvas.surface().zoom().removeZoomListener(zoomed);
            canvas.onShown(this, null);
            discard();
        });
    }

    private void discardAndRedraw() {
        if (!isDisposed()) {
            discard();
            redraw();
        }
    }

    private void discard() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private Bounds all() {
        return canvas.sheet().view().bounds();
    }

    private double scale() {
        Bounds all = all();
        var area = getClientArea();
        return Math.min(1, Math.min((area.width - 2 * MARGIN) / Math.max(1, all.width()), (area.height - 2 * MARGIN) / Math.max(1, all.height())));
    }

    private double left() {
        return (getClientArea().width - all().width() * scale()) / 2;
    }

    private double top() {
        return (getClientArea().height - all().height() * scale()) / 2;
    }

    private void paint(GC gc) {
        var area = getClientArea();
        if (canvas.isDisposed() || area.width <= 2 * MARGIN || area.height <= 2 * MARGIN) {
            return;
        }
        if (image == null) {
            image = new Image(getDisplay(), area.width, area.height);
            drawDiagram();
        }
        gc.drawImage(image, 0, 0);
        Rectangle seen = seen();
        Rectangle paper = new Rectangle(0, 0, area.width, area.height);
        seen.intersect(paper);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_GRAY));
        gc.setAlpha(VEIL);
        gc.fillRectangle(0, 0, area.width, seen.y);
        gc.fillRectangle(0, seen.bottom(), area.width, area.height - seen.bottom());
        gc.fillRectangle(0, seen.y, seen.x, seen.height);
        gc.fillRectangle(seen.right(), seen.y, area.width - seen.right(), seen.height);
        gc.setAlpha(OPAQUE);
        gc.setForeground(canvas.ink().colour(Marking.ACCENT));
        gc.drawRectangle(seen.x, seen.y, seen.width - 1, seen.height - 1);
    }

    private void drawDiagram() {
        var gc = new GC(image);
        gc.setBackground(canvas.paper().getBackground());
        gc.fillRectangle(image.getBounds());
        var graphics = new SWTGraphics(gc);
        graphics.translate((float) left(), (float) top());
        graphics.scale(scale());
        graphics.translate((float) -all().x(), (float) -all().y());
        for (Object layer : canvas.surface().diagramLayers()) {
            for (Object figure : ((IFigure) layer).getChildren()) {
                if (figure instanceof Miniature miniature) {
                    miniature.paintMiniature(graphics, scale());
                }
            }
        }
        graphics.dispose();
        gc.dispose();
    }

    /** What the canvas shows, on the overview. */
    private Rectangle seen() {
        double zoom = canvas.zoom().level();
        Point corner = viewport.getViewLocation();
        return new Rectangle((int) Math.round(left() + (corner.x / zoom - all().x()) * scale()), (int) Math.round(top() + (corner.y / zoom - all().y()) * scale()),
                (int) Math.round(viewport.getSize().width / zoom * scale()), (int) Math.round(viewport.getSize().height / zoom * scale()));
    }

    private void drag(Event event) {
        double zoom = canvas.zoom().level();
        double x = (event.x - left()) / scale() + all().x();
        double y = (event.y - top()) / scale() + all().y();
        viewport.setViewLocation((int) Math.round(x * zoom) - viewport.getSize().width / 2, (int) Math.round(y * zoom) - viewport.getSize().height / 2);
    }
}
