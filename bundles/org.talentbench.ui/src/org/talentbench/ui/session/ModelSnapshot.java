// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.Organisation;

/**
 * A copy of a model at one moment, for the threads that compute: the model itself belongs to the user interface's thread
 * and may change while they read. Knows which element each copy was made from.
 *
 * @param organisation the copied model, free to be read by any one thread
 * @param originals from each copied element to the element it was copied from
 */
public record ModelSnapshot(Organisation organisation, Map<EObject, EObject> originals) {

    /** Copies a model. Only on the user interface's thread. */
    public static ModelSnapshot of(Organisation organisation) {
        var copier = new EcoreUtil.Copier();
        Organisation copy = (Organisation) copier.copy(organisation);
        copier.copyReferences();
        if (organisation.eResource() != null) {
            // What lies beside the model's file, such as its tables, is found from a copy in its place.
            new ResourceImpl(organisation.eResource().getURI()).getContents().add(copy);
        }
        Map<EObject, EObject> originals = new HashMap<>();
        copier.forEach((original, copied) -> originals.put(copied, original));
        return new ModelSnapshot(copy, originals);
    }

    /** The element that a copied one was made from; null for null and for what is no copy. */
    public EObject original(EObject copied) {
        return originals.get(copied);
    }

    /** A tree that was computed on the copy, such as a plan, with its references led back to the model itself. */
    public <T extends EObject> T ledBack(T computed) {
        T result = EcoreUtil.copy(computed);
        leadBack(result);
        result.eAllContents().forEachRemaining(this::leadBack);
        return result;
    }

    @SuppressWarnings("unchecked")
    private void leadBack(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || !reference.isChangeable()) {
                continue;
            }
            if (reference.isMany()) {
                ((List<EObject>) object.eGet(reference)).replaceAll(target -> originals.getOrDefault(target, target));
            } else if (originals.containsKey(object.eGet(reference))) {
                object.eSet(reference, originals.get(object.eGet(reference)));
            }
        }
    }
}
