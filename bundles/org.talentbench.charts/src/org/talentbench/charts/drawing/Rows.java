// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.List;

import org.talentbench.charts.Axis;
import org.talentbench.charts.Scale;
import org.talentbench.charts.drawing.ChartSvg.Style;

/**
 * The frame of a chart of rows: their names at the left, each as long as a third of the width allows, and an axis of numbers below.
 *
 * @param names of the rows, from above
 * @param row how high a row is
 * @param top where the first begins
 * @param width of the whole chart
 */
record Rows(List<String> names, Axis axis, Scale scale, Style style, double row, double top, double width, double spareLeft, double spareRight) {

    private static final double BELOW = 42;
    private static final double MOST_NAMES = 0.36;
    private static final int STEPS = 5;

    double left() {
        double longest = names.stream().mapToDouble(Words::width).max().orElse(0);
        return 20 + Math.min(longest, MOST_NAMES * width);
    }

    double bottom() {
        return top + names.size() * row;
    }

    double height() {
        return bottom() + BELOW;
    }

    double x(double value) {
        double from = left() + spareLeft;
        return from + scale.within(value) * (width - 16 - spareRight - from);
    }

    double middle(int index) {
        return top + (index + 0.5) * row;
    }

    void draw(Svg svg) {
        double step = scale.step(STEPS);
        for (double tick : scale.ticks(step)) {
            svg.mark("line", "", "x1", x(tick), "x2", x(tick), "y1", top, "y2", bottom(), "stroke", style.palette().line());
            svg.text("text", axis.form().tick(tick, step, style.locale()), "x", x(tick), "y", bottom() + 16, "text-anchor", "middle", "fill", style.palette().soft());
        }
        for (int i = 0; i < names.size(); i++) {
            svg.text("text", Words.fitting(names.get(i), left() - 20), "x", left() - 10, "y", middle(i) + 4, "text-anchor", "end", "fill", style.palette().ink());
        }
        svg.text("text", axis.label(), "x", width - 16, "y", bottom() + 34, "text-anchor", "end", "fill", style.palette().ink());
    }
}
