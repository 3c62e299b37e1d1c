// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.ResultTable.Column;

/** A plan on paper: what to set, what comes of it, and what stands in the way of more. */
final class PlanTables {

    private static final String NO_CHANGE = "0";
    /** What a table needs beside its rows, counted in rows. */
    private static final int HEAD = 3;
    private static final int MOST_ROWS = 14;

    private final SashForm sash;
    private final ResultTable<PlannedDecision> levers;
    private final OutcomeTable outcomes;
    private final Text limits;
    private Units units;

    PlanTables(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL);
        levers = new ResultTable<>(titled(Messages.plan_levers), Messages.plan_levers, List.of(
                Column.words(Messages.plan_lever, decision -> Wording.of(decision.getIncentive())),
                Column.words(Messages.plan_team, decision -> team(decision.getTeam())),
                Column.numbers(Messages.plan_today, decision -> units.number(decision.getToday()), PlannedDecision::getToday),
                Column.numbers(Messages.plan_value, decision -> units.number(decision.getValue()), PlannedDecision::getValue),
                Column.numbers(Messages.plan_change, decision -> signed(change(decision)), PlanTables::change),
                Column.words(Messages.plan_unit, decision -> units.unit(decision.getIncentive()))));
        outcomes = new OutcomeTable(titled(Messages.plan_outcomes));
        limits = new Text(titled(Messages.plan_limits), SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(limits);
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

    SashForm control() {
        return sash;
    }

    void show(Organisation organisation, Plan plan, List<String> remarks) {
        units = Units.of(organisation);
        levers.show(plan.getDecisions());
        outcomes.show(organisation, plan);
        // As much room as each has rows to show, but the sentences are never pushed out.
        sash.setWeights(rows(plan.getDecisions().size()), rows(outcomes.rows()), 2 * HEAD);
        limits.setText(String.join("\n", PlanSentences.limits(organisation, plan, remarks)));
    }

    private static int rows(int shown) {
        return HEAD + Math.min(shown, MOST_ROWS);
    }

    void setFocus() {
        levers.viewer().getTable().setFocus();
    }

    /** Everything as text, with tabs between cells. */
    String text() {
        return String.join("\n", Messages.plan_levers, levers.text(), "", Messages.plan_outcomes, outcomes.text(), "", Messages.plan_limits, limits.getText());
    }
}
