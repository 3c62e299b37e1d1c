// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tree;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * The children of one kind under an organisation, such as its teams. Exists only in trees, where fourteen kinds in one
 * list would hide each other.
 *
 * @param owner the organisation
 * @param feature the containment reference that holds the children
 */
public record Branch(EObject owner, EReference feature) {

    /** The elements under the branch. */
    @SuppressWarnings("unchecked")
    public List<EObject> children() {
        return (List<EObject>) owner.eGet(feature);
    }
}
