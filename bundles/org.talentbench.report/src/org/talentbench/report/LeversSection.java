// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import java.util.Optional;
import org.talentbench.charts.Scale;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.Team;

/** What to set for whom: a row an incentive, a column a team. */
record LeversSection(Subject subject) implements Section {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 12;

    @Override
    public boolean isPresent() {
        return !subject.plan().getDecisions().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of(subject.plan().getStatus() == PlanStatus.INFEASIBLE ? "levers.closest" : "levers");
    }

    @Override
    public void write(Html html) {
        List<Team> columns = subject.teams();
        html.text("p", Messages.of("levers.key"), "class", "note");
        html.element("div", () -> html.element("table", () -> {
            html.element("thead", () -> html.element("tr", () -> {
                html.text("th", Messages.of("levers.incentive"), "scope", "col");
                if (columns.isEmpty()) {
                    html.text("th", Subject.nameOf(null), "scope", "col");
                }
                columns.forEach(team -> html.text("th", Subject.nameOf(team), "scope", "col"));
            }));
            html.element("tbody", () -> incentives().forEach(incentive -> html.element("tr", () -> {
                html.element("th", () -> {
                    html.text(incentive.getName());
                    String shared = decision(incentive, null).isPresent() && !columns.isEmpty() ? Messages.of("levers.shared") : "";
                    html.text("span", subject.units().unit(incentive) + shared, "class", "unit");
                }, "scope", "row");
                // One value for everybody stands below all the teams' names.
                decision(incentive, null).ifPresent(d -> html.element("td", () -> write(d, html), "colspan", Math.max(1, columns.size())));
                columns.forEach(team -> decision(incentive, team).ifPresent(d -> html.element("td", () -> write(d, html))));
            })));
        }, "class", "levers"), "class", "scroll");
    }

    private List<Incentive> incentives() {
        return subject.plan().getDecisions().stream().map(PlannedDecision::getIncentive).distinct().toList();
    }

    private Optional<PlannedDecision> decision(Incentive incentive, Team team) {
        return subject.plan().getDecisions().stream().filter(d -> d.getIncentive() == incentive && d.getTeam() == team).findFirst();
    }

    private void write(PlannedDecision decision, Html html) {
        boolean changes = subject.text().changes().contains(decision);
        boolean more = decision.getValue() > decision.getToday();
        html.element("div", () -> {
            if (changes) {
                html.text("span", subject.units().number(decision.getToday()) + " → ", "class", "today");
            }
            html.text(changes ? "b" : "span", subject.units().number(decision.getValue()), "class", changes ? "plan" : "today");
            html.text("span", changes ? more ? " ▲" : " ▼" : "", "class", more ? "up" : "down");
        });
        range(decision, html);
    }

    /** The incentive's range as a line, today as a stroke, the plan as a bar from the lower end. */
    private static void range(PlannedDecision decision, Html html) {
        html.element("svg", () -> {
            html.empty("rect", "x", 0, "y", 4, "width", WIDTH, "height", 4, "rx", 2, "class", "range");
            html.empty("rect", "x", 0, "y", 4, "width", along(decision, decision.getValue()), "height", 4, "rx", 2, "class", "fill");
            double today = Math.clamp(along(decision, decision.getToday()), 1, WIDTH - 1);
            html.empty("line", "x1", today, "x2", today, "y1", 1, "y2", HEIGHT - 1, "class", "tick");
        }, "width", WIDTH, "height", HEIGHT, "aria-hidden", "true");
    }

    private static double along(PlannedDecision decision, double value) {
        double lower = decision.getIncentive().getLower();
        double upper = decision.getIncentive().getUpper();
        return lower < upper ? WIDTH * new Scale(lower, upper).within(value) : 0;
    }
}
