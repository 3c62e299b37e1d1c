// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import java.util.Locale;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.drawing.ChartSvg;
import org.talentbench.charts.drawing.Palette;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlannedOutcome;

/** What is expected: for every outcome a small chart from today to the plan, in all and per team. */
record OutcomesSection(Subject subject) implements Section {
    private static final double WIDTH = 260;

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
                Intervals chart = PlanCharts.intervals(subject.organisation(), outcome, peers);
                html.element("tr", () -> write(row, chart, peers.indexOf(row), html), "class", row.getTeam() == null ? "whole" : "part");
            }
        });
    }

    private void write(PlannedOutcome row, Intervals chart, int index, Html html) {
        html.text("th", Subject.nameOf(row.getTeam()), "scope", "row");
        html.element("td", () -> html.verbatim(ChartSvg.strip(chart, index, Palette.PAGE, Locale.getDefault(Locale.Category.FORMAT), WIDTH)),
                "class", "chart");
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
}
