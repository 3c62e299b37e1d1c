// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.talentbench.model.talent.Organisation;

/**
 * Deletes elements together with what cannot be without them: an influence without its source means nothing, so it goes
 * too, and comes back with the same undo. What merely mentions a deleted element stays and mentions it no longer.
 */
public final class Deletion {

    private Deletion() {
    }

    /** The command that deletes the elements; it cannot be executed where the model itself is among them. */
    public static Command of(EditingDomain domain, Collection<? extends EObject> elements) {
        if (elements.isEmpty() || elements.stream().anyMatch(Organisation.class::isInstance)) {
            return UnexecutableCommand.INSTANCE;
        }
        return DeleteCommand.create(domain, withDependents(domain, elements));
    }

    /** The elements with what cannot be without them, and nothing that goes with its container anyway. */
    public static Set<EObject> withDependents(EditingDomain domain, Collection<? extends EObject> elements) {
        Set<EObject> doomed = new LinkedHashSet<>();
        Deque<EObject> open = new ArrayDeque<>(elements);
        while (!open.isEmpty()) {
            EObject element = open.pop();
            if (!doomed.add(element)) {
                continue;
            }
            open.addAll(element.eContents());
            for (Setting use : EcoreUtil.UsageCrossReferencer.find(element, domain.getResourceSet())) {
                if (use.getEStructuralFeature().isRequired() && !use.getEStructuralFeature().isMany()) {
                    open.add(use.getEObject());
                }
            }
        }
        // A child goes with its parent; deleting it by itself as well would only make the undo longer.
        Set<EObject> roots = new LinkedHashSet<>(doomed);
        roots.removeIf(element -> doomed.contains(element.eContainer()));
        return roots;
    }
}
