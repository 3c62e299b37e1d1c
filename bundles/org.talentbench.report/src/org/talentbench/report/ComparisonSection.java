// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.stream.IntStream;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;

/** Several plans side by side. */
record ComparisonSection(Subject subject) implements Section {
    @Override
    public boolean isPresent() {
        return subject.plans().size() > 1;
    }

    @Override
    public String title() {
        return Messages.of("comparison");
    }

    @Override
    public void write(Html html) {
        html.text("p", Messages.of("comparison.note"), "class", "note");
        html.element("div", () -> html.element("table", () -> {
            html.element("thead", () -> html.element("tr", () -> {
                html.text("th", "");
                html.text("th", Messages.of("today"), "scope", "col");
                subject.plans().forEach(plan -> html.text("th", plan.getName(), "scope", "col"));
            }));
            html.element("tbody", () -> {
                rows(html);
                html.element("tr", () -> {
                    html.text("th", Messages.of("comparison.objective"), "scope", "row");
                    html.text("td", "");
                    subject.plans().forEach(plan -> html.element("td", () -> html.text("b", subject.units().digits(plan.getObjective()))));
                });
            });
        }, "class", "levers"), "class", "scroll");
    }

    private void rows(Html html) {
        IntStream.range(0, subject.plan().getDecisions().size()).forEach(i -> html.element("tr", () -> {
            PlannedDecision first = subject.plan().getDecisions().get(i);
            String team = first.getTeam() == null ? "" : " · " + first.getTeam().getName();
            html.text("th", first.getIncentive().getName() + team, "scope", "row");
            html.text("td", subject.units().digits(first.getToday()));
            for (Plan plan : subject.plans()) {
                html.text("td", subject.units().digits(plan.getDecisions().get(i).getValue()));
            }
        }));
    }
}
