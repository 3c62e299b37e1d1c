// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ISeries;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Plot;
import org.talentbench.charts.drawing.ChartCsv;
import org.talentbench.charts.drawing.ChartPng;
import org.talentbench.charts.drawing.ChartSvg;
import org.talentbench.charts.drawing.Palette;
import org.talentbench.model.AtomicFile;

/**
 * A chart in the window. Says its numbers to whoever points at it, goes through them with the arrow keys, tells what was picked by a click
 * or Enter, follows the window's colours, and can be saved and copied from its context menu.
 */
public final class ChartControl extends Composite {

    /** Pictures are for papers and slides: of a width that fits both, and sharp in print. */
    static final double PICTURE_WIDTH = 760;
    static final double PICTURE_SCALE = 2;

    /** How near to something one has to point, in pixels. */
    private static final double NEAR = 14;
    private static final int HALO = 10;
    private static final int FRAME_HEIGHT = 118;
    private static final int ROW_GAP = 8;
    private static final int BAR_HEIGHT = 16;
    private static final int PLOT_HEIGHT = 240;

    private final org.eclipse.swtchart.Chart widget;
    private final List<Consumer<Pick>> listeners = new CopyOnWriteArrayList<>();
    private Chart chart;
    private Face face;
    private Colours colours;
    private Pick selected;
    private int cursor = -1;

    /** Creates a control that shows nothing yet. */
    public ChartControl(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        widget = new org.eclipse.swtchart.Chart(this, SWT.NONE);
        widget.getLegend().setPosition(SWT.BOTTOM);
        widget.getTitle().setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        widget.setVisible(false);
        // Its layout is costly: none before there is something to show.
        widget.suspendUpdate(true);
        Control area = widget.getPlotArea().getControl();
        widget.getPlotArea().addCustomPaintListener(painter(true));
        widget.getPlotArea().addCustomPaintListener(painter(false));
        area.addListener(SWT.MouseMove, this::point);
        area.addListener(SWT.MouseUp, this::click);
        area.addListener(SWT.KeyDown, this::key);
        ChartFocus.install(area);
        ChartAccess.install(this, area);
        area.setMenu(new ChartMenu(this).create(area));
    }

    private ICustomPaintListener painter(boolean behind) {
        return new ICustomPaintListener() {
            @Override
            public void paintControl(org.eclipse.swt.events.PaintEvent event) {
                paint(event.gc, behind);
            }

            @Override
            public boolean drawBehindSeries() {
                return behind;
            }
        };
    }

    private void paint(GC gc, boolean behind) {
        if (face == null) {
            return;
        }
        gc.setAntialias(SWT.ON);
        if (behind) {
            face.paintBehind(gc);
        } else {
            face.paintOver(gc);
            paintSelection(gc);
        }
        if (!colours.paper().equals(ground())) {
            // The window's theme has changed under the chart.
            getDisplay().asyncExec(this::restyle);
        }
    }

    private void paintSelection(GC gc) {
        target(cursor >= 0 ? targetAt(cursor).map(Target::pick).orElse(selected) : selected).ifPresent(target -> {
            gc.setForeground(colours.ink());
            gc.setLineWidth(2);
            gc.drawOval(target.at().x - HALO, target.at().y - HALO, 2 * HALO, 2 * HALO);
        });
    }

    /** The background of what the chart lies on: themes colour plain composites, not each kind of control. */
    private Color ground() {
        Composite under = getParent();
        while (under.getClass() != Composite.class && under.getParent() != null) {
            under = under.getParent();
        }
        return under.getBackground();
    }

    private void restyle() {
        if (!isDisposed() && chart != null) {
            fill();
        }
    }

    /** Shows a chart, or nothing where it is null. The selection stays with what it was on where the chart still has it. */
    public void show(Chart shown) {
        checkWidget();
        if (shown == null ? chart == null : shown.equals(chart)) {
            return;
        }
        chart = shown;
        cursor = -1;
        widget.setVisible(shown != null);
        if (shown != null) {
            fill();
        }
    }

    private void fill() {
        colours = Colours.on(ground());
        widget.suspendUpdate(true);
        for (ISeries<?> series : widget.getSeriesSet().getSeries()) {
            widget.getSeriesSet().deleteSeries(series.getId());
        }
        widget.setBackground(colours.paper());
        widget.getPlotArea().setBackground(colours.paper());
        widget.getLegend().setBackground(colours.paper());
        widget.getLegend().setForeground(colours.ink());
        widget.getTitle().setText(chart.title());
        widget.getTitle().setForeground(colours.ink());
        face = switch (chart) {
        case Plot plot -> new PlotFace(plot, widget, colours);
        case Bars bars -> new BarsFace(bars, widget, colours);
        case Intervals intervals -> new IntervalsFace(intervals, widget, colours);
        };
        face.fill();
        widget.suspendUpdate(false);
        widget.redraw();
    }

