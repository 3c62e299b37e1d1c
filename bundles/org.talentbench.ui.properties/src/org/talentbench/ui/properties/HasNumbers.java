// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IFilter;

/** Elements without numbers have no Numbers tab. */
public final class HasNumbers implements IFilter {

    @Override
    public boolean select(Object selected) {
        return Subject.of(selected) instanceof EObject element && !Fields.numbers(element.eClass()).isEmpty();
    }
}
