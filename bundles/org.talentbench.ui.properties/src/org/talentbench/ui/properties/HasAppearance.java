// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IFilter;

/** Elements of charts, and influences, are drawn one way or another; the rest has no Appearance tab. */
public final class HasAppearance implements IFilter {

    @Override
    public boolean select(Object selected) {
        return selected instanceof EObject element && !Fields.appearance(element.eClass()).isEmpty();
    }
}
