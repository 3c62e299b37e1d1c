// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.ResultTable.Column;

/** A plan on paper: what to set, what comes of it, and what stands in the way of more. */
final class PlanTables implements PlanPage {

    private static final String NO_CHANGE = "0";
    /** What a table needs beside its rows, counted in rows. */
    private static final int HEAD = 3;
    private static final int MOST_ROWS = 14;

    private SashForm sash;
    private ResultTable<PlannedDecision> levers;
    private OutcomeTable outcomes;
    private Label limitsTitle;
    private Text limits;
    private Units units;
    private Plan shown;
    private List<String> remarks = List.of();

    @Override
    public String title() {
        return Messages.page_plan;
    }

    @Override
    public Control create(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2, 6).applyTo(page);
        sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        levers = new ResultTable<>(titled(Messages.plan_levers), Messages.plan_levers, List.of(
                Column.words(Messages.plan_lever, decision -> Wording.of(decision.getIncentive())),
                Column.words(Messages.plan_team, decision -> team(decision.getTeam())),
                Column.numbers(Messages.plan_today, decision -> units.number(decision.getToday()), PlannedDecision::getToday),
                Column.numbers(Messages.plan_value, decision -> units.number(decision.getValue()), PlannedDecision::getValue),
                Column.numbers(Messages.plan_change, decision -> signed(change(decision)), PlanTables::change),
                Column.words(Messages.plan_unit, decision -> units.unit(decision.getIncentive()))));
        outcomes = new OutcomeTable(titled(Messages.plan_outcomes));
        Composite box = titled(Messages.plan_limits);
        limitsTitle = (Label) box.getChildren()[0];
        limits = new Text(box, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(limits);
        return page;
    }

    private Composite titled(String title) {
        var box = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(2, 3).applyTo(box);
        var label = new Label(box, SWT.NONE);
        label.setText(title);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        return box;
    }

    private static double change(PlannedDecision decision) {
        return decision.getValue() - decision.getToday();
    }

    private static String team(Team team) {
        return team == null ? Messages.plan_all_teams : Wording.of(team);
    }

    /** With its sign, which says up or down without a colour. What would round to nothing is no change. */
    private String signed(double change) {
        String size = units.number(Math.abs(change));
        return size.equals(NO_CHANGE) ? NO_CHANGE : (change > 0 ? "+" : "−") + size;
    }

    @Override
    public void show(Subject subject) {
        Plan plan = subject.plan();
        // Progress of a run is no news of the plan.
        if (plan == shown && subject.state().remarks().equals(remarks)) {
            return;
        }
        shown = plan;
        remarks = subject.state().remarks();
        units = Units.of(subject.organisation());
        levers.show(plan.getDecisions());
        outcomes.show(subject.organisation(), plan);
        // As much room as each has rows to show, but the sentences are never pushed out.
        sash.setWeights(rows(plan.getDecisions().size()), rows(outcomes.rows()), 2 * HEAD);
        limitsTitle.setText(plan.getStatus() == PlanStatus.INFEASIBLE ? Messages.plan_clashes : Messages.plan_limits);
        limitsTitle.getParent().layout();
        limits.setText(String.join("\n", PlanSentences.limits(subject.organisation(), plan, remarks)));
    }

    private static int rows(int shown) {
        return HEAD + Math.min(shown, MOST_ROWS);
    }

    @Override
    public void setFocus() {
        levers.viewer().getTable().setFocus();
    }

    /** Everything as text, with tabs between cells. */
    String text() {
        return String.join("\n", Messages.plan_levers, levers.text(), "", Messages.plan_outcomes, outcomes.text(), "", limitsTitle.getText(), limits.getText());
    }
}
