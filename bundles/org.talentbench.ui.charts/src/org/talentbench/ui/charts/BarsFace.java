// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Bars.Series;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Scale;
import org.talentbench.charts.Tone;

/** Bars lying on their sides, the first row at the top, with their numbers at their ends. */
final class BarsFace extends Face {

    private static final int GAP = 4;
    private static final int PADDING = 30;
    /** Room beyond the longest bar for its number. */
    private static final double ROOM = 0.14;

    private final Bars bars;

    BarsFace(Bars bars, Chart chart, Colours colours) {
        super(chart, colours);
        this.bars = bars;
    }

    @Override
    void fill() {
        chart.setOrientation(SWT.VERTICAL);
        style(chart.getAxisSet().getXAxis(0), bars.categories().reversed());
        // SWTChart stacks the series of a row upwards too.
        for (int i = bars.series().size() - 1; i >= 0; i--) {
            Series series = bars.series().get(i);
            if (series.tone() == Tone.CHANGE) {
                add(i + " more", series, 1, List.copyOf(series.values().stream().map(value -> value > 0 ? value : 0).toList()));
                add(i + " less", series, -1, List.copyOf(series.values().stream().map(value -> value < 0 ? value : 0).toList()));
            } else {
                add(i + " " + series.name(), series, 1, series.values());
            }
        }
        chart.getLegend().setVisible(bars.series().stream().filter(series -> !series.name().isEmpty()).count() > 1);
        Scale scale = bars.scale();
        double room = ROOM * (scale.high() - scale.low());
        style(chart.getAxisSet().getYAxis(0), bars.value(), new Scale(scale.low() < 0 ? scale.low() - room : 0, scale.high() > 0 ? scale.high() + room : 0));
    }

    private void add(String id, Series series, double sign, List<Double> values) {
        var shown = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, id);
        shown.setYSeries(values.reversed().stream().mapToDouble(value -> Double.isFinite(value) ? value : 0).toArray());
        shown.setBarColor(colours.of(series.tone(), sign));
        shown.setBarPadding(PADDING);
        // More and less are two series to SWTChart: beside each other they would leave half of each row empty.
        shown.setBarOverlay(series.tone() == Tone.CHANGE);
        shown.setDescription(series.name());
        shown.setVisibleInLegend(!series.name().isEmpty());
    }

    @Override
    void paintBehind(GC gc) {
        // Nothing lies below bars.
    }

    @Override
    void paintOver(GC gc) {
        NumberForm form = bars.value().form();
        gc.setForeground(colours.soft());
        for (int s = 0; s < bars.series().size(); s++) {
            Series series = bars.series().get(s);
            for (int row = 0; row < bars.categories().size(); row++) {
                double value = series.values().get(row);
                if (Double.isFinite(value)) {
                    String number = series.tone() == Tone.CHANGE ? form.signed(value, locale) : form.number(value, locale);
                    Point room = size(gc, number);
                    Point end = end(s, row);
                    if (crowded(s, row, room.y)) {
                        continue;
                    }
                    gc.drawText(number, value < 0 ? end.x - GAP - room.x : end.x + GAP, end.y - room.y / 2, true);
                }
            }
        }
        int zero = inRow(0, 0).x;
        gc.setLineWidth(1);
        gc.drawLine(zero, 0, zero, chart.getPlotArea().getSize().y);
    }

    /** Whether the bars are so thin that their numbers would lie over each other: then pointing at them tells them. */
    private boolean crowded(int series, int row, int height) {
        Rectangle bar = bounds(series, bars.series().get(series).values().get(row))[bars.categories().size() - 1 - row];
        return bar != null && bar.height < 0.7 * height;
    }

    /** Where a bar ends. Its height is that of the rectangle that SWTChart drew, which knows of padding and neighbours. */
    private Point end(int series, int row) {
        double value = bars.series().get(series).values().get(row);
        int x = inRow(0, Double.isFinite(value) ? value : 0).x;
        Rectangle bar = bounds(series, value)[bars.categories().size() - 1 - row];
        return bar == null ? new Point(x, inRow(bars.categories().size() - 1 - row, 0).y) : new Point(x, bar.y + bar.height / 2);
    }

    private Rectangle[] bounds(int index, double value) {
        Series series = bars.series().get(index);
        ISeries<?> shown = chart.getSeriesSet().getSeries(index + (series.tone() != Tone.CHANGE ? " " + series.name() : value < 0 ? " less" : " more"));
        return ((IBarSeries<?>) shown).getBounds();
    }

    @Override
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (int row = 0; row < bars.categories().size(); row++) {
            for (int s = 0; s < bars.series().size(); s++) {
                Series series = bars.series().get(s);
                double value = series.values().get(row);
                if (Double.isFinite(value)) {
                    String name = series.name().isEmpty() ? bars.categories().get(row) : bars.categories().get(row) + ", " + series.name();
                    targets.add(new Target(new Pick(s, row), end(s, row), name + ": " + bars.value().form().text(value, locale)));
                }
            }
        }
        return targets;
    }
}
