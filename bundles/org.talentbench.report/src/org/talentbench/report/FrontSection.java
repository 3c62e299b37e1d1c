// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlannedOutcome;

/** The Pareto front of the first two objectives: what giving up some of one would buy of the other. */
record FrontSection(Subject subject) implements Section {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 380;
    private static final double LEFT = 90;
    private static final double BOTTOM = 50;
    private static final double MARGIN = 24;
    private static final int STEPS = 4;

    @Override
    public boolean isPresent() {
        return !subject.plan().getFront().isEmpty() && subject.plan().getObjectives().size() > 1;
    }

    @Override
    public String title() {
        return Messages.of("front");
    }

    private Outcome outcome(int axis) {
        return subject.plan().getObjectives().get(axis).getOutcome();
    }

    @Override
    public void write(Html html) {
        html.text("p", Messages.of("front.key", outcome(0).getName(), outcome(1).getName()), "class", "note");
        Scale across = scale(1, LEFT, WIDTH - MARGIN);
        Scale up = scale(0, HEIGHT - BOTTOM, MARGIN);
        html.element("svg", () -> {
            for (int i = 0; i <= STEPS; i++) {
                double share = i / (double) STEPS;
                axisMark(share, across, up, html);
            }
            html.text("text", outcome(1).getName(), "x", WIDTH - MARGIN, "y", HEIGHT - 8, "text-anchor", "end", "class", "axisName");
            html.text("text", outcome(0).getName(), "x", 8, "y", 14, "class", "axisName");
            for (FrontPoint point : subject.plan().getFront()) {
                html.empty("circle", "cx", across.at(point.getObjectives().get(1)), "cy", up.at(point.getObjectives().get(0)), "r", 4, "class", "point");
            }
            mark(PlannedOutcome::getToday, Messages.of("today"), "ring", across, up, html);
            mark(PlannedOutcome::getValue, subject.plan().getName(), "disc", across, up, html);
        }, "viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT, "class", "front", "role", "img", "aria-label", title());
    }

    private Scale scale(int axis, double from, double to) {
        double[] values = DoubleStream.concat(
                subject.plan().getFront().stream().mapToDouble(point -> point.getObjectives().get(axis)),
                subject.whole(outcome(axis)).stream().flatMapToDouble(o -> DoubleStream.of(o.getToday(), o.getValue()))).toArray();
        return new Scale(DoubleStream.of(values).min().orElse(0), DoubleStream.of(values).max().orElse(1), from, to);
    }

    private void axisMark(double share, Scale across, Scale up, Html html) {
        double x = across.from() + share * (across.to() - across.from());
        double y = up.from() + share * (up.to() - up.from());
        html.empty("line", "x1", x, "x2", x, "y1", MARGIN, "y2", HEIGHT - BOTTOM, "class", "grid");
        html.empty("line", "x1", LEFT, "x2", WIDTH - MARGIN, "y1", y, "y2", y, "class", "grid");
        html.text("text", subject.units().value(outcome(1), across.low() + share * (across.high() - across.low())),
                "x", x, "y", HEIGHT - BOTTOM + 18, "text-anchor", share == 1 ? "end" : "middle", "class", "number");
        html.text("text", subject.units().value(outcome(0), up.low() + share * (up.high() - up.low())),
                "x", LEFT - 8, "y", y + 4, "text-anchor", "end", "class", "number");
    }

    private void mark(java.util.function.ToDoubleFunction<PlannedOutcome> value, String label, String style, Scale across, Scale up, Html html) {
        List<PlannedOutcome> ends = Stream.of(subject.whole(outcome(1)), subject.whole(outcome(0))).flatMap(java.util.Optional::stream).toList();
        double x = across.at(value.applyAsDouble(ends.get(0)));
        double y = up.at(value.applyAsDouble(ends.get(1)));
        boolean right = x > WIDTH / 2;
        // Below the mark, except where the numbers of the axis stand.
        double baseline = y > HEIGHT - BOTTOM - 20 ? y - 10 : y + 16;
        html.empty("circle", "cx", x, "cy", y, "r", 7, "class", style);
        html.text("text", label, "x", right ? x - 12 : x + 12, "y", baseline, "text-anchor", right ? "end" : "start", "class", "label");
    }
}
