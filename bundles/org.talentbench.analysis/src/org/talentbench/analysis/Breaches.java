// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Relation;
import org.talentbench.model.talent.Team;

/** Which of a model's constraints a plan breaks, and by how much: read from what the plan itself says. */
final class Breaches {
    /** Finer than engines stop, relative to the bound. */
    private static final double TOLERANCE = 1e-4;

    private final Organisation organisation;
    private final Plan plan;
    private final Units units;

    Breaches(Organisation organisation, Plan plan, Units units) {
        this.organisation = organisation;
        this.plan = plan;
        this.units = units;
    }

    /** A sentence for each broken constraint, in the model's order. */
    List<String> sentences() {
        return organisation.getConstraints().stream().filter(Constraint::isActive).map(this::sentence).flatMap(Optional::stream).toList();
    }

    private Optional<String> sentence(Constraint constraint) {
        return switch (constraint) {
            case Budget budget -> sentence(budget, Relation.AT_MOST, budget.getAmount(), DoubleStream.of(cost(budget.getTeam())), null);
            case OutcomeBound bound -> sentence(bound, bound.getRelation(), bound.getBound(), of(bound.getOutcome(), bound.getTeam()), bound.getOutcome());
            case LeverSum sum -> sentence(sum, sum.getRelation(), sum.getTotal(), DoubleStream.of(plan.getDecisions().stream()
                    .filter(decision -> sum.getIncentives().contains(decision.getIncentive())).mapToDouble(PlannedDecision::getValue).sum()), null);
            case FairnessGap gap -> sentence(gap, Relation.AT_MOST, gap.getGap(), DoubleStream.of(gap(gap.getOutcome())), gap.getOutcome());
            default -> Optional.empty();
        };
    }

    private Optional<String> sentence(Constraint constraint, Relation relation, double bound, DoubleStream reached, Outcome outcome) {
        return reached.boxed().findFirst().filter(value -> excess(relation, bound, value) > TOLERANCE * Math.max(1e-6, Math.abs(bound)))
                .map(value -> Messages.of("breach." + relation.getName(), Elements.name(constraint), text(constraint, outcome, bound),
                        text(constraint, outcome, value),
                        outcome == null ? text(constraint, null, Math.abs(value - bound)) : units.difference(outcome, Math.abs(value - bound))));
    }

    private static double excess(Relation relation, double bound, double value) {
        return switch (relation) {
            case AT_MOST -> value - bound;
            case AT_LEAST -> bound - value;
            case EQUAL -> Math.abs(value - bound);
        };
    }

    private String text(Constraint constraint, Outcome outcome, double value) {
        return constraint instanceof Budget ? units.money(value) : outcome == null ? units.digits(value) : units.value(outcome, value);
    }

    /** What a team, or everybody, costs: a lever of the organisation costs its price for every head. */
    private double cost(Team only) {
        return plan.getDecisions().stream().mapToDouble(decision -> {
            List<Team> paid = decision.getTeam() == null ? organisation.getTeams() : List.of(decision.getTeam());
            int heads = paid.stream().filter(team -> only == null || team == only).mapToInt(Team::getHeadcount).sum();
            return heads * decision.getIncentive().getCostPerUnit() * decision.getValue();
        }).sum();
    }

    private DoubleStream of(Outcome outcome, Team team) {
        return plan.getOutcomes().stream().filter(planned -> planned.getOutcome() == outcome && Objects.equals(planned.getTeam(), team))
                .mapToDouble(PlannedOutcome::getValue);
    }

    private double gap(Outcome outcome) {
        double[] teams = plan.getOutcomes().stream().filter(planned -> planned.getOutcome() == outcome && planned.getTeam() != null)
                .mapToDouble(PlannedOutcome::getValue).toArray();
        return DoubleStream.of(teams).max().orElse(0) - DoubleStream.of(teams).min().orElse(0);
    }
}
