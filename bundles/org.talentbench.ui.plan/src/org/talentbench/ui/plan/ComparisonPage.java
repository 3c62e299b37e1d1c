// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.talentbench.charts.Chart;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.optimise.Answer;
import org.talentbench.ui.plan.optimise.Comparison;
import org.talentbench.ui.plan.optimise.Question;

/** Plans side by side: those of several what-ifs once they were compared, else the optimum and the rules that it stands against. */
final class ComparisonPage implements PlanPage {

    private Note note;
    private SashForm sash;
    private ComparisonTable table;
    private Combo choice;
    private TallChart chart;
    private Subject subject;

    @Override
    public String title() {
        return Messages.page_comparison;
    }

    @Override
    public Control create(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(page);
        note = new Note(page);
        sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new ComparisonTable(sash);
        var below = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
        new Label(below, SWT.NONE).setText(Messages.comparison_of);
        choice = new Combo(below, SWT.READ_ONLY);
        choice.addListener(SWT.Selection, event -> draw());
        chart = new TallChart(below);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(chart.control());
        return page;
    }

    private Answer<Comparison> answer() {
        return PlanUi.runs().comparison(subject.session());
    }

    /** What stands side by side; null where nothing does. */
    private Comparison compared() {
        if (answer().result() != null) {
            return answer().result();
        }
        List<Plan> plans = subject.state().plans();
        return plans.size() < 2 ? null : new Comparison(plans.stream().map(PlanSentences::title).toList(), plans);
    }

    private List<Outcome> outcomes(Comparison compared) {
        return compared.plans().getFirst().getOutcomes().stream().map(PlannedOutcome::getOutcome).distinct().toList();
    }

    @Override
    public void show(Subject shown) {
        subject = shown;
        Comparison compared = compared();
        String idle = shown.organisation().getScenarios().isEmpty() ? compared == null ? Messages.comparison_none : ""
                : answer().result() == null ? Messages.comparison_ask : "";
        note.say(answer(), answer().stale(shown.session()), idle, () -> PlanUi.runs().cancel(shown.session(), Question.COMPARISON),
                () -> PlanUi.runs().compare(shown.session(), shown.organisation().getScenarios()));
        sash.setVisible(compared != null);
        if (compared != null) {
            table.show(shown.organisation(), compared);
            List<String> names = new ArrayList<>(List.of(Messages.comparison_decisions));
            outcomes(compared).forEach(outcome -> names.add(Wording.of(outcome)));
            if (!List.of(choice.getItems()).equals(names)) {
                choice.setItems(names.toArray(String[]::new));
                choice.select(first(compared, names.size()));
                choice.getParent().layout();
            }
            draw();
        }
    }

    /** What was optimised is what a comparison of what-ifs is about; of ways to share a total, the shares. */
    private int first(Comparison compared, int count) {
        Plan plan = compared.plans().getFirst();
        return answer().result() == null || plan.getObjectives().isEmpty() ? 0
                : Math.min(count - 1, 1 + Math.max(0, outcomes(compared).indexOf(plan.getObjectives().getFirst().getOutcome())));
    }

    private void draw() {
        Comparison compared = compared();
        int index = choice.getSelectionIndex();
        Chart drawn = index < 0 ? null : index == 0 ? PlanCharts.decisions(compared.plans(), compared.names())
                : PlanCharts.scenarios(subject.organisation(), outcomes(compared).get(index - 1), compared.plans(), compared.names());
        chart.show(drawn);
    }

    /** Heads and rows as text, with tabs between the cells; empty where nothing is compared. */
    String text() {
        return subject == null || compared() == null ? "" : table.text();
    }

    @Override
    public void setFocus() {
        chart.setFocus();
    }
}
