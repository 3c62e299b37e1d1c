// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;

/** Numbers that are typed in are numbers. A plan's are computed, and may have none to show. */
final class NumberCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        Tree.of(organisation).filter(element -> !isPlanned(element)).forEach(element -> check(element, findings));
    }

    private static void check(EObject element, Findings findings) {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            if (!attribute.isDerived() && element.eGet(attribute) instanceof Double value && !Double.isFinite(value)) {
                findings.add(Code.NUMBER_NOT_FINITE, element, attribute, Messages.of("feature." + attribute.getName()), value);
            }
        }
    }

    private static boolean isPlanned(EObject element) {
        for (EObject holder = element; holder != null; holder = holder.eContainer()) {
            if (holder instanceof Plan) {
                return true;
            }
        }
        return false;
    }
}
