// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

import org.eclipse.emf.ecore.EObject;

/**
 * What tells the items of a scene apart, and finds them again after a change: which mapping draws which element.
 *
 * @param target for an edge that stands for a reference, the element at its end; otherwise null
 */
public record Key(String mapping, EObject element, EObject target) {

    public Key(String mapping, EObject element) {
        this(mapping, element, null);
    }
}
