// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.FAIRNESS_GAP__GAP;
import static org.talentbench.model.talent.TalentPackage.Literals.INFLUENCE__RESPONSE;
import static org.talentbench.model.talent.TalentPackage.Literals.LEVER_SUM__INCENTIVES;
import static org.talentbench.model.talent.TalentPackage.Literals.OUTCOME_BOUND__BOUND;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Variable;

/** What is added up, passed on one for one, or compared with a bound is counted in the same unit. */
final class UnitCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        organisation.getInfluences().forEach(influence -> checkInfluence(influence, findings));
        for (Constraint constraint : organisation.getConstraints()) {
            switch (constraint) {
                case LeverSum sum -> checkSum(sum, findings);
                case OutcomeBound bound -> checkShare(bound, OUTCOME_BOUND__BOUND, bound.getOutcome(), bound.getBound(), findings);
                case FairnessGap gap -> checkShare(gap, FAIRNESS_GAP__GAP, gap.getOutcome(), gap.getGap(), findings);
                default -> { }
            }
        }
    }

    /** A response converts from one unit to another; without one both ends must count the same. */
    private static void checkInfluence(Influence influence, Findings findings) {
        String from = unit(influence.getSource());
        String to = unit(influence.getTarget());
        if (influence.getResponse() == null && !from.isEmpty() && !to.isEmpty() && !from.equalsIgnoreCase(to)) {
            findings.add(Code.UNITS_DO_NOT_FIT, influence, INFLUENCE__RESPONSE, Messages.of("units.influence", from, to));
        }
    }

    private static void checkSum(LeverSum sum, Findings findings) {
        List<String> units = sum.getIncentives().stream().map(UnitCheck::unit).filter(unit -> !unit.isEmpty()).distinct().toList();
        if (units.size() > 1) {
            findings.add(Code.UNITS_DO_NOT_FIT, sum, LEVER_SUM__INCENTIVES, Messages.of("units.sum", String.join(", ", units)));
        }
    }

    /** Turnover and retention are shares; who writes 20 means 20 %. */
    private static void checkShare(EObject element, EStructuralFeature feature, Outcome outcome, double value, Findings findings) {
        boolean share = outcome != null && (outcome.getKind() == OutcomeKind.TURNOVER || outcome.getKind() == OutcomeKind.RETENTION);
        if (share && value > 1) {
            findings.add(Code.UNITS_DO_NOT_FIT, element, feature, Messages.of("units.share", value, value / 100));
        }
    }

    private static String unit(Variable variable) {
        String unit = switch (variable) {
            case Incentive incentive -> incentive.getUnit();
            case Outcome outcome -> outcome.getUnit();
            case null, default -> null;
        };
        return unit == null ? "" : unit.strip();
    }
}
