// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.PlannedOutcome;

/** The plan in plain words, and its figures at a glance. */
record SummarySection(Subject subject) implements Section {
    /** More figures than that are no glance. */
    private static final int FIGURES = 4;

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public String title() {
        return Messages.of("summary");
    }

    @Override
    public void write(Html html) {
        html.element("div", () -> subject.text().summary().forEach(sentence -> html.text("p", sentence)), "class", "lead");
        html.element("div", () -> {
            subject.text().people().ifPresent(people -> figure(html, Messages.of("summary.people"),
                    Messages.of(people < 0 ? "summary.fewer" : "summary.more", Math.abs(people)), ""));
            figures().forEach(outcome -> figure(html, outcome.getOutcome().getName(),
                    subject.units().value(outcome.getOutcome(), outcome.getValue()),
                    Messages.of("summary.today", subject.units().value(outcome.getOutcome(), outcome.getToday()))));
        }, "class", "figures");
        html.text("p", subject.text().status(), "class", "note");
    }

    /** What is wanted first, then what it costs and what comes of it. */
    private List<PlannedOutcome> figures() {
        List<Outcome> wanted = subject.plan().getObjectives().stream().filter(o -> o.getWeight() > 0).map(o -> o.getOutcome()).toList();
        return subject.plan().getOutcomes().stream().filter(outcome -> outcome.getTeam() == null)
                .filter(outcome -> wanted.contains(outcome.getOutcome()) || outcome.getOutcome().getKind() != OutcomeKind.TURNOVER)
                .sorted((left, right) -> Boolean.compare(wanted.contains(right.getOutcome()), wanted.contains(left.getOutcome())))
                .limit(FIGURES).toList();
    }

    private static void figure(Html html, String label, String value, String below) {
        html.element("div", () -> {
            html.text("div", label, "class", "label");
            html.text("div", value, "class", "value");
            html.text("div", below, "class", "below");
        }, "class", "figure");
    }
}
