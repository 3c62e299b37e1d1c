// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.List;

import org.talentbench.charts.Bars;
import org.talentbench.charts.Tone;
import org.talentbench.charts.drawing.ChartSvg.Drawing;
import org.talentbench.charts.drawing.ChartSvg.Key;
import org.talentbench.charts.drawing.ChartSvg.Style;

/** Bars, laid out, with their numbers at their ends. */
final class BarsDrawing implements Drawing {

    private static final double BAR = 14;
    private static final double GAP = 10;

    private final Bars bars;
    private final Style style;
    private final List<Key> keys;
    private final Rows rows;

    BarsDrawing(Bars bars, Style style, double width) {
        this.bars = bars;
        this.style = style;
        keys = bars.series().stream().filter(series -> !series.name().isEmpty()).map(series -> new Key(series.name(), style.palette().colour(series.tone(), 1))).toList();
        double numbers = 10 + bars.series().stream().flatMap(series -> series.values().stream().map(value -> number(series, value))).mapToDouble(Words::width).max().orElse(0);
        rows = new Rows(bars.categories(), bars.value(), bars.scale(), style, BAR * Math.max(1, bars.series().size()) + GAP, keys.size() > 1 ? Key.HEIGHT : 4, width,
                bars.scale().low() < 0 ? numbers : 0, bars.scale().high() > 0 ? numbers : 0);
    }

    private String number(Bars.Series series, double value) {
        return series.tone() == Tone.CHANGE ? bars.value().form().signed(value, style.locale()) : bars.value().form().number(value, style.locale());
    }

    @Override
    public double height() {
        return rows.height();
    }

    @Override
    public void draw(Svg svg) {
        if (keys.size() > 1) {
            Key.draw(keys, rows.left(), rows.width(), svg, style.palette().ink());
        }
        rows.draw(svg);
        for (int i = 0; i < bars.categories().size(); i++) {
            for (int s = 0; s < bars.series().size(); s++) {
                draw(i, s, svg);
            }
        }
        svg.mark("line", "", "x1", rows.x(0), "x2", rows.x(0), "y1", rows.top(), "y2", rows.bottom(), "stroke", style.palette().soft());
    }

    private void draw(int row, int index, Svg svg) {
        Bars.Series series = bars.series().get(index);
        double value = series.values().get(row);
        if (!Double.isFinite(value)) {
            return;
        }
        double top = rows.top() + row * rows.row() + GAP / 2 + index * BAR;
        double end = rows.x(value);
        double zero = rows.x(0);
        String says = bars.categories().get(row) + (series.name().isEmpty() ? "" : ", " + series.name()) + ": " + bars.value().form().text(value, style.locale());
        svg.mark("rect", says, "x", Math.min(zero, end), "y", top + 1, "width", Math.max(1, Math.abs(end - zero)), "height", BAR - 2, "rx", 1.5, "fill",
                style.palette().colour(series.tone(), value));
        svg.text("text", number(series, value), "x", end + (value < 0 ? -5 : 5), "y", top + BAR / 2 + 4, "text-anchor", value < 0 ? "end" : "start", "font-size", 11, "fill",
                style.palette().soft());
    }
}
