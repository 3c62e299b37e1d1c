// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.INCENTIVE__COST_PER_UNIT;
import static org.talentbench.model.talent.TalentPackage.Literals.INCENTIVE__LOWER;
import static org.talentbench.model.talent.TalentPackage.Literals.INCENTIVE__TODAY;
import static org.talentbench.model.talent.TalentPackage.Literals.SETTING__VALUE;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Setting;

/** Levers can be set, and today's values are among those that a plan may choose. */
final class IncentiveCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        for (Incentive incentive : organisation.getIncentives()) {
            checkBounds(incentive, findings);
            checkToday(incentive, incentive, INCENTIVE__TODAY, incentive.getToday(), findings);
            if (incentive.getCostPerUnit() < 0) {
                findings.add(Code.COST_NEGATIVE, incentive, INCENTIVE__COST_PER_UNIT, incentive.getCostPerUnit());
            }
        }
        Tree.of(organisation, Setting.class).forEach(setting -> {
            if (setting.getVariable() instanceof Incentive incentive) {
                checkToday(incentive, setting, SETTING__VALUE, setting.getValue(), findings);
            }
        });
    }

    private static void checkBounds(Incentive incentive, Findings findings) {
        if (incentive.getLower() > incentive.getUpper()) {
            findings.add(Code.LOWER_ABOVE_UPPER, incentive, INCENTIVE__LOWER, incentive.getLower(), incentive.getUpper());
        } else if (incentive.isInteger() && Math.ceil(incentive.getLower()) > incentive.getUpper()) {
            findings.add(Code.NO_WHOLE_NUMBER, incentive, INCENTIVE__LOWER, incentive.getLower(), incentive.getUpper());
        }
    }

    private static void checkToday(Incentive incentive, EObject element, EStructuralFeature feature, double today, Findings findings) {
        if (incentive.getLower() <= incentive.getUpper() && (today < incentive.getLower() || today > incentive.getUpper())) {
            findings.add(Code.BOUND_CROSSED, element, feature, today, incentive.getLower(), incentive.getUpper());
        }
        if (incentive.isInteger() && today != Math.rint(today)) {
            findings.add(Code.TODAY_NOT_WHOLE, element, feature, today);
        }
    }
}
