// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.talentbench.charts.Plot;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.ui.charts.ChartControl;

/** How a plan was found: how the search came closer, on what, and why it stopped. */
final class RunPage implements PlanPage {

    private Note note;
    private ChartControl chart;

    @Override
    public String title() {
        return Messages.page_run;
    }

    @Override
    public Control create(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(page);
        note = new Note(page);
        chart = new ChartControl(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
        return page;
    }

    @Override
    public void show(Subject subject) {
        Plan plan = subject.plan();
        boolean recommended = !subject.state().plans().isEmpty() && subject.state().plans().getFirst() == plan;
        Optional<Plot> convergence = recommended ? PlanCharts.convergence(subject.organisation(), plan, subject.state().convergence()) : Optional.empty();
        chart.show(convergence.orElse(null));
        boolean solved = recommended && convergence.isEmpty() && plan.getStatus() == PlanStatus.OPTIMAL;
        String words = PlanSentences.provenance(plan) + (solved ? "\n\n" + Messages.run_no_search : "");
        note.say(Note.plain(words), Map.of());
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }
}
