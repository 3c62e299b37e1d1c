// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.ui.charts.ChartControl;

/** What comes of a plan, with how sure that is: a chart an outcome. */
final class OutcomesPage implements PlanPage {

    private final Map<Outcome, ChartControl> charts = new LinkedHashMap<>();
    private ScrolledComposite scroll;
    private Composite rows;

    @Override
    public String title() {
        return Messages.page_outcomes;
    }

    @Override
    public Control create(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        rows = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 10).applyTo(rows);
        scroll.setContent(rows);
        return scroll;
    }

    @Override
    public void show(Subject subject) {
        List<Outcome> outcomes = subject.plan().getOutcomes().stream().map(PlannedOutcome::getOutcome).distinct().toList();
        if (!List.copyOf(charts.keySet()).equals(outcomes)) {
            charts.values().forEach(ChartControl::dispose);
            charts.clear();
            outcomes.forEach(outcome -> charts.put(outcome, new ChartControl(rows)));
        }
        charts.forEach((outcome, chart) -> {
            chart.show(PlanCharts.outcome(subject.organisation(), subject.plan(), outcome));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, chart.wantedHeight()).applyTo(chart);
        });
        scroll.setMinHeight(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        rows.layout();
    }

    @Override
    public void setFocus() {
        charts.values().stream().findFirst().ifPresent(ChartControl::setFocus);
    }
}
