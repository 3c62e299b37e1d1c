// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.problem.Constraint.Relation;
import org.talentbench.compute.problem.Scope;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.Team;

/** A model's active constraints as the problem's, under names of their own. */
final class Constraints {
    private final Equations equations;
    private final Map<String, Constraint> elements = new LinkedHashMap<>();
    private final List<org.talentbench.compute.problem.Constraint> constraints = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Constraints(Equations equations, Organisation organisation) {
        this.equations = equations;
        organisation.getConstraints().stream().filter(Constraint::isActive).forEach(this::add);
    }

    /** In the model's order. */
    List<org.talentbench.compute.problem.Constraint> constraints() {
        return constraints;
    }

    /** For every name the model's constraint, in the model's order. */
    Map<String, Constraint> elements() {
        return elements;
    }

    private void add(Constraint constraint) {
        switch (constraint) {
            case Budget budget -> {
                Expression cost = equations.outcomes().cost(Moment.PLANNED);
                add(budget, Terms.reduce(Aggregate.SUM, of(budget.getTeam(), cost)), Relation.AT_MOST, budget.getAmount());
            }
            case OutcomeBound bound -> add(bound, bounded(bound), relation(bound.getRelation()), bound.getBound());
            case LeverSum sum -> add(sum, sum(sum), relation(sum.getRelation()), sum.getTotal());
            case FairnessGap gap -> add(gap, gap(gap), Relation.AT_MOST, gap.getGap());
            default -> throw new AnalysisException(constraint, Messages.of("constraint.unknown", Elements.path(constraint)));
        }
    }

    private void add(Constraint constraint, Expression formula, Relation relation, double bound) {
        String name = Elements.name(constraint).isEmpty() ? Elements.type(constraint) : Elements.name(constraint);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        elements.put(free, constraint);
        constraints.add(new org.talentbench.compute.problem.Constraint(free, formula, relation, new double[] {bound}));
    }

    private Expression bounded(OutcomeBound bound) {
        Outcome outcome = outcome(bound, bound.getOutcome());
        Expression expected = equations.outcomes().expected(outcome, Moment.PLANNED);
        Expression perTeam = equations.outcomes().perTeam(expected);
        return bound.getTeam() == null || perTeam == null ? equations.outcomes().whole(outcome, expected)
                : Terms.reduce(Aggregate.SUM, of(bound.getTeam(), perTeam));
    }

    private Expression sum(LeverSum sum) {
        if (sum.getIncentives().isEmpty()) {
            throw new AnalysisException(sum, Messages.of("constraint.noIncentive", Elements.path(sum)));
        }
        return Terms.sum(sum.getIncentives().stream().map(incentive -> {
            Expression value = equations.value(incentive, Moment.PLANNED);
            return equations.parts().scopeOf(value) == Scope.TEAM ? Terms.reduce(Aggregate.SUM, value) : value;
        }).toList());
    }

    private Expression gap(FairnessGap gap) {
        Outcome outcome = outcome(gap, gap.getOutcome());
        Expression perTeam = equations.outcomes().perTeam(equations.outcomes().expected(outcome, Moment.PLANNED));
        if (perTeam == null) {
            throw new AnalysisException(gap, Messages.of("constraint.sameForAll", Elements.path(gap), Elements.path(outcome)));
        }
        return Terms.minus(Terms.reduce(Aggregate.MAX, perTeam), Terms.reduce(Aggregate.MIN, perTeam));
    }

    /** What one team, or every team, has of a quantity; nothing in the other teams. */
    private Expression of(Team team, Expression quantity) {
        if (team == null) {
            return quantity;
        }
        Parts parts = equations.parts();
        int index = parts.teams().indexOf(team);
        return Terms.times(parts.once("team_" + index + ".mask", name -> parts.mask(name, team::equals)), quantity);
    }

    private static Outcome outcome(Constraint constraint, Outcome outcome) {
        if (outcome == null) {
            throw new AnalysisException(constraint, Messages.of("constraint.noOutcome", Elements.path(constraint)));
        }
        return outcome;
    }

    private static Relation relation(org.talentbench.model.talent.Relation relation) {
        return switch (relation) {
            case AT_MOST -> Relation.AT_MOST;
            case AT_LEAST -> Relation.AT_LEAST;
            case EQUAL -> Relation.EQUAL;
        };
    }
}
