// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties.curve;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.talentbench.ui.Numbers;

/** A small picture of a curve with its ends in figures, in the theme's colours. The pointer reads it off. */
public final class CurveCanvas extends Canvas {

    /** Colour definitions of plugin.xml, which a theme may replace. */
    private static final String LINE = "org.talentbench.ui.properties.curve.line";
    private static final String FILL = "org.talentbench.ui.properties.curve.fill";
    private static final String MARK = "org.talentbench.ui.properties.curve.mark";

    private static final int MARGIN = 6;
    private static final int DOT = 4;
    private static final int OPAQUE = 255;
    private static final int AREA = 110;
    private static final int AXIS = 90;
    private static final int VEIL = 190;

    private Curve curve;
    private String unitX = "";
    private String unitY = "";
    private String description = "";

    /** Creates an empty picture. */
    public CurveCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addPaintListener(event -> paint(event.gc));
        addMouseMoveListener(event -> readOff(event.x));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = description;
            }
        });
    }

    /** Shows a curve, and says in words what it shows for those who do not see it. */
    public void show(Curve shown, String unitOfX, String unitOfY, String words) {
        curve = shown;
        unitX = unitOfX == null ? "" : unitOfX;
        unitY = unitOfY == null ? "" : unitOfY;
        description = words;
        redraw();
    }

    /** What the picture shows, in words. */
    public String words() {
        return description;
    }

    private void paint(GC gc) {
        if (curve == null || curve.isEmpty()) {
            return;
        }
        gc.setAntialias(SWT.ON);
        Rectangle plot = plot(gc);
        var place = new Place(curve, plot);
        gc.setForeground(getForeground());
        gc.setAlpha(AXIS);
        gc.drawLine(plot.x, place.y(0), plot.x + plot.width, place.y(0));
        gc.drawLine(plot.x, plot.y, plot.x, plot.y + plot.height);
        gc.setAlpha(OPAQUE);
        area(gc, place);
        line(gc, place);
        curve.marks().stream().filter(mark -> Double.isFinite(curve.at(mark.x()))).forEach(mark -> dot(gc, place, plot, mark));
        ends(gc, plot);
    }

    /** Room for the figures at the left and below. */
    private Rectangle plot(GC gc) {
        int figures = Math.max(gc.textExtent(Numbers.format(curve.greatest())).x, gc.textExtent(Numbers.format(curve.least())).x) + 4;
        int left = MARGIN + (curve.measured() ? figures : 0);
        int below = gc.getFontMetrics().getHeight() + 2;
        Rectangle all = getClientArea();
        return new Rectangle(left, MARGIN, Math.max(1, all.width - left - MARGIN), Math.max(1, all.height - below - 2 * MARGIN));
    }

    private void area(GC gc, Place place) {
        gc.setBackground(colour(FILL));
        gc.setAlpha(AREA);
        var path = new Path(getDisplay());
        boolean open = false;
        for (int i = 0; i < curve.values().length; i++) {
            double value = curve.values()[i];
            if (Double.isFinite(value)) {
                if (!open) {
                    path.moveTo(place.xOfStep(i), place.y(0));
                    open = true;
                }
                path.lineTo(place.xOfStep(i), place.y(value));
            }
            if (open && (!Double.isFinite(value) || i == curve.values().length - 1)) {
                path.lineTo(place.xOfStep(Double.isFinite(value) ? i : i - 1), place.y(0));
                path.close();
                open = false;
            }
        }
        gc.fillPath(path);
        path.dispose();
        gc.setAlpha(OPAQUE);
    }

    private void line(GC gc, Place place) {
        gc.setForeground(colour(LINE));
        gc.setLineWidth(2);
        for (int i = 1; i < curve.values().length; i++) {
            double before = curve.values()[i - 1];
            double now = curve.values()[i];
            if (Double.isFinite(before) && Double.isFinite(now)) {
                gc.drawLine(place.xOfStep(i - 1), place.y(before), place.xOfStep(i), place.y(now));
            }
        }
        gc.setLineWidth(1);
    }

    private void dot(GC gc, Place place, Rectangle plot, Curve.Mark mark) {
        int x = place.x(mark.x());
        int y = place.y(curve.at(mark.x()));
        gc.setBackground(colour(MARK));
        gc.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        Point size = gc.textExtent(mark.label(), SWT.DRAW_TRANSPARENT);
        int left = Math.clamp(x + DOT + 3, plot.x + 2, Math.max(plot.x + 2, plot.x + plot.width - size.x));
        int above = Math.clamp(y - size.y - 2, plot.y, Math.max(plot.y, plot.y + plot.height - size.y));
        // Readable across the line of the curve.
        gc.setBackground(getBackground());
        gc.setAlpha(VEIL);
        gc.fillRectangle(left - 1, above, size.x + 2, size.y);
        gc.setAlpha(OPAQUE);
        gc.setForeground(getForeground());
        gc.drawText(mark.label(), left, above, true);
    }

    private void ends(GC gc, Rectangle plot) {
        gc.setForeground(getForeground());
        int below = plot.y + plot.height + 2;
        String lower = Numbers.format(curve.lower());
        String upper = Numbers.format(curve.upper()) + (unitX.isEmpty() ? "" : " " + unitX);
        gc.drawText(lower, plot.x, below, true);
        gc.drawText(upper, plot.x + plot.width - gc.textExtent(upper).x, below, true);
        if (!curve.measured()) {
            return;
        }
        String greatest = Numbers.format(curve.greatest());
        gc.drawText(greatest, plot.x - gc.textExtent(greatest).x - 4, plot.y - 2, true);
        String least = Numbers.format(curve.least());
        gc.drawText(least, plot.x - gc.textExtent(least).x - 4, plot.y + plot.height - gc.getFontMetrics().getHeight() + 2, true);
    }

    private void readOff(int pixel) {
        if (curve == null || curve.isEmpty()) {
            setToolTipText(null);
            return;
        }
        var gc = new GC(this);
        Rectangle plot = plot(gc);
        gc.dispose();
        double share = Math.clamp((pixel - plot.x) / (double) plot.width, 0, 1);
        double x = curve.lower() + share * (curve.upper() - curve.lower());
        String place = (Numbers.format(x) + " " + unitX).strip();
        setToolTipText(curve.measured() ? place + " → " + (Numbers.format(curve.at(x)) + " " + unitY).strip() : place);
    }

    private static Color colour(String definition) {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(definition);
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        return new Point(wide == SWT.DEFAULT ? 220 : wide, high == SWT.DEFAULT ? 110 : high);
    }

    /** From numbers to pixels. */
    private record Place(Curve curve, Rectangle plot) {

        int x(double value) {
            return plot.x + (int) Math.round((value - curve.lower()) / (curve.upper() - curve.lower()) * plot.width);
        }

        int xOfStep(int step) {
            return plot.x + (int) Math.round((double) step / (curve.values().length - 1) * plot.width);
        }

        int y(double value) {
            return plot.y + (int) Math.round((curve.greatest() - value) / (curve.greatest() - curve.least()) * plot.height);
        }
    }
}
