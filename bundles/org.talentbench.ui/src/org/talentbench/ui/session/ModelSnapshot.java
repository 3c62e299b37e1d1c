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

    /** The copy of an element of the model; null for what the model did not have. */
    @SuppressWarnings("unchecked")
    public <T extends EObject> T copyOf(T original) {
        return (T) originals.entrySet().stream().filter(pair -> pair.getValue() == original).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** A tree that was computed on the copy, such as a plan, with its references led back to the model itself. */
    public <T extends EObject> T ledBack(T computed) {
        return led(computed, originals);
    }

    /** A tree that refers to the model itself, such as an earlier plan, with its references led to the copy. */
    public <T extends EObject> T ledIn(T known) {
        Map<EObject, EObject> copies = new HashMap<>();
        originals.forEach((copy, original) -> copies.put(original, copy));
        return led(known, copies);
    }

    private static <T extends EObject> T led(T tree, Map<EObject, EObject> ways) {
        T result = EcoreUtil.copy(tree);
        lead(result, ways);
        result.eAllContents().forEachRemaining(object -> lead(object, ways));
        return result;
    }

    @SuppressWarnings("unchecked")
    private static void lead(EObject object, Map<EObject, EObject> ways) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || !reference.isChangeable()) {
                continue;
            }
            if (reference.isMany()) {
                ((List<EObject>) object.eGet(reference)).replaceAll(target -> ways.getOrDefault(target, target));
            } else if (ways.containsKey(object.eGet(reference))) {
                object.eSet(reference, ways.get(object.eGet(reference)));
            }
        }
    }
}
