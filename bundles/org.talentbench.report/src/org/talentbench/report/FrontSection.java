// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import java.util.Optional;
import org.talentbench.charts.Plot;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Plan;

/** The Pareto front of the first two objectives: what giving up some of one would buy of the other. */
record FrontSection(Subject subject) implements Section {
    private Optional<Plot> chart() {
        List<FrontPoint> points = subject.plans().stream().map(Plan::getFront).filter(front -> !front.isEmpty()).findFirst().<List<FrontPoint>>map(front -> front).orElse(List.of());
        return PlanCharts.front(subject.organisation(), subject.plans(), points, 0, 1);
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
