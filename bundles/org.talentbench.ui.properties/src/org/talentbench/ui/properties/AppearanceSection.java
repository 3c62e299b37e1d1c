// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

/** The Appearance tab: lines, shapes, and what Mermaid says about them. */
public final class AppearanceSection extends AttributeSection {

    @Override
    protected List<Field> fields(EClass type) {
        return Fields.appearance(type);
    }
}
