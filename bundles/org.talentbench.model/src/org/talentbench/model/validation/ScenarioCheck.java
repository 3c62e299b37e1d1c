// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.VALUE_OVERRIDE__FEATURE;
import static org.talentbench.model.talent.TalentPackage.Literals.VALUE_OVERRIDE__VALUE;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.ValueOverride;

/** Overrides can be applied: the element has the attribute, and the attribute can have the value. */
final class ScenarioCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        Tree.of(organisation, ValueOverride.class).filter(override -> override.getElement() != null)
                .forEach(override -> check(override, findings));
    }

    private static void check(ValueOverride override, Findings findings) {
        EObject element = override.getElement();
        if (!(element.eClass().getEStructuralFeature(override.getFeature()) instanceof EAttribute attribute)
                || attribute.isMany() || !attribute.isChangeable()) {
            findings.add(Code.OVERRIDE_UNKNOWN_FEATURE, override, VALUE_OVERRIDE__FEATURE, Elements.path(element),
                    String.valueOf(override.getFeature()));
        } else if (!isLegal(attribute, override.getValue())) {
            findings.add(Code.OVERRIDE_ILLEGAL_VALUE, override, VALUE_OVERRIDE__VALUE, String.valueOf(override.getValue()),
                    attribute.getName(), Elements.path(element));
        }
    }

    private static boolean isLegal(EAttribute attribute, String value) {
        try {
            return value != null && EcoreUtil.createFromString(attribute.getEAttributeType(), value) != null;
        } catch (RuntimeException illegal) {
            // What generated factories throw differs from type to type, and all of it means the same.
            return false;
        }
    }
}
