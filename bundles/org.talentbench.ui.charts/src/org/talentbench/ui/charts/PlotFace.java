// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.talentbench.charts.Axis;
import org.talentbench.charts.LabelRoom;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Layer.Marker;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;

/** Plots: lines and dots are series; bands, rings and discs with their labels are painted. */
final class PlotFace extends Face {

    private static final int DOT = 4;
    private static final int MARK = 6;
    private static final int BAND_ALPHA = 46;

    private final Plot plot;

    PlotFace(Plot plot, Chart chart, Colours colours) {
        super(chart, colours);
        this.plot = plot;
    }

    @Override
    void fill() {
        chart.setOrientation(SWT.HORIZONTAL);
        chart.getAxisSet().getXAxis(0).enableCategory(false);
        for (int i = 0; i < plot.layers().size(); i++) {
            switch (plot.layers().get(i)) {
            case Layer.Points points when points.marker() == Marker.DOT -> {
                var series = series(i, points, points.spots());
                series.setLineStyle(LineStyle.NONE);
                series.setSymbolType(PlotSymbolType.CIRCLE);
                series.setSymbolSize(DOT);
                series.setSymbolColor(colours.of(points.tone(), 1));
            }
            case Layer.Line line -> {
                var series = series(i, line, line.spots());
                series.setSymbolType(PlotSymbolType.NONE);
                series.setLineStyle(line.dashed() ? LineStyle.DASH : LineStyle.SOLID);
                series.setLineColor(colours.of(line.tone(), 1));
                series.setLineWidth(line.tone() == Tone.REFERENCE ? 1 : 2);
            }
            case Layer.Points marks -> {
                // Painted.
            }
            case Layer.Band band -> {
                // Painted.
            }
            }
        }
        long named = plot.layers().stream().filter(layer -> !layer.name().isEmpty() && !marks(layer)).count();
        chart.getLegend().setVisible(named > 1);
        style(chart.getAxisSet().getXAxis(0), plot.across(), plot.acrossScale());
        style(chart.getAxisSet().getYAxis(0), plot.up(), plot.upScale());
    }

    private ILineSeries<?> series(int index, Layer layer, List<Spot> spots) {
        var series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, index + " " + layer.name());
        List<Spot> shown = spots.stream().filter(PlotFace::finite).toList();
        series.setXSeries(shown.stream().mapToDouble(Spot::x).toArray());
        series.setYSeries(shown.stream().mapToDouble(Spot::y).toArray());
        series.setDescription(layer.name());
        series.setVisibleInLegend(!layer.name().isEmpty());
        series.setAntialias(SWT.ON);
        return series;
    }

    private static boolean finite(Spot spot) {
        return Double.isFinite(spot.x()) && Double.isFinite(spot.y());
    }

    @Override
    void paintBehind(GC gc) {
        plot.layers().stream().filter(Layer.Band.class::isInstance).map(Layer.Band.class::cast).forEach(band -> paint(band, gc));
    }

    private void paint(Layer.Band band, GC gc) {
        List<Point> outline = new ArrayList<>();
        band.reaches().forEach(reach -> outline.add(at(reach.x(), reach.high())));
        band.reaches().reversed().forEach(reach -> outline.add(at(reach.x(), reach.low())));
        gc.setBackground(colours.of(band.tone(), 1));
        gc.setAlpha(BAND_ALPHA);
        gc.fillPolygon(outline.stream().flatMapToInt(point -> java.util.stream.IntStream.of(point.x, point.y)).toArray());
        gc.setAlpha(255);
    }

    @Override
    void paintOver(GC gc) {
        Point area = chart.getPlotArea().getSize();
        var room = new LabelRoom(0, 0, area.x, area.y);
        List<Layer.Points> marks = plot.layers().stream().filter(PlotFace::marks).map(Layer.Points.class::cast).toList();
        plot.layers().stream().filter(Layer.Points.class::isInstance).flatMap(layer -> ((Layer.Points) layer).spots().stream()).filter(PlotFace::finite)
                .map(spot -> at(spot.x(), spot.y())).forEach(at -> room.mark(at.x, at.y, MARK));
        marks.forEach(points -> points.spots().stream().filter(PlotFace::finite).forEach(spot -> paint(points, spot, gc)));
        // Labels on paper of their own, as the other points go on behind them; none over a mark.
        gc.setForeground(colours.ink());
        gc.setBackground(colours.paper());
        marks.stream().flatMap(points -> points.spots().stream()).filter(spot -> finite(spot) && !spot.label().isEmpty()).forEach(spot -> {
            Point at = at(spot.x(), spot.y());
            Point size = size(gc, spot.label());
            var place = room.label(at.x, at.y, MARK + 4, size.x, size.y);
            gc.drawText(spot.label(), (int) place.x(), (int) place.y(), false);
        });
    }

    /** Whether it is painted over the chart, each of its places with a label. */
    private static boolean marks(Layer layer) {
        return layer instanceof Layer.Points points && points.marker() != Marker.DOT;
    }

    private void paint(Layer.Points points, Spot spot, GC gc) {
        Point at = at(spot.x(), spot.y());
        gc.setForeground(colours.of(points.tone(), spot.y()));
        gc.setBackground(points.marker() == Marker.RING ? colours.paper() : gc.getForeground());
        gc.setLineWidth(2);
        if (points.marker() == Marker.DIAMOND) {
            gc.setForeground(colours.paper());
            int[] corners = { at.x, at.y - MARK - 2, at.x + MARK + 2, at.y, at.x, at.y + MARK + 2, at.x - MARK - 2, at.y };
            gc.fillPolygon(corners);
            gc.drawPolygon(corners);
        } else {
            gc.fillOval(at.x - MARK, at.y - MARK, 2 * MARK, 2 * MARK);
            gc.drawOval(at.x - MARK, at.y - MARK, 2 * MARK, 2 * MARK);
        }
    }

    @Override
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < plot.layers().size(); i++) {
            List<Spot> spots = switch (plot.layers().get(i)) {
            case Layer.Points points -> points.spots();
            case Layer.Line line -> line.spots();
            case Layer.Band band -> List.of();
            };
            for (int s = 0; s < spots.size(); s++) {
                if (finite(spots.get(s))) {
                    targets.add(new Target(new Pick(i, s), at(spots.get(s).x(), spots.get(s).y()), words(spots.get(s))));
                }
            }
        }
        return targets;
    }

    private String words(Spot spot) {
        String numbers = words(plot.up(), spot.y()) + "\n" + words(plot.across(), spot.x());
        return spot.label().isEmpty() ? numbers : spot.label() + "\n" + numbers;
    }

    private String words(Axis axis, double value) {
        String number = axis.form().text(value, locale);
        return axis.title().isEmpty() ? number : axis.title() + ": " + number;
    }
}
