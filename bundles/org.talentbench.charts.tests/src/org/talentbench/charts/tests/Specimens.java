// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.tests;

import java.util.List;
import java.util.stream.IntStream;

import org.talentbench.charts.Axis;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Layer.Marker;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;

/** A chart of every kind, with all that it can hold. */
final class Specimens {

    private Specimens() {
    }

    static Plot fit() {
        return new Plot("Satisfaction <s> against incentive & \"u\"", new Axis("Incentive", NumberForm.of("points")), new Axis("Satisfaction", NumberForm.plain()), List.of(
                new Layer.Points("Data", Tone.TODAY, Marker.DOT, IntStream.range(0, 5).mapToObj(i -> new Spot(i, 60 + 10 * i, "row " + i)).toList()),
                new Layer.Line("s = 60 + 10·u", Tone.PLAN, false, List.of(new Spot(0, 60), new Spot(4, 100))),
                new Layer.Band("5 %–95 %", Tone.PLAN, List.of(new Layer.Reach(0, 58, 62), new Layer.Reach(4, 95, 105)))));
    }

    static Plot calibration() {
        return new Plot("校准曲线", new Axis("预测离职概率", NumberForm.share()), new Axis("实际离职比例", NumberForm.share()), List.of(
                new Layer.Line("完美校准", Tone.REFERENCE, true, List.of(new Spot(0, 0), new Spot(0.6, 0.6))),
                new Layer.Line("模型", Tone.PLAN, false, List.of(new Spot(0.05, 0.04), new Spot(0.2, 0.22), new Spot(0.55, 0.5))),
                new Layer.Points("现状", Tone.TODAY, Marker.RING, List.of(new Spot(0.16, 0.16, "当前 16.1 %")))));
    }

    static Bars tornado() {
        return new Bars("What turnover hangs on", new Axis("Change in % for 1 % more", NumberForm.plain()),
                List.of("Compensation", "Work-life balance of the whole engineering department", "Leadership", "技术支持"),
                List.of(new Bars.Series("", Tone.CHANGE, List.of(-1.52, -0.8, 0.4, 0.05))));
    }

    static Bars shares() {
        return new Bars("Ways to share", new Axis("Share", NumberForm.of("kEUR")), List.of("A", "B", "C"), List.of(
                new Bars.Series("Recommended plan", Tone.FIRST, List.of(0.0, 0.0, 10.0)), new Bars.Series("Proportional rule", Tone.SECOND, List.of(3.514938, 2.6, Double.NaN))));
    }

    static Intervals outcome() {
        return new Intervals("Turnover, today and planned", new Axis("Turnover", NumberForm.share()), "Today", "Plan", "5 %–95 %", List.of(
                new Intervals.Row("Organisation", 0.213, 0.151, 0.14, 0.17), new Intervals.Row("Research, development and everything else", 0.25, 0.12, 0.1, 0.15),
                new Intervals.Row("客户成功", 0.12, 0.13, Double.NaN, Double.NaN)));
    }

    static List<Chart> all() {
        return List.of(fit(), calibration(), tornado(), shares(), outcome());
    }
}
