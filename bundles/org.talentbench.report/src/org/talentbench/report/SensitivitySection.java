// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.Optional;
import org.talentbench.charts.Bars;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.Outcome;

/** What the wanted outcome hangs on: a tornado of elasticities. */
record SensitivitySection(Subject subject) implements Section {
    private Optional<Bars> chart() {
        return subject.plan().getObjectives().isEmpty() ? Optional.empty() : PlanCharts.tornado(subject.plan(), outcome());
    }

    @Override
    public boolean isPresent() {
        return chart().isPresent();
    }

    @Override
    public String title() {
        return Messages.of("sensitivity");
    }

    private Outcome outcome() {
        return subject.plan().getObjectives().getFirst().getOutcome();
    }

    @Override
    public void write(Html html) {
        Bars tornado = chart().orElseThrow();
        double strongest = tornado.series().getFirst().values().getFirst();
        html.text("p", Messages.of("sensitivity.key", outcome().getName(), tornado.categories().getFirst(), strongest < 0 ? "−" : "+",
                subject.units().rough(Math.abs(strongest))), "class", "note");
        html.chart(tornado);
    }
}
