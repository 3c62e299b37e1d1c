// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.talentbench.analysis.GlobalSensitivity;
import org.talentbench.charts.Chart;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.ui.Wording;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.plan.optimise.Answer;
import org.talentbench.ui.plan.optimise.Question;

/** What an outcome hangs on: near the plan as a tornado, and over the levers' whole ranges as parts of the variance. */
final class SensitivityPage implements PlanPage {

    private Combo outcome;
    private ScrolledComposite scroll;
    private Composite page;
    private ChartControl tornado;
    private ChartControl parts;
    private Note nearby;
    private Note overall;
    private Subject subject;

    @Override
    public String title() {
        return Messages.page_sensitivity;
    }

    @Override
    public Control create(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        page = new Composite(scroll, SWT.NONE);
        scroll.setContent(page);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(page);
        var choice = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(choice);
        new Label(choice, SWT.NONE).setText(Messages.sensitivity_of);
        outcome = new Combo(choice, SWT.READ_ONLY);
        outcome.addListener(SWT.Selection, event -> draw());
        nearby = new Note(page);
        tornado = new ChartControl(page);
        overall = new Note(page);
        parts = new ChartControl(page);
        return scroll;
    }

    /** As high as its rows want; the page scrolls. */
    private void fill(ChartControl control, Chart chart) {
        control.show(chart);
        int height = control.wantedHeight();
        if (!(control.getLayoutData() instanceof GridData data) || data.heightHint != height) {
            GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height).applyTo(control);
            page.layout();
            scroll.setMinHeight(page.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        }
    }

    private List<Outcome> outcomes() {
        return subject.plan().getOutcomes().stream().map(PlannedOutcome::getOutcome).distinct().toList();
    }

    @Override
    public void show(Subject shown) {
        subject = shown;
        String[] names = outcomes().stream().map(Wording::of).toArray(String[]::new);
        if (!Arrays.equals(outcome.getItems(), names)) {
            outcome.setItems(names);
            Outcome wanted = shown.plan().getObjectives().isEmpty() ? null : shown.plan().getObjectives().getFirst().getOutcome();
            outcome.select(Math.max(0, outcomes().indexOf(wanted)));
            page.layout(true, true);
        }
        draw();
    }

    private void draw() {
        if (outcome.getSelectionIndex() < 0) {
            return;
        }
        Outcome of = outcomes().get(outcome.getSelectionIndex());
        var near = PlanCharts.tornado(subject.plan(), of);
        fill(tornado, near.orElse(null));
        nearby.say(near.isPresent() ? Messages.sensitivity_near : Messages.sensitivity_near_none, Map.of());
        Answer<List<GlobalSensitivity.Part>> answer = PlanUi.runs().sensitivity(subject.session());
        fill(parts, answer.result() == null ? null : PlanCharts.parts(of, answer.result()).orElse(null));
        overall.say(answer, answer.stale(subject.session()), answer.result() == null ? Messages.sensitivity_ask : Messages.sensitivity_overall,
                () -> PlanUi.runs().cancel(subject.session(), Question.SENSITIVITY), () -> PlanUi.runs().findSensitivity(subject.session()));
    }

    @Override
    public void setFocus() {
        tornado.setFocus();
    }
}
