// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Function;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/**
 * Who leaves, as a proportional hazard (Cox, "Regression Models and Life-Tables", 1972): every influence on turnover or retention scales
 * the yearly hazard, hazard = h0 · exp(−Σ w · (r(F) − r(F today)) / 10), and a person leaves with probability 1 − exp(−hazard).
 * h0 is what makes today's turnover today's: −ln(1 − turnover).
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
        return parts.once("team.turnover", name -> parts.perTeam(name, Turnover::turnover));
    }

    private Expression planned() {
        Parts parts = equations.parts();
        return parts.once("team.leaving", name -> {
            Expression baseline = parts.perTeam("team.hazardToday", team -> -Math.log1p(-turnover(team)));
            Expression hazard = parts.define("team.hazard",
                    Terms.times(baseline, Terms.call(Function.EXP, Terms.negate(protection()))));
            return parts.define(name, Terms.minus(Terms.ONE, Terms.call(Function.EXP, Terms.negate(hazard))));
        });
    }

    /** How much of the log hazard the plan takes away against today. */
    private Expression protection() {
        Set<Variable> sources = new HashSet<>();
        Expression sum = Terms.ZERO;
        for (Influence influence : acting().toList()) {
            if (influence.getTeams().isEmpty() && !sources.add(influence.getSource())) {
                throw new AnalysisException(influence, Messages.of("turnover.twice", Elements.path(influence.getSource())));
            }
            double weight = influence.getSource() instanceof Factor factor ? factor.getWeight() : 1;
            sum = Terms.plus(sum, equations.influences().change(influence, weight * influence.getWeight() / 10));
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
