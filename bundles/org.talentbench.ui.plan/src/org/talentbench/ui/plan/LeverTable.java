// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.ResultTable.Column;

/** What a plan sets: each lever, with the mean over its people where teams differ, and the teams under it. */
final class LeverTable {

    private static final String INDENT = "\u2003";
    private static final String NO_CHANGE = "0";

    /**
     * A row.
     *
     * @param team whose value it is; null for that of everybody
     * @param decided whether the plan decides this number, which is not the mean of several
     */
    private record Row(Incentive lever, Team team, double today, double value, boolean decided) {

        static Row of(PlannedDecision decision) {
            return new Row(decision.getIncentive(), decision.getTeam(), decision.getToday(), decision.getValue(), true);
        }

        static Row mean(List<PlannedDecision> decisions) {
            double people = decisions.stream().mapToDouble(decision -> decision.getTeam().getHeadcount()).sum();
            return new Row(decisions.getFirst().getIncentive(), null,
                    decisions.stream().mapToDouble(decision -> decision.getTeam().getHeadcount() * decision.getToday()).sum() / people,
                    decisions.stream().mapToDouble(decision -> decision.getTeam().getHeadcount() * decision.getValue()).sum() / people, false);
        }

        double change() {
            return value - today;
        }
    }

    private final Map<Incentive, Row> wholes = new LinkedHashMap<>();
    private final ResultTable<Row> table;
    private final List<Column<Row>> copied;
    private Units units;

    LeverTable(Composite parent) {
        List<Column<Row>> numbers = List.of(Column.numbers(Messages.plan_today, row -> units.number(row.today()), Row::today),
                Column.numbers(Messages.plan_value, row -> units.number(row.value()), Row::value),
                Column.numbers(Messages.plan_change, row -> signed(row.change()), Row::change));
        List<Column<Row>> shown = new ArrayList<>(List.of(Column.words(Messages.plan_lever, this::name)));
        shown.addAll(numbers);
        // Without groups and means, which a spreadsheet makes itself.
        copied = new ArrayList<>(List.of(Column.words(Messages.plan_lever, (Row row) -> Wording.of(row.lever())), Column.words(Messages.plan_team, LeverTable::team)));
        copied.addAll(numbers);
        copied.add(Column.words(Messages.plan_unit, row -> units.unit(row.lever())));
        table = new ResultTable<>(parent, Messages.plan_levers, shown, row -> wholes.getOrDefault(row.lever(), row), row -> Arrays.asList(row.lever(), row.team()));
    }

    private String name(Row row) {
        if (wholes.containsKey(row.lever()) && row.team() != null) {
            return INDENT + Wording.of(row.team());
        }
        String name = Wording.of(row.lever()) + (row.team() == null ? "" : " – " + Wording.of(row.team()));
        return units.unit(row.lever()).isEmpty() ? name : NLS.bind(Messages.plan_outcome_unit, name, units.unit(row.lever()));
    }

    private static String team(Row row) {
        return row.team() == null ? Messages.plan_all_teams : Wording.of(row.team());
    }

    /** With its sign, which says up or down without a colour. What would round to nothing is no change. */
    private String signed(double change) {
        String size = units.number(Math.abs(change));
        return size.equals(NO_CHANGE) ? NO_CHANGE : (change > 0 ? "+" : "−") + size;
    }

    void show(Organisation organisation, Plan plan) {
        units = Units.of(organisation);
        wholes.clear();
        List<Row> rows = new ArrayList<>();
        for (Incentive lever : plan.getDecisions().stream().map(PlannedDecision::getIncentive).distinct().toList()) {
            List<PlannedDecision> decisions = plan.getDecisions().stream().filter(decision -> decision.getIncentive() == lever).toList();
            // The only team of an organisation would say everything twice.
            if (decisions.size() > 1) {
                wholes.put(lever, Row.mean(decisions));
                rows.add(wholes.get(lever));
            }
            decisions.stream().map(decision -> organisation.getTeams().size() > 1 ? Row.of(decision)
                    : new Row(lever, null, decision.getToday(), decision.getValue(), true)).forEach(rows::add);
        }
        table.show(rows);
    }

    int rows() {
        return table.viewer().getTable().getItemCount();
    }

    void setFocus() {
        table.viewer().getTable().setFocus();
    }

    String text() {
        return table.text(copied, Row::decided);
    }
}
