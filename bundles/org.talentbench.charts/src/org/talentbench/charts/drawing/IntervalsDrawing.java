// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.talentbench.charts.Intervals;
import org.talentbench.charts.Intervals.Row;
import org.talentbench.charts.drawing.ChartSvg.Drawing;
import org.talentbench.charts.drawing.ChartSvg.Key;
import org.talentbench.charts.drawing.ChartSvg.Style;

/** Intervals, laid out. */
final class IntervalsDrawing implements Drawing {

    private static final double ROW = 26;

    private final Intervals intervals;
    private final Style style;
    private final Rows rows;
    private final double width;

    IntervalsDrawing(Intervals intervals, Style style, double width) {
        this.intervals = intervals;
        this.style = style;
        this.width = width;
        rows = new Rows(intervals.rows().stream().map(Row::name).toList(), intervals.value(), intervals.scale(), style, ROW, Key.HEIGHT, width, 8, 8);
    }

    @Override
    public double height() {
        return rows.height();
    }

    @Override
    public void draw(Svg svg) {
        Key.draw(List.of(new Key(intervals.before(), style.palette().today()), new Key(intervals.after(), style.palette().plan())), rows.left(), width, svg, style.palette().ink());
        rows.draw(svg);
        for (int i = 0; i < intervals.rows().size(); i++) {
            drawMarks(intervals, intervals.rows().get(i), rows::x, rows.middle(i), style, svg);
        }
    }

    /** The bar, the way and both ends of a row. @param x where a number is, in pixels */
    static void drawMarks(Intervals intervals, Row row, DoubleUnaryOperator x, double middle, Style style, Svg svg) {
        double before = x.applyAsDouble(row.before());
        double after = x.applyAsDouble(row.after());
        if (row.banded()) {
            svg.mark("rect", intervals.band() + ": " + text(intervals, row.low(), style) + " … " + text(intervals, row.high(), style), "x", x.applyAsDouble(row.low()), "y", middle - 6,
                    "width", Math.max(1, x.applyAsDouble(row.high()) - x.applyAsDouble(row.low())), "height", 12, "rx", 3, "fill", style.palette().plan(), "fill-opacity", 0.2);
        }
        svg.mark("line", "", "x1", before, "x2", after, "y1", middle, "y2", middle, "stroke", style.palette().plan(), "stroke-width", 2);
        svg.mark("circle", intervals.before() + ": " + text(intervals, row.before(), style), "cx", before, "cy", middle, "r", 4.5, "fill", style.palette().ground(), "stroke",
                style.palette().today(), "stroke-width", 2);
        svg.mark("circle", intervals.after() + ": " + text(intervals, row.after(), style), "cx", after, "cy", middle, "r", 5.5, "fill", style.palette().plan());
    }

    private static String text(Intervals intervals, double value, Style style) {
        return intervals.value().form().text(value, style.locale());
    }
}
