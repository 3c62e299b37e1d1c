// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.Optional;
import org.talentbench.charts.Plot;
import org.talentbench.charts.plan.PlanCharts;

/** The Pareto front of the first two objectives: what giving up some of one would buy of the other. */
record FrontSection(Subject subject) implements Section {
    private Optional<Plot> chart() {
        return PlanCharts.front(subject.organisation(), subject.plan(), 0, 1);
    }

    @Override
    public boolean isPresent() {
        return chart().isPresent();
    }

    @Override
    public String title() {
        return Messages.of("front");
    }

    private String outcome(int axis) {
        return subject.plan().getObjectives().get(axis).getOutcome().getName();
    }

    @Override
    public void write(Html html) {
        html.text("p", Messages.of("front.key", outcome(0), outcome(1)), "class", "note");
        html.chart(chart().orElseThrow());
    }
}
