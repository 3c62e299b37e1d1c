// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IFilter;

/** Elements that are only numbers, such as the points of a curve, have no General tab. */
public final class HasWords implements IFilter {

    @Override
    public boolean select(Object selected) {
        return Subject.of(selected) instanceof EObject element && !Fields.general(element.eClass()).isEmpty();
    }
}
