// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.ResultTable.Column;
import org.talentbench.ui.plan.optimise.Comparison;

/** Plans side by side, a column each: what comes of them, then what they decide. */
final class ComparisonTable {

    private static final String INDENT = "\u2003";
    /** An amount of so much is told in thousands, so that several stand side by side. */
    private static final double LARGE = 100_000;

    /**
     * A row.
     *
     * @param lever whose teams stand below it; null for a row without any
     * @param team whose decision it is; null for that of everybody
     * @param name of the outcome or decision, with its unit
     * @param numbers its value of today and in each plan; empty for a heading
     * @param texts the same as they are written
     */
    private record Row(Incentive lever, Team team, String name, List<Double> numbers, List<String> texts) {

        String text(int index) {
            return texts.isEmpty() ? "" : texts.get(index);
        }

        Double number(int index) {
            return numbers.isEmpty() ? null : numbers.get(index);
        }

        boolean isHeading() {
            return numbers.isEmpty();
        }
    }

    private final Composite frame;
    private final Map<Incentive, Row> headings = new HashMap<>();
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
            table = new ResultTable<>(frame, Messages.page_comparison, columns(Column.words(Messages.comparison_what, ComparisonTable::indented)),
                    row -> headings.getOrDefault(row.lever(), row), row -> Arrays.asList(row.lever(), row.team(), row.name()));
            frame.layout();
        }
        table.show(rows(organisation, compared));
    }

    private static String indented(Row row) {
        return row.team() == null ? row.name() : INDENT + Wording.of(row.team());
    }

    @SafeVarargs
    private List<Column<Row>> columns(Column<Row>... words) {
        List<Column<Row>> columns = new ArrayList<>(List.of(words));
        columns.add(Column.numbers(Messages.plan_today, row -> row.text(0), row -> row.number(0)));
        for (int i = 1; i <= names.size(); i++) {
            int index = i;
            columns.add(Column.numbers(names.get(i - 1), row -> row.text(index), row -> row.number(index)));
        }
        return columns;
    }

    private List<Row> rows(Organisation organisation, Comparison compared) {
        OutcomeNumbers numbers = OutcomeNumbers.of(organisation);
        Units units = Units.of(organisation);
        List<Row> rows = new ArrayList<>();
        for (PlannedOutcome first : compared.plans().getFirst().getOutcomes()) {
            if (first.getTeam() == null) {
                List<Double> values = compared.plans().stream().map(plan -> value(plan, first)).toList();
                Outcome outcome = first.getOutcome();
                boolean thousands = amount(outcome) && Stream.concat(Stream.of(first.getToday()), values.stream()).anyMatch(value -> Math.abs(value) >= LARGE);
                String unit = thousands ? NLS.bind(Messages.comparison_thousand, numbers.unit(outcome)).strip() : numbers.unit(outcome);
                rows.add(row(null, null, named(Wording.of(outcome), unit), first.getToday(), values,
                        value -> thousands ? units.number(Math.round(value / 1000)) : numbers.number(outcome, value)));
            }
        }
        headings.clear();
        for (PlannedDecision first : compared.plans().getFirst().getDecisions()) {
            Incentive lever = first.getIncentive();
            String name = named(Wording.of(lever), units.unit(lever));
            if (first.getTeam() != null && !headings.containsKey(lever)) {
                headings.put(lever, new Row(lever, null, name, List.of(), List.of()));
                rows.add(headings.get(lever));
            }
            List<Double> values = compared.plans().stream().map(plan -> value(plan, first)).toList();
            rows.add(row(lever, first.getTeam(), name, first.getToday(), values, units::number));
        }
        return rows;
    }

    private static boolean amount(Outcome outcome) {
        return outcome.getKind() == OutcomeKind.COST || outcome.getKind() == OutcomeKind.NET_BENEFIT;
    }

    private static String named(String name, String unit) {
        return unit.isEmpty() ? name : NLS.bind(Messages.plan_outcome_unit, name, unit);
    }

    private static Row row(Incentive lever, Team team, String name, double today, List<Double> values, DoubleFunction<String> text) {
        List<Double> numbers = Stream.concat(Stream.of(today), values.stream()).toList();
        return new Row(lever, team, name, numbers, numbers.stream().map(value -> value.isNaN() ? "–" : text.apply(value)).toList());
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
        // Without headings, which a spreadsheet could not sort.
        return table.text(columns(Column.words(Messages.comparison_what, Row::name), Column.words(Messages.plan_team, ComparisonTable::team)), row -> !row.isHeading());
    }

    private static String team(Row row) {
        return row.team() == null ? "" : Wording.of(row.team());
    }
}
