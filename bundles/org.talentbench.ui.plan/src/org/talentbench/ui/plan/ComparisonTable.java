// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.ResultTable.Column;
import org.talentbench.ui.plan.optimise.Comparison;

/** Plans side by side, a column each: what comes of them, then what they decide. */
final class ComparisonTable {

    /**
     * A row.
     *
     * @param name of the outcome or decision, with its unit
     * @param today its value of today
     * @param values its value in each plan
     * @param texts the same as they are written, today's first
     */
    private record Row(String name, double today, List<Double> values, List<String> texts) {
    }

    private final Composite frame;
    private List<String> names = List.of();
    private ResultTable<Row> table;

    ComparisonTable(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(frame);
    }

    void show(Organisation organisation, Comparison compared) {
        if (table == null || !names.equals(compared.names())) {
            names = compared.names();
            List.of(frame.getChildren()).forEach(child -> child.dispose());
            table = new ResultTable<>(frame, Messages.page_comparison, columns());
            frame.layout();
        }
        table.show(rows(organisation, compared));
    }

    private List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(Column.words(Messages.comparison_what, Row::name));
        columns.add(Column.numbers(Messages.plan_today, row -> row.texts().getFirst(), Row::today));
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            columns.add(Column.numbers(names.get(i), row -> row.texts().get(index + 1), row -> row.values().get(index)));
        }
        return columns;
    }

    private static List<Row> rows(Organisation organisation, Comparison compared) {
        OutcomeNumbers numbers = OutcomeNumbers.of(organisation);
        Units units = Units.of(organisation);
        List<Row> rows = new ArrayList<>();
        for (PlannedOutcome first : compared.plans().getFirst().getOutcomes()) {
            if (first.getTeam() == null) {
                List<Double> values = compared.plans().stream().map(plan -> value(plan, first)).toList();
                rows.add(row(named(Wording.of(first.getOutcome()), numbers.unit(first.getOutcome())), first.getToday(), values,
                        value -> numbers.number(first.getOutcome(), value)));
            }
        }
        for (PlannedDecision first : compared.plans().getFirst().getDecisions()) {
            List<Double> values = compared.plans().stream().map(plan -> value(plan, first)).toList();
            String name = Wording.of(first.getIncentive()) + (first.getTeam() == null ? "" : " · " + Wording.of(first.getTeam()));
            rows.add(row(named(name, units.unit(first.getIncentive())), first.getToday(), values, units::number));
        }
        return rows;
    }

    private static String named(String name, String unit) {
        return unit.isEmpty() ? name : NLS.bind(Messages.plan_outcome_unit, name, unit);
    }

    private static Row row(String name, double today, List<Double> values, DoubleFunction<String> text) {
        List<String> texts = new ArrayList<>(List.of(text.apply(today)));
        values.forEach(value -> texts.add(value.isNaN() ? "–" : text.apply(value)));
        return new Row(name, today, values, texts);
    }

    private static double value(Plan plan, PlannedOutcome like) {
        return plan.getOutcomes().stream().filter(other -> other.getOutcome() == like.getOutcome() && other.getTeam() == null).mapToDouble(PlannedOutcome::getValue).findFirst()
                .orElse(Double.NaN);
    }

    private static double value(Plan plan, PlannedDecision like) {
        return plan.getDecisions().stream().filter(other -> other.getIncentive() == like.getIncentive() && Objects.equals(other.getTeam(), like.getTeam()))
                .mapToDouble(PlannedDecision::getValue).findFirst().orElse(Double.NaN);
    }

    String text() {
        return table.text();
    }
}
