// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.List;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.FormulaException;
import org.talentbench.model.Elements;
import org.talentbench.model.Responses;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Variable;

/** Sums of influences. Those that start or end at a concept are pictures and carry no numbers. */
final class Influences {
    private final Equations equations;
    private final Organisation organisation;

    Influences(Equations equations, Organisation organisation) {
        this.equations = equations;
        this.organisation = organisation;
    }

    /** Σ weight · (r(source) − r(source today)): what influences add to a target that has a value of today. Today that is nothing. */
    Expression changeOf(Variable target, Moment moment) {
        return moment == Moment.TODAY ? Terms.ZERO
                : Terms.sum(into(target).stream().map(influence -> change(influence, influence.getWeight())).toList());
    }

    /** Σ weight · r(source): what a target is that has no value of today. */
    Expression sumOf(Variable target, Moment moment) {
        return Terms.sum(into(target).stream().map(influence -> weighted(influence, influence.getWeight(), response(influence, moment))).toList());
    }

    /** weight · (r(source) − r(source today)), in the teams where the influence acts. */
    Expression change(Influence influence, double weight) {
        return weighted(influence, weight, Terms.minus(response(influence, Moment.PLANNED), response(influence, Moment.TODAY)));
    }

    static List<Influence> into(Variable target) {
        return target.getIncoming().stream().filter(influence -> !(influence.getSource() instanceof Concept)).toList();
    }

    private Expression weighted(Influence influence, double weight, Expression value) {
        return Terms.times(teams(influence), Terms.times(weight, value));
    }

    private Expression teams(Influence influence) {
        if (influence.getTeams().isEmpty()) {
            return Terms.ONE;
        }
        String name = "influence_" + organisation.getInfluences().indexOf(influence) + ".teams";
        Parts parts = equations.parts();
        return parts.once(name, free -> parts.mask(free, influence.getTeams()::contains));
    }

    private Expression response(Influence influence, Moment moment) {
        if (influence.getSource() == null) {
            throw new AnalysisException(influence, Messages.of("influence.noSource", Elements.path(influence)));
        }
        Expression source = equations.value(influence.getSource(), moment);
        Expression response;
        try {
            response = Responses.expression(influence.getResponse());
        } catch (FormulaException mistake) {
            throw new AnalysisException(influence, Messages.of("formula.wrong", Elements.path(influence), mistake.line(),
                    mistake.column(), mistake.found(), mistake.expected()));
        } catch (IllegalArgumentException incomplete) {
            throw new AnalysisException(influence, Messages.of("influence.response", Elements.path(influence), incomplete.getMessage()));
        }
        return Terms.substitute(response, name -> {
            if (!name.equals("x")) {
                throw new AnalysisException(influence, Messages.of("influence.name", Elements.path(influence), name));
            }
            return source;
        });
    }
}
