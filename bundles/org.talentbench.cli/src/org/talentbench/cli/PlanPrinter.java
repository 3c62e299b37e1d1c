// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.PlanText;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Provenance;
import org.talentbench.model.talent.Team;

/** Prints plans for people. */
final class PlanPrinter {
    private static final String ARROW = " → ";

    private final Organisation organisation;
    private final PrintWriter out;
    private final Units units;

    PlanPrinter(Organisation organisation, PrintWriter out) {
        this.organisation = organisation;
        this.out = out;
        this.units = Units.of(organisation);
    }

    void print(Optimisation.Result result) {
        for (Plan plan : result.plans()) {
            print(plan);
        }
        result.messages().forEach(out::println);
    }

    private void print(Plan plan) {
        PlanText text = new PlanText(organisation, plan);
        String scenario = plan.getScenario() == null ? "" : " (" + plan.getScenario().getName() + ")";
        out.println(organisation.getName() + " – " + plan.getName() + scenario);
        text.summary().forEach(out::println);
        out.println();
        outcomes(plan).print(out);
        out.println();
        levers(plan).print(out);
        out.println();
        List<String> bindings = text.bindings();
        if (!bindings.isEmpty()) {
            out.println(Messages.of("plan.bindings"));
            bindings.forEach(sentence -> out.println("  " + sentence));
            out.println();
        }
        out.println(text.status());
        printProvenance(plan.getProvenance());
        out.println();
    }

    private static List<Team> columns(Stream<Team> teams) {
        List<Team> columns = new ArrayList<>();
        columns.add(null);
        teams.filter(Objects::nonNull).distinct().forEach(columns::add);
        // With one team its numbers are the organisation's.
        return columns.size() == 2 ? columns.subList(0, 1) : columns;
    }

    private static List<String> header(String first, List<Team> columns) {
        List<String> cells = new ArrayList<>(List.of(first));
        columns.forEach(team -> cells.add(team == null ? Messages.of("plan.everybody") : team.getName()));
        return cells;
    }

    private Table outcomes(Plan plan) {
        List<Team> columns = columns(plan.getOutcomes().stream().map(PlannedOutcome::getTeam));
        Table table = new Table();
        table.row(header(Messages.of("plan.outcomes"), columns));
        plan.getOutcomes().stream().map(PlannedOutcome::getOutcome).distinct().forEach(outcome -> {
            List<String> cells = new ArrayList<>(List.of(outcome.getName()));
            columns.forEach(team -> cells.add(cell(plan, outcome, team)));
            table.row(cells);
        });
        return table;
    }

    private String cell(Plan plan, Outcome outcome, Team team) {
        return plan.getOutcomes().stream().filter(planned -> planned.getOutcome() == outcome && planned.getTeam() == team).findFirst()
                .map(planned -> units.value(outcome, planned.getToday()) + ARROW + units.value(outcome, planned.getValue())).orElse("");
    }

    private Table levers(Plan plan) {
        List<Team> teams = columns(plan.getDecisions().stream().map(PlannedDecision::getTeam));
        List<Team> columns = plan.getDecisions().stream().allMatch(decision -> decision.getTeam() != null) && teams.size() > 1
                ? teams.subList(1, teams.size()) : teams;
        List<PlannedDecision> changes = new PlanText(organisation, plan).changes();
        Table table = new Table();
        table.row(header(Messages.of("plan.levers"), columns));
        plan.getDecisions().stream().map(PlannedDecision::getIncentive).distinct().forEach(incentive -> {
            List<String> cells = new ArrayList<>(List.of(label(incentive)));
            columns.forEach(team -> cells.add(cell(plan, incentive, team, columns.size() == 1, changes)));
            table.row(cells);
        });
        return table;
    }

    private String label(Incentive incentive) {
        return units.unit(incentive).isEmpty() ? incentive.getName() : incentive.getName() + " (" + units.unit(incentive) + ")";
    }

    private String cell(Plan plan, Incentive incentive, Team team, boolean only, List<PlannedDecision> changes) {
        return plan.getDecisions().stream().filter(decision -> decision.getIncentive() == incentive && (only || decision.getTeam() == team))
                .findFirst().map(decision -> changes.contains(decision)
                        ? units.number(decision.getToday()) + ARROW + units.number(decision.getValue())
                        : units.number(decision.getValue())).orElse("");
    }

    private void printProvenance(Provenance provenance) {
        out.println(Messages.of("plan.provenance", provenance.getOptimiser(), provenance.getBackend(), provenance.getEvaluations(),
                provenance.getMilliseconds() / 1000.0, Long.toString(provenance.getSeed())));
        if (provenance.getReason() != null) {
            out.println(provenance.getReason());
        }
    }
}
