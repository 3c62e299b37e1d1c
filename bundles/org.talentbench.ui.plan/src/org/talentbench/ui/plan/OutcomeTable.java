// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.ResultTable.Column;

/** What comes of a plan: each outcome for the organisation, which is what a client asks for first, and its teams under it. */
final class OutcomeTable {

    private static final String INDENT = "\u2003";

    private final List<Column<PlannedOutcome>> numberColumns = List.of(
            Column.numbers(Messages.plan_today, planned -> numbers().number(planned.getOutcome(), planned.getToday()), PlannedOutcome::getToday),
            Column.numbers(Messages.plan_value, planned -> numbers().number(planned.getOutcome(), planned.getValue()), PlannedOutcome::getValue),
            Column.numbers(Messages.plan_change, planned -> numbers().change(planned), planned -> planned.getValue() - planned.getToday()));
    /** Without groups, which a spreadsheet could not sort, and with the bands, which the page of outcomes draws. */
    private final List<Column<PlannedOutcome>> copied = Stream.concat(
            with(Column.words(Messages.plan_outcome, planned -> Wording.of(planned.getOutcome())),
                    Column.words(Messages.plan_team, OutcomeTable::team),
                    Column.words(Messages.plan_unit, planned -> numbers().unit(planned.getOutcome()))).stream(),
            Stream.of(Column.numbers(Messages.plan_band, (PlannedOutcome planned) -> numbers().band(planned), PlannedOutcome::getLow))).toList();

    private final Map<Outcome, PlannedOutcome> wholes = new LinkedHashMap<>();
    private final ResultTable<PlannedOutcome> table;
    private OutcomeNumbers numbers;

    OutcomeTable(Composite parent) {
        table = new ResultTable<>(parent, Messages.plan_outcomes, with(Column.words(Messages.plan_outcome, this::name)), this::whole,
                planned -> Arrays.asList(planned.getOutcome(), planned.getTeam()));
    }

    @SafeVarargs
    private List<Column<PlannedOutcome>> with(Column<PlannedOutcome>... words) {
        return Stream.concat(Stream.of(words), numberColumns.stream()).toList();
    }

    private OutcomeNumbers numbers() {
        return numbers;
    }

    private PlannedOutcome whole(PlannedOutcome planned) {
        return wholes.getOrDefault(planned.getOutcome(), planned);
    }

    private String name(PlannedOutcome planned) {
        if (planned != whole(planned)) {
            return INDENT + Wording.of(planned.getTeam());
        }
        String unit = numbers.unit(planned.getOutcome());
        String name = Wording.of(planned.getOutcome()) + (planned.getTeam() == null ? "" : " – " + Wording.of(planned.getTeam()));
        return unit.isEmpty() ? name : NLS.bind(Messages.plan_outcome_unit, name, unit);
    }

    private static String team(PlannedOutcome planned) {
        return planned.getTeam() == null ? Messages.plan_organisation : Wording.of(planned.getTeam());
    }

    void show(Organisation organisation, Plan plan) {
        numbers = OutcomeNumbers.of(organisation);
        wholes.clear();
        plan.getOutcomes().stream().filter(planned -> planned.getTeam() == null).forEach(planned -> wholes.put(planned.getOutcome(), planned));
        List<PlannedOutcome> rows = new ArrayList<>();
        for (PlannedOutcome whole : wholes.values()) {
            rows.add(whole);
            // The only team of an organisation would say everything twice.
            if (organisation.getTeams().size() > 1) {
                plan.getOutcomes().stream().filter(planned -> planned != whole && whole(planned) == whole).forEach(rows::add);
            }
        }
        plan.getOutcomes().stream().filter(planned -> !wholes.containsKey(planned.getOutcome())).forEach(rows::add);
        table.show(rows);
    }

    int rows() {
        return table.viewer().getTable().getItemCount();
    }

    String text() {
        return table.text(copied, planned -> true);
    }
}
