// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.function.Function;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.problem.Scope;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Team;

/**
 * What outcomes are, per person or team, and what is reported of them. Cost and net benefit are computed from the incentives alone:
 * influences into them are pictures.
 */
final class OutcomeEquations {
    private final Equations equations;
    private final Organisation organisation;
    private final Turnover turnover;

    OutcomeEquations(Equations equations, Organisation organisation) {
        this.equations = equations;
        this.organisation = organisation;
        this.turnover = new Turnover(equations);
    }

    /** The outcome of a person where people differ in it, else of a team or of all. */
    Expression define(Outcome outcome, Moment moment) {
        String name = equations.names().of(outcome) + moment.suffix();
        return equations.parts().define(name, Terms.plus(expected(outcome, moment), scatter(outcome)));
    }

    /**
     * The outcome without its own ε. That has mean 0, so reported means, objectives and constraints leave it out and are exact instead
     * of sampled; bands and whatever the outcome influences have it in.
     */
    Expression expected(Outcome outcome, Moment moment) {
        return switch (outcome.getKind()) {
            case TURNOVER -> turnover.leaving(moment);
            case RETENTION -> Terms.minus(Terms.ONE, turnover.leaving(moment));
            case SATISFACTION -> measured(outcome, moment, Team::getSatisfaction);
            case ABILITY -> measured(outcome, moment, Team::getAbility);
            case TENURE -> measured(outcome, moment, Team::getTenure);
            case COST -> cost(moment);
            case NET_BENEFIT -> netBenefit(moment, meanMultiple());
            case FORMULA -> formula(outcome, moment);
        };
    }

    /** The low and the high end of what the outcome can turn out to be, in one draw. */
    Expression[] ends(Outcome outcome) {
        if (outcome.getKind() == OutcomeKind.NET_BENEFIT) {
            return new Expression[] {netBenefit(Moment.PLANNED, organisation.getReplacementCostLow()),
                    netBenefit(Moment.PLANNED, organisation.getReplacementCostHigh())};
        }
        Expression sample = equations.value(outcome, Moment.PLANNED);
        return new Expression[] {sample, sample};
    }

    /** Sums are sums over the organisation's teams; everything else is a mean over its people. */
    Expression whole(Outcome outcome, Expression value) {
        if (equations.parts().scopeOf(value) == Scope.ORGANISATION) {
            return value;
        }
        boolean sum = outcome.getKind() == OutcomeKind.COST || outcome.getKind() == OutcomeKind.NET_BENEFIT;
        return Terms.reduce(sum ? Aggregate.SUM : Aggregate.MEAN, value);
    }

    /** One value a team; {@code null} where the outcome does not differ between teams. */
    Expression perTeam(Expression value) {
        return switch (equations.parts().scopeOf(value)) {
            case ORGANISATION -> null;
            case TEAM -> value;
            case EMPLOYEE -> Terms.meanOverTeam(value);
        };
    }

    private Expression scatter(Outcome outcome) {
        return switch (outcome.getKind()) {
            case SATISFACTION, ABILITY, TENURE, FORMULA -> equations.noise(outcome, outcome.getDeviation());
            case TURNOVER, RETENTION, COST, NET_BENEFIT -> Terms.ZERO;
        };
    }

    /** Value of today + Σ change where a team has a value of today, else Σ weight · r(source). */
    private Expression measured(Outcome outcome, Moment moment, Function<Team, Double> today) {
        Parts parts = equations.parts();
        String name = equations.names().of(outcome);
        long known = parts.teams().stream().filter(team -> today.apply(team) != null).count();
        if (known < parts.teams().size() && Influences.into(outcome).isEmpty()) {
            Team team = parts.teams().stream().filter(t -> today.apply(t) == null).findFirst().orElseThrow();
            throw new AnalysisException(outcome, Messages.of("outcome.unknown", Elements.path(outcome), Elements.path(team)));
        }
        if (known == 0) {
            return equations.influences().sumOf(outcome, moment);
        }
        Expression base = parts.once(name + ".base", free -> parts.perTeam(free, team -> orZero(today.apply(team))));
        if (known == parts.teams().size()) {
            return Terms.plus(base, equations.influences().changeOf(outcome, moment));
        }
        Expression typed = parts.once(name + ".known", free -> parts.mask(free, team -> today.apply(team) != null));
        Expression offset = Terms.minus(base, Terms.times(typed, equations.influences().sumOf(outcome, Moment.TODAY)));
        return Terms.plus(offset, equations.influences().sumOf(outcome, moment));
    }

    private static double orZero(Double value) {
        return value == null ? 0 : value;
    }

    /** n · Σ c · x, the yearly cost of a team's incentives. */
    Expression cost(Moment moment) {
        return equations.parts().once("team.cost" + moment.suffix(), free -> {
            Expression perHead = Terms.sum(organisation.getIncentives().stream()
                    .map(incentive -> Terms.times(incentive.getCostPerUnit(), equations.value(incentive, moment))).toList());
            return equations.parts().define(free, Terms.times(Terms.name(Names.HEADCOUNT), perHead));
        });
    }

    /** n · (L today − L) · multiple · salary − cost. */
    private Expression netBenefit(Moment moment, double multiple) {
        Expression fewer = Terms.minus(ofTeam(turnover.leaving(Moment.TODAY)), Terms.meanOverTeam(turnover.leaving(moment)));
        Expression saved = Terms.times(Terms.name(Names.HEADCOUNT),
                Terms.times(fewer, Terms.times(multiple, Terms.name(Names.SALARY))));
        return Terms.minus(saved, cost(moment));
    }

    private Expression ofTeam(Expression value) {
        return equations.parts().scopeOf(value) == Scope.EMPLOYEE ? Terms.meanOverTeam(value) : value;
    }

    private double meanMultiple() {
        return (organisation.getReplacementCostLow() + organisation.getReplacementCostHigh()) / 2;
    }

    private Expression formula(Outcome outcome, Moment moment) {
        boolean blank = outcome.getFormula() == null || outcome.getFormula().isBlank();
        if (blank && Influences.into(outcome).isEmpty()) {
            throw new AnalysisException(outcome, Messages.of("outcome.empty", Elements.path(outcome)));
        }
        Expression own = blank ? Terms.ZERO : equations.formula(outcome.getFormula(), outcome, moment);
        return Terms.plus(own, equations.influences().sumOf(outcome, moment));
    }
}
