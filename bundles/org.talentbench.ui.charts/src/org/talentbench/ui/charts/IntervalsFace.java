// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Intervals.Row;
import org.talentbench.charts.Tone;

/** Intervals: the ends are series of symbols, the bars and ways behind them are painted. */
final class IntervalsFace extends Face {

    private static final int SYMBOL = 5;
    private static final int BAND = 7;
    private static final int BAND_ALPHA = 50;

    private final Intervals intervals;

    IntervalsFace(Intervals intervals, Chart chart, Colours colours) {
        super(chart, colours);
        this.intervals = intervals;
    }

    private int last() {
        return intervals.rows().size() - 1;
    }

    @Override
    void fill() {
        chart.setOrientation(SWT.VERTICAL);
        style(chart.getAxisSet().getXAxis(0), intervals.rows().reversed().stream().map(Row::name).toList());
        add(intervals.before(), Tone.TODAY, Row::before);
        add(intervals.after(), Tone.PLAN, Row::after);
        chart.getLegend().setVisible(true);
        style(chart.getAxisSet().getYAxis(0), intervals.value(), intervals.scale());
    }

    private void add(String name, Tone tone, ToDoubleFunction<Row> value) {
        var series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, name);
        series.setXSeries(IntStream.range(0, intervals.rows().size()).asDoubleStream().toArray());
        series.setYSeries(intervals.rows().reversed().stream().mapToDouble(value).toArray());
        series.setLineStyle(LineStyle.NONE);
        series.setSymbolType(PlotSymbolType.CIRCLE);
        series.setSymbolSize(SYMBOL);
        series.setSymbolColor(colours.of(tone, 1));
        series.setAntialias(SWT.ON);
    }

    @Override
    void paintBehind(GC gc) {
        for (int i = 0; i <= last(); i++) {
            Row row = intervals.rows().get(i);
            gc.setBackground(colours.of(Tone.PLAN, 1));
            gc.setForeground(colours.of(Tone.PLAN, 1));
            if (row.banded()) {
                Point low = inRow(last() - i, row.low());
                Point high = inRow(last() - i, row.high());
                gc.setAlpha(BAND_ALPHA);
                gc.fillRoundRectangle(low.x, low.y - BAND, Math.max(1, high.x - low.x), 2 * BAND, BAND, BAND);
                gc.setAlpha(255);
            }
            Point from = inRow(last() - i, row.before());
            Point to = inRow(last() - i, row.after());
            gc.setLineWidth(2);
            gc.drawLine(from.x, from.y, to.x, to.y);
        }
    }

    @Override
    void paintOver(GC gc) {
        // The symbols are the series' own.
    }

    @Override
    List<Target> targets() {
        return IntStream.rangeClosed(0, last()).mapToObj(i -> new Target(new Pick(0, i), inRow(last() - i, intervals.rows().get(i).after()), words(intervals.rows().get(i))))
                .toList();
    }

    private String words(Row row) {
        String ends = row.name() + "\n" + intervals.before() + ": " + text(row.before()) + "\n" + intervals.after() + ": " + text(row.after());
        return row.banded() ? ends + "\n" + intervals.band() + ": " + text(row.low()) + " … " + text(row.high()) : ends;
    }

    private String text(double value) {
        return intervals.value().form().text(value, locale);
    }
}
