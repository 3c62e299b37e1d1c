// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.Organisation;

/** What must be chosen is chosen, and is there. */
final class ReferenceCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        Tree.of(organisation).forEach(element -> checkRequired(element, findings));
        if (organisation.eResource() != null) {
            organisation.eResource().getWarnings().stream()
                    .flatMap(warning -> warning instanceof UnresolvedReferenceException dangling ? Stream.of(dangling) : Stream.empty())
                    .forEach(dangling -> checkOptional(dangling.getObject(), dangling.getFeature(), findings));
        }
    }

    private static void checkRequired(EObject element, Findings findings) {
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (reference.isRequired() && !reference.isMany() && !reference.isContainment()
                    && !(element.eGet(reference) instanceof EObject target && !target.eIsProxy())) {
                findings.add(Code.MISSING_REFERENCE, element, reference, Messages.of("feature." + reference.getName()));
            }
        }
    }

    /** A required one is missing anyway; one that was chosen anew is mended. */
    private static void checkOptional(EObject element, EStructuralFeature reference, Findings findings) {
        boolean mended = !reference.isMany() && element.eIsSet(reference);
        if (!reference.isRequired() && !mended) {
            findings.add(Code.DANGLING_REFERENCE, element, reference, Messages.of("feature." + reference.getName()));
        }
    }
}