    /** How high the chart wants to be, in pixels: rows need room for their names. */
    public int wantedHeight() {
        return switch (chart) {
        case Bars bars -> FRAME_HEIGHT + bars.categories().size() * (ROW_GAP + BAR_HEIGHT * bars.series().size());
        case Intervals intervals -> FRAME_HEIGHT + intervals.rows().size() * (ROW_GAP + BAR_HEIGHT);
        case Plot plot -> PLOT_HEIGHT;
        case null -> 0;
        };
    }

    /** The chart that is shown. */
    public Optional<Chart> chart() {
        return Optional.ofNullable(chart);
    }

    /** Adds somebody who wants to know what is picked, by a click or with the keyboard. */
    public void addPickListener(Consumer<Pick> listener) {
        listeners.add(listener);
    }

    /** Marks something as selected; null for nothing. Tells no listener. */
    public void select(Pick pick) {
        selected = pick;
        widget.redraw();
    }

    /** Where something is in the control that {@link #area()} is; absent for what the chart does not have. */
    public Optional<Point> position(Pick pick) {
        return target(pick).map(Target::at);
    }

    /** The control in which the numbers lie. */
    public Control area() {
        return widget.getPlotArea().getControl();
    }

    private Optional<Target> target(Pick pick) {
        return pick == null ? Optional.empty() : targets().stream().filter(target -> target.pick().equals(pick)).findFirst();
    }

    List<Target> targets() {
        return face == null ? List.of() : face.targets();
    }

    Optional<Target> targetAt(int index) {
        return targets().stream().skip(Math.max(0, index)).findFirst();
    }

    private Optional<Target> nearest(int x, int y) {
        return targets().stream().filter(target -> target.distance(x, y) <= NEAR).min(Comparator.comparingDouble(target -> target.distance(x, y)));
    }

    private void point(Event event) {
        String words = nearest(event.x, event.y).map(Target::words).orElse(null);
        if (words == null ? area().getToolTipText() != null : !words.equals(area().getToolTipText())) {
            area().setToolTipText(words);
        }
    }

    private void click(Event event) {
        area().setFocus();
        if (event.button == 1) {
            nearest(event.x, event.y).map(Target::pick).ifPresent(this::pick);
        }
    }

    private void key(Event event) {
        int count = targets().size();
        switch (event.keyCode) {
        case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> move(Math.min(cursor + 1, count - 1));
        case SWT.ARROW_LEFT, SWT.ARROW_UP -> move(Math.max(cursor - 1, 0));
        case SWT.HOME -> move(0);
        case SWT.END -> move(count - 1);
        case SWT.CR, SWT.KEYPAD_CR -> targetAt(cursor).map(Target::pick).ifPresent(this::pick);
        default -> {
            // Not for charts.
        }
        }
    }

    private void move(int to) {
        if (to >= 0 && to != cursor) {
            cursor = to;
            area().setToolTipText(targetAt(cursor).map(Target::words).orElse(null));
            area().getAccessible().selectionChanged();
            widget.redraw();
        }
    }

    private void pick(Pick pick) {
        cursor = -1;
        listeners.forEach(listener -> listener.accept(pick));
    }

    /** What the keyboard is on; −1 for nothing. */
    int cursor() {
        return cursor;
    }

    /** Saves the chart as it is shown: a client with a dark screen wants a dark picture on it. */
    public void save(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            var bytes = new ByteArrayOutputStream();
            ChartPng.write(chart, palette(), locale(), PICTURE_WIDTH, PICTURE_SCALE, bytes);
            AtomicFile.write(file, bytes.toByteArray());
        } else if (name.endsWith(".svg")) {
            AtomicFile.write(file, ChartSvg.file(chart, palette(), locale(), PICTURE_WIDTH));
        } else {
            // Spreadsheets take a file without the mark for one in the machine's old encoding.
            AtomicFile.write(file, "\uFEFF" + ChartCsv.file(chart));
        }
    }

    Palette palette() {
        return colours.palette();
    }

    static Locale locale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    @Override
    public boolean setFocus() {
        // SWT asks for it while the control is going as well.
        return !area().isDisposed() && area().setFocus();
    }
}
