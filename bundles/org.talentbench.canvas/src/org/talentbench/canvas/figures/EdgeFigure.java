// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.AbsoluteBendpoint;
import org.eclipse.draw2d.Bendpoint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.talentbench.notation.drawing.Mark;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Route;

/**
 * An edge as the notation has routed it. While one of its ends or corners is dragged it is a plain line through where
 * they are, until the notation routes it again.
 */
public final class EdgeFigure extends PolylineConnection implements Miniature {

    private static final int ARROWS = 14;
    private static final int REACH = 5;
    private static final int HALO = 110;
    private static final int HALO_WIDTH = 6;

    private final Ink ink;
    private Drawing drawing;
    private List<Bounds> labels = List.of();
    private Rectangle extent = new Rectangle();
    private boolean dragged;
    private boolean showing;
    private boolean selected;

    public EdgeFigure(Ink ink) {
        this.ink = ink;
        setTolerance(REACH);
    }

    /** Shows marks along a route. */
    public void show(List<Mark> marks, Route route, List<Bounds> texts) {
        discard();
        erase();
        drawing = new Drawing(marks, ink);
        labels = texts;
        dragged = false;
        showing = true;
        setRoutingConstraint(new ArrayList<>(route.bends().stream().map(bend -> new AbsoluteBendpoint(Geometry.point(bend))).toList()));
        setPoints(Geometry.points(route.points()));
        showing = false;
        measure();
        repaint();
    }

    private void measure() {
        Rectangle all = getPoints().getBounds().getCopy().expand(ARROWS, ARROWS);
        if (!dragged) {
            labels.forEach(label -> all.union(Geometry.rectangle(label).expand(4, 4)));
        }
        if (!all.equals(extent)) {
            extent = all;
            fireFigureMoved();
        }
    }

    @Override
    public Rectangle getBounds() {
        // The superclass asks before there are fields.
        return extent == null ? super.getBounds() : extent;
    }

    /** Called where an anchor or a corner is another one than the notation knows of, and at no other time does anything. */
    @Override
    public void layout() {
        if (!dragged || getSourceAnchor() == null || getTargetAnchor() == null) {
            return;
        }
        List<Point> middle = new ArrayList<>();
        if (getRoutingConstraint() instanceof List<?> bends) {
            bends.forEach(bend -> middle.add(((Bendpoint) bend).getLocation()));
        }
        Point first = middle.isEmpty() ? reference(getTargetAnchor().getReferencePoint()) : middle.getFirst().getCopy();
        Point last = middle.isEmpty() ? reference(getSourceAnchor().getReferencePoint()) : middle.getLast().getCopy();
        translateToAbsolute(first);
        translateToAbsolute(last);
        var line = new PointList();
        line.addPoint(reference(getSourceAnchor().getLocation(first)));
        middle.forEach(line::addPoint);
        line.addPoint(reference(getTargetAnchor().getLocation(last)));
        erase();
        setPoints(line);
        measure();
        repaint();
    }

    private Point reference(Point absolute) {
        Point point = absolute.getCopy();
        translateToRelative(point);
        return point;
    }

    @Override
    public void setRoutingConstraint(Object constraint) {
        dragged = dragged || !showing;
        super.setRoutingConstraint(constraint);
    }

    @Override
    public void setSourceAnchor(org.eclipse.draw2d.ConnectionAnchor anchor) {
        dragged = dragged || drawing != null && anchor != getSourceAnchor();
        super.setSourceAnchor(anchor);
    }

    @Override
    public void setTargetAnchor(org.eclipse.draw2d.ConnectionAnchor anchor) {
        dragged = dragged || drawing != null && anchor != getTargetAnchor();
        super.setTargetAnchor(anchor);
    }

    /** Draws the line on a broader one in the colour of what is worked on. */
    public void setSelected(boolean isSelected) {
        selected = isSelected;
        repaint();
    }

    /** Whether it shows something that the notation does not know of. */
    public boolean isDragged() {
        return dragged;
    }

    @Override
    public boolean containsPoint(int x, int y) {
        return extent.contains(x, y) && (super.containsPoint(x, y)
                || labels.stream().anyMatch(label -> label.contains(new org.talentbench.notation.layout.Point(x, y))));
    }

    @Override
    public void paintFigure(Graphics graphics) {
        if (dragged || drawing == null) {
            graphics.setForegroundColor(ink.colour(Marking.ACCENT));
            super.paintFigure(graphics);
        } else {
            if (selected) {
                graphics.pushState();
                graphics.setAntialias(SWT.ON);
                graphics.setAlpha(HALO);
                graphics.setLineWidth(HALO_WIDTH);
                graphics.setForegroundColor(ink.colour(Marking.ACCENT));
                graphics.drawPolyline(getPoints());
                graphics.popState();
            }
            drawing.paint(graphics);
        }
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
