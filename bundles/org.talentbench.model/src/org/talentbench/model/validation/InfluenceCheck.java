// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.INFLUENCE__RESPONSE;
import static org.talentbench.model.talent.TalentPackage.Literals.INFLUENCE__SOURCE;
import static org.talentbench.model.talent.TalentPackage.Literals.INFLUENCE__TARGET;

import java.util.List;
import org.talentbench.model.Elements;
import org.talentbench.model.Responses;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Polarity;
import org.talentbench.model.talent.Variable;

/** Influences join what can move with what can be moved, the way round that people would expect. */
final class InfluenceCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        organisation.getInfluences().forEach(influence -> check(influence, findings));
        organisation.getFactors().forEach(factor -> checkHazard(factor, findings));
    }

    private static void check(Influence influence, Findings findings) {
        switch (influence.getTarget()) {
            case Incentive incentive ->
                findings.add(Code.INCENTIVE_AS_TARGET, influence, INFLUENCE__TARGET, Elements.path(incentive));
            case Outcome outcome when outcome.getKind() == OutcomeKind.COST || outcome.getKind() == OutcomeKind.NET_BENEFIT ->
                findings.add(Code.COMPUTED_TARGET, influence, INFLUENCE__TARGET, Elements.path(outcome));
            case Outcome outcome when outcome.getKind() == OutcomeKind.TENURE && isSatisfaction(influence.getSource()) ->
                checkTenure(influence, findings);
            case Concept concept ->
                findings.add(Code.CONCEPT_WITHOUT_NUMBERS, influence, INFLUENCE__TARGET, Elements.path(concept));
            case null, default -> {
                if (influence.getSource() instanceof Concept concept) {
                    findings.add(Code.CONCEPT_WITHOUT_NUMBERS, influence, INFLUENCE__SOURCE, Elements.path(concept));
                }
            }
        }
    }

    /** Turnover and retention are the two sides of one hazard, which a factor must enter once. */
    private static void checkHazard(Factor factor, Findings findings) {
        List<Influence> ways = factor.getOutgoing().stream().filter(influence -> isOfHazard(influence.getTarget())).toList();
        ways.stream().skip(1).forEach(way ->
                findings.add(Code.HAZARD_COUNTED_TWICE, way, INFLUENCE__TARGET, Elements.path(factor), Elements.name(ways.getFirst())));
    }

    private static boolean isOfHazard(Variable variable) {
        return variable instanceof Outcome outcome
                && (outcome.getKind() == OutcomeKind.TURNOVER || outcome.getKind() == OutcomeKind.RETENTION);
    }

    /** The literature prints the tenure equation with a sign that makes tenure fall. */
    private static void checkTenure(Influence influence, Findings findings) {
        Polarity polarity = Responses.polarity(influence);
        if (polarity == Polarity.NEGATIVE || polarity == Polarity.MIXED) {
            findings.add(Code.TENURE_FALLS, influence, INFLUENCE__RESPONSE);
        }
    }

    private static boolean isSatisfaction(Variable variable) {
        return variable instanceof Outcome outcome && outcome.getKind() == OutcomeKind.SATISFACTION;
    }
}
