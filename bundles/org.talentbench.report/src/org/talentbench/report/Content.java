// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.talentbench.analysis.Units;
import org.talentbench.compute.Progress;
import org.talentbench.model.Moment;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;

/** What stands in a report, whatever it is written as: from the conclusion to the assumptions. */
record Content(Subject subject, List<Section> sections) {
    /** @throws IllegalArgumentException where there is no plan */
    static Content of(Organisation organisation, List<Plan> plans) {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("A report needs a plan");
        }
        Subject subject = new Subject(organisation, plans, Units.of(organisation));
        return new Content(subject, List.of(new SummarySection(subject), new LeversSection(subject), new OutcomesSection(subject),
                new BindingsSection(subject), new DiagramsSection(subject), new ComparisonSection(subject), new SensitivitySection(subject),
                new FrontSection(subject), new AssumptionsSection(subject), new DataSection(subject), new ProvenanceSection(subject)));
    }

    String title() {
        return subject.organisation().getName() + " – " + planName();
    }

    /** Nobody shall take for a recommendation what the constraints rule out, or what was not computed to its end. */
    private String planName() {
        return subject.plan().getStatus() == PlanStatus.INFEASIBLE ? Messages.of("header.infeasible")
                : subject.plan().getStatus() == PlanStatus.CANCELLED ? Messages.of("header.cancelled", subject.plan().getName())
                : subject.plan().getName();
    }

    /** @throws CancellationException where it is to stop, asked before every section */
    void write(Html html, Progress progress) {
        html.element("header", () -> {
            html.text("p", Messages.of("header.kind"), "class", "kind");
            html.text("h1", subject.organisation().getName());
            String scenario = subject.plan().getScenario() == null ? "" : " · " + subject.plan().getScenario().getName();
            html.text("p", planName() + scenario + " · " + Moment.day(subject.plan().getCreatedAt()), "class", "sub");
        });
        for (Section section : sections) {
            progress.report((double) sections.indexOf(section) / sections.size(), section.title());
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            if (section.isPresent()) {
                html.verbatim("\n").element("section", () -> {
                    html.text("h2", section.title());
                    section.write(html);
                });
            }
        }
    }
}
