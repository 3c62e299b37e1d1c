// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.talentbench.charts.Bars;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Plot;

/** The numbers of a chart as CSV (RFC 4180): every digit, with a point for decimals in every language, because programs read it. */
public final class ChartCsv {

    private ChartCsv() {
    }

    /** The text of a CSV file, with a line of titles. */
    public static String file(Chart chart) {
        return table(chart, ",");
    }

    /** The same with another mark between the cells, such as the tab that spreadsheets take from the clipboard. */
    public static String table(Chart chart, String mark) {
        List<List<Object>> lines = switch (chart) {
        case Plot plot -> lines(plot);
        case Bars bars -> lines(bars);
        case Intervals intervals -> lines(intervals);
        };
        return filled(lines).stream().map(line -> line.stream().map(ChartCsv::cell).collect(Collectors.joining(mark))).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Without the columns that say nothing of any row, such as the labels of a line. */
    private static List<List<Object>> filled(List<List<Object>> lines) {
        List<Integer> columns = IntStream.range(0, lines.getFirst().size())
                .filter(column -> lines.stream().skip(1).anyMatch(line -> !cell(line.get(column)).isEmpty())).boxed().toList();
        return lines.stream().map(line -> columns.stream().map(line::get).toList()).toList();
    }

    private static List<List<Object>> lines(Plot plot) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("", plot.across().title(), plot.up().title(), "", ""));
        for (Layer layer : plot.layers()) {
            switch (layer) {
            case Layer.Points points -> points.spots().forEach(spot -> lines.add(List.of(layer.name(), spot.x(), spot.y(), "", spot.label())));
            case Layer.Line line -> line.spots().forEach(spot -> lines.add(List.of(layer.name(), spot.x(), spot.y(), "", spot.label())));
            case Layer.Band band -> band.reaches().forEach(reach -> lines.add(List.of(layer.name(), reach.x(), reach.low(), reach.high(), "")));
            }
        }
        return lines;
    }

    private static List<List<Object>> lines(Bars bars) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(Stream.concat(Stream.of(""), bars.series().stream().map(series -> series.name().isEmpty() ? bars.value().title() : series.name())).<Object>map(o -> o).toList());
        for (int i = 0; i < bars.categories().size(); i++) {
            int row = i;
            lines.add(Stream.concat(Stream.<Object>of(bars.categories().get(row)), bars.series().stream().map(series -> series.values().get(row))).toList());
        }
        return lines;
    }

    private static List<List<Object>> lines(Intervals intervals) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(intervals.value().title(), intervals.before(), intervals.after(), intervals.band(), ""));
        intervals.rows().forEach(row -> lines.add(List.of(row.name(), row.before(), row.after(), row.low(), row.high())));
        return lines;
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Double.toString(number) : "";
        }
        String text = String.valueOf(value);
        return text.matches("(?s).*[\",\t\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
