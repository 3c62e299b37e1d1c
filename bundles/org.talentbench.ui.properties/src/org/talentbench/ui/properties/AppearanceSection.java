// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** The Appearance tab: lines, shapes, and what Mermaid says about them. */
public final class AppearanceSection extends AttributeSection {

    @Override
    protected List<Field> fields(EObject element) {
        return Fields.appearance(element.eClass());
    }
}
