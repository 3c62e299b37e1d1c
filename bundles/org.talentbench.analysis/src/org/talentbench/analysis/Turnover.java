// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentbench.analysis.calibrate.Workforce;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Function;
import org.talentbench.compute.problem.Scope;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/**
 * Who leaves, as a proportional hazard (Cox, "Regression Models and Life-Tables", 1972): every influence on turnover or retention scales
 * the yearly hazard, hazard = h0 · exp(−Σ w · (r(F) − r(F today)) / 10), and a person leaves with probability 1 − exp(−hazard).
 * h0 is what makes today's turnover today's: −ln(1 − turnover), or spread over the people of a
 * team as a fit sees them.
 */
final class Turnover {
    private final Equations equations;

    Turnover(Equations equations) {
        this.equations = equations;
    }

    /** The probability that a person leaves within a year. */
    Expression leaving(Moment moment) {
        return moment == Moment.TODAY ? today() : planned();
    }

    private Expression today() {
        Parts parts = equations.parts();
        return parts.once("team.turnover", name -> parts.workforce().hasPeople() ? parts.define(name, probability(baseline()))
                : parts.perTeam(name, Turnover::turnover));
    }

    private Expression planned() {
        Parts parts = equations.parts();
        return parts.once("team.leaving", name -> {
            Expression hazard = parts.define("team.hazard",
                    Terms.times(baseline(), Terms.call(Function.EXP, Terms.negate(protection()))));
            return parts.define(name, probability(hazard));
        });
    }

    private static Expression probability(Expression hazard) {
        return Terms.minus(Terms.ONE, Terms.call(Function.EXP, Terms.negate(hazard)));
    }

    /** The hazard of today: of a person where a fit knows people one by one, else of a team. */
    private Expression baseline() {
        Parts parts = equations.parts();
        Workforce workforce = parts.workforce();
        if (!workforce.hasPeople()) {
            return parts.once("team.hazardToday", name -> parts.perTeam(name, team -> -Math.log1p(-turnover(team))));
        }
        Expression fitted = parts.once("person.hazardToday",
                name -> parts.perPerson(name, team -> workforce.hazards(team, parts.rows(team), turnover(team))));
        return !equations.isUncertain() ? fitted : parts.once("person.hazardDrawn", name -> {
            Expression apart = Terms.ZERO;
            for (int axis = 0; axis < workforce.axes(); axis++) {
                int a = axis;
                apart = Terms.plus(apart, Terms.times(
                        parts.once("person.lean." + a, lean -> parts.perPerson(lean, team -> workforce.leans(a, team, parts.rows(team)))), draw(a)));
            }
            return parts.define(name, Terms.times(fitted, Terms.call(Function.EXP, apart)));
        });
    }

    /** A standard normal of the whole organisation: what a fit does not know, it does not know of everybody alike. */
    private Expression draw(int axis) {
        Parts parts = equations.parts();
        return parts.once("fit.draw." + axis, name -> parts.noise(name, Scope.ORGANISATION, axis));
    }

    /** How much of the log hazard the plan takes away against today. */
    private Expression protection() {
        Set<Variable> sources = new HashSet<>();
        List<Expression> terms = new ArrayList<>();
        for (Influence influence : acting().toList()) {
            if (influence.getTeams().isEmpty() && !sources.add(influence.getSource())) {
                throw new AnalysisException(influence, Messages.of("turnover.twice", Elements.path(influence.getSource())));
            }
            double weight = influence.getSource() instanceof Factor factor ? factor.getWeight() : 1;
            terms.add(equations.influences().change(influence, weight * influence.getWeight() / 10));
            Expression apart = influence.getSource() instanceof Factor factor ? uncertainty(factor) : Terms.ZERO;
            terms.add(Terms.times(apart, equations.influences().change(influence, influence.getWeight() / 10)));
        }
        return Terms.sum(terms);
    }

    /** What a draw adds to a factor's weight. */
    private Expression uncertainty(Factor factor) {
        double[] tilt = equations.isUncertain() ? equations.parts().workforce().tilt(factor).orElse(new double[0]) : new double[0];
        Expression sum = Terms.ZERO;
        for (int axis = 0; axis < tilt.length; axis++) {
            sum = tilt[axis] == 0 ? sum : Terms.plus(sum, Terms.times(tilt[axis], draw(axis)));
        }
        return sum;
    }

    private Stream<Influence> acting() {
        return equations.organisation().getOutcomes().stream()
                .filter(outcome -> List.of(OutcomeKind.TURNOVER, OutcomeKind.RETENTION).contains(outcome.getKind()))
                .flatMap(outcome -> Influences.into(outcome).stream());
    }

    private static double turnover(Team team) {
        Double turnover = team.getTurnover();
        if (turnover == null || !(turnover >= 0 && turnover < 1)) {
            throw new AnalysisException(team, Messages.of("team.turnover", Elements.path(team)));
        }
        return turnover;
    }
}
