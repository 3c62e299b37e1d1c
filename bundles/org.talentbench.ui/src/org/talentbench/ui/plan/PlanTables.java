// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Comparator;
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
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Messages;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.ResultTable.Column;

/** A plan on paper: what to set, what comes of it, and what stands in the way of more. */
final class PlanTables {

    /** Less than this is rounding, not a change. */
    private static final double NOTHING = 1e-6;
    private static final String NO_CHANGE = "0";
    /** What a table needs beside its rows, counted in rows. */
    private static final int HEAD = 3;
    private static final int MOST_ROWS = 9;

    private final SashForm sash;
    private final ResultTable<PlannedDecision> levers;
    private final ResultTable<PlannedOutcome> outcomes;
    private final Text limits;
    private Units units;

    PlanTables(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL);
        levers = new ResultTable<>(titled(Messages.plan_levers), Messages.plan_levers, List.of(
                Column.words(Messages.plan_lever, decision -> Wording.of(decision.getIncentive())),
                Column.words(Messages.plan_team, decision -> team(decision.getTeam(), Messages.plan_all_teams)),
                Column.numbers(Messages.plan_today, decision -> units.number(decision.getToday()), PlannedDecision::getToday),
                Column.numbers(Messages.plan_value, decision -> units.number(decision.getValue()), PlannedDecision::getValue),
                Column.numbers(Messages.plan_change, decision -> signed(change(decision)), PlanTables::change),
                Column.words(Messages.plan_unit, decision -> units.unit(decision.getIncentive()))));
        outcomes = new ResultTable<>(titled(Messages.plan_outcomes), Messages.plan_outcomes, List.of(
                Column.words(Messages.plan_outcome, outcome -> Wording.of(outcome.getOutcome())),
                Column.words(Messages.plan_team, outcome -> team(outcome.getTeam(), Messages.plan_organisation)),
                Column.numbers(Messages.plan_today, outcome -> units.value(outcome.getOutcome(), outcome.getToday()), PlannedOutcome::getToday),
                Column.numbers(Messages.plan_value, outcome -> units.value(outcome.getOutcome(), outcome.getValue()), PlannedOutcome::getValue),
                Column.numbers(Messages.plan_change, outcome -> change(outcome), outcome -> outcome.getValue() - outcome.getToday()),
                Column.words(Messages.plan_band, this::band)));
        limits = new Text(titled(Messages.plan_limits), SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(limits);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(levers.viewer().getTable());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(outcomes.viewer().getTable());
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

    private static String team(Team team, String all) {
        return team == null ? all : Wording.of(team);
    }

    private String change(PlannedOutcome outcome) {
        double change = outcome.getValue() - outcome.getToday();
        return Math.abs(change) < NOTHING ? NO_CHANGE : units.change(outcome.getOutcome(), change);
    }

    private String band(PlannedOutcome outcome) {
        return outcome.getLow() == null || outcome.getHigh() == null ? ""
                : units.value(outcome.getOutcome(), outcome.getLow()) + " … " + units.value(outcome.getOutcome(), outcome.getHigh());
    }

    /** With its sign, which says up or down without a colour. */
    private String signed(double change) {
        return Math.abs(change) < NOTHING ? NO_CHANGE : (change > 0 ? "+" : "−") + units.number(Math.abs(change));
    }

    SashForm control() {
        return sash;
    }

    void show(Organisation organisation, Plan plan, List<String> remarks) {
        units = Units.of(organisation);
        levers.show(plan.getDecisions());
        // The organisation first: what a client asks for before any team.
        outcomes.show(plan.getOutcomes().stream().sorted(Comparator.comparing((PlannedOutcome outcome) -> outcome.getTeam() != null)).toList());
        // As much room as each has rows to show, but the sentences are never pushed out.
        sash.setWeights(rows(plan.getDecisions().size()), rows(plan.getOutcomes().size()), 2 * HEAD);
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
