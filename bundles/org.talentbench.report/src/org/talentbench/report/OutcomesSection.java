// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import java.util.stream.DoubleStream;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlannedOutcome;

/** What is expected: for every outcome a small chart from today to the plan, in all and per team. */
record OutcomesSection(Subject subject) implements Section {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 18;
    private static final double MARGIN = 8;

    @Override
    public boolean isPresent() {
        return !subject.plan().getOutcomes().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of("outcomes");
    }

    @Override
    public void write(Html html) {
        boolean bands = subject.plan().getOutcomes().stream().anyMatch(outcome -> outcome.getLow() != null);
        html.text("p", Messages.of(bands ? "outcomes.keyBands" : "outcomes.key"), "class", "note");
        html.element("div", () -> subject.plan().getOutcomes().stream().map(PlannedOutcome::getOutcome).distinct()
                .forEach(outcome -> html.element("div", () -> write(outcome, html), "class", "card")), "class", "cards");
    }

    private void write(Outcome outcome, Html html) {
        List<PlannedOutcome> all = subject.plan().getOutcomes().stream().filter(o -> o.getOutcome() == outcome).toList();
        // With one team its numbers are the organisation's.
        List<PlannedOutcome> rows = all.size() == 2 ? all.subList(0, 1) : all;
        html.text("h3", outcome.getName());
        html.element("table", () -> {
            for (PlannedOutcome row : rows) {
                // Sums are of another size than their parts: they get a scale of their own.
                List<PlannedOutcome> peers = isSum(outcome)
                        ? rows.stream().filter(other -> (other.getTeam() == null) == (row.getTeam() == null)).toList() : rows;
                html.element("tr", () -> write(row, scale(peers), html), "class", row.getTeam() == null ? "whole" : "part");
            }
        });
    }

    private void write(PlannedOutcome row, Scale scale, Html html) {
        html.text("th", Subject.nameOf(row.getTeam()), "scope", "row");
        html.element("td", () -> chart(row, scale, html), "class", "chart");
        html.element("td", () -> {
            html.text("span", subject.units().value(row.getOutcome(), row.getToday()) + " → ", "class", "today");
            html.text("b", subject.units().value(row.getOutcome(), row.getValue()));
        }, "class", "number");
        html.text("td", band(row), "class", "band");
    }

    /** The band in words; nothing where it is narrower than what the words could tell. */
    private String band(PlannedOutcome row) {
        if (row.getLow() == null || row.getHigh() == null) {
            return "";
        }
        String low = subject.units().value(row.getOutcome(), row.getLow());
        String high = subject.units().value(row.getOutcome(), row.getHigh());
        return low.equals(high) ? "" : Messages.of("outcomes.band", low, high);
    }

    private static boolean isSum(Outcome outcome) {
        return switch (outcome.getKind()) {
            case COST, NET_BENEFIT -> true;
            case TURNOVER, RETENTION, SATISFACTION, ABILITY, TENURE, FORMULA -> false;
        };
    }

    private static Scale scale(List<PlannedOutcome> rows) {
        double[] values = rows.stream().flatMapToDouble(row -> DoubleStream.of(row.getToday(), row.getValue(),
                row.getLow() == null ? row.getValue() : row.getLow(), row.getHigh() == null ? row.getValue() : row.getHigh())).toArray();
        double low = DoubleStream.of(values).min().orElse(0);
        double high = DoubleStream.of(values).max().orElse(1);
        return new Scale(low, high, MARGIN, WIDTH - MARGIN);
    }

    /** A ring for today, a disc for the plan, the way between them, and the band as a bar behind. */
    private static void chart(PlannedOutcome row, Scale scale, Html html) {
        double middle = HEIGHT / 2;
        double today = scale.at(row.getToday());
        double plan = scale.at(row.getValue());
        html.element("svg", () -> {
            html.empty("line", "x1", MARGIN, "x2", WIDTH - MARGIN, "y1", middle, "y2", middle, "class", "axis");
            if (row.getLow() != null && row.getHigh() != null) {
                double low = scale.at(row.getLow());
                html.empty("rect", "x", low, "y", middle - 5, "width", Math.max(1, scale.at(row.getHigh()) - low), "height", 10, "rx", 3, "class", "spread");
            }
            html.empty("line", "x1", today, "x2", plan, "y1", middle, "y2", middle, "class", "way");
            html.empty("circle", "cx", today, "cy", middle, "r", 4, "class", "ring");
            html.empty("circle", "cx", plan, "cy", middle, "r", 5, "class", "disc");
        }, "width", WIDTH, "height", HEIGHT, "aria-hidden", "true");
    }
}
