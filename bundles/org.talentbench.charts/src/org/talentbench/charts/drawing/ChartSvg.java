// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.List;
import java.util.Locale;

import org.talentbench.charts.Bars;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Plot;

/** Charts as SVG: for a file of their own, or to stand in a web page. */
public final class ChartSvg {

    /** The same as diagrams: other programs get the whole list. */
    private static final String FAMILIES = "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei UI', 'PingFang SC', 'Segoe UI', "
            + "'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif";
    private static final double TITLE = 30;
    private static final double STRIP = 18;
    private static final double MARGIN = 8;

    private ChartSvg() {
    }

    /** The text of an SVG file: with the title above, on paper of its own. @param width in pixels, from 300 */
    public static String file(Chart chart, Palette palette, Locale locale, double width) {
        Drawing drawing = drawing(chart, palette, locale, width);
        double height = drawing.height() + TITLE;
        var svg = new Svg();
        svg.group("svg", () -> {
            svg.mark("rect", "", "width", width, "height", height, "fill", palette.paper());
            svg.text("text", Words.fitting(chart.title(), width - 32), "x", 16, "y", 24, "font-size", 15, "font-weight", "bold", "fill", palette.ink());
            svg.group("g", () -> drawing.draw(svg), "transform", "translate(0 " + Svg.value(TITLE) + ")");
        }, "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height, "viewBox", "0 0 " + Svg.value(width) + " " + Svg.value(height), "role", "img",
                "aria-label", chart.title(), "font-family", FAMILIES, "font-size", Words.SIZE);
        return svg + "\n";
    }

    /** An element for a web page that has a heading of its own for it: in the page's font and, with {@link Palette#PAGE}, in its colours. */
    public static String element(Chart chart, Palette palette, Locale locale, double width) {
        Drawing drawing = drawing(chart, palette, locale, width);
        var svg = new Svg();
        svg.group("svg", () -> drawing.draw(svg), "viewBox", "0 0 " + Svg.value(width) + " " + Svg.value(drawing.height()), "class", "chart", "role", "img", "aria-label",
                chart.title(), "font-size", Words.SIZE);
        return svg.toString();
    }

    /** One row of intervals for a cell of a table, which says its name and numbers itself. */
    public static String strip(Intervals intervals, int row, Palette palette, Locale locale, double width) {
        var svg = new Svg();
        double middle = STRIP / 2;
        svg.group("svg", () -> {
            svg.mark("line", "", "x1", MARGIN, "x2", width - MARGIN, "y1", middle, "y2", middle, "stroke", palette.line());
            IntervalsDrawing.drawMarks(intervals, intervals.rows().get(row), value -> MARGIN + intervals.scale().within(value) * (width - 2 * MARGIN), middle,
                    new Style(palette, locale), svg);
        }, "width", width, "height", STRIP, "viewBox", "0 0 " + Svg.value(width) + " " + Svg.value(STRIP), "aria-hidden", "true");
        return svg.toString();
    }

    private static Drawing drawing(Chart chart, Palette palette, Locale locale, double width) {
        var style = new Style(palette, locale);
        return switch (chart) {
        case Plot plot -> new PlotDrawing(plot, style, width);
        case Bars bars -> new BarsDrawing(bars, style, width);
        case Intervals intervals -> new IntervalsDrawing(intervals, style, width);
        };
    }

    /** Colours and language. */
    record Style(Palette palette, Locale locale) {
    }

    /** A chart of one kind, laid out. */
    interface Drawing {

        double height();

        void draw(Svg svg);
    }

    /** The legend of a chart: what each colour is called, in one row. */
    record Key(String name, String colour, double opacity) {

        static final double HEIGHT = 22;

        Key(String name, String colour) {
            this(name, colour, 1);
        }

        static void draw(List<Key> keys, double left, double width, Svg svg, String ink) {
            double x = left;
            for (Key key : keys) {
                double room = 16 + Words.width(key.name()) + 18;
                if (x > left && x + room > width) {
                    break;
                }
                svg.mark("rect", "", "x", x, "y", 4, "width", 10, "height", 10, "rx", 2, "fill", key.colour(), "fill-opacity", key.opacity());
                svg.text("text", key.name(), "x", x + 16, "y", 13, "fill", ink);
                x += room;
            }
        }
    }
}
