// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** The General tab: names, choices, references and documentation. */
public final class GeneralSection extends AttributeSection {

    @Override
    protected List<Field> fields(EObject element) {
        return Fields.general(element.eClass());
    }
}
