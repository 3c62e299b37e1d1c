// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

/** The General tab: names, choices, references and documentation. */
public final class GeneralSection extends AttributeSection {

    @Override
    protected List<Field> fields(EClass type) {
        return Fields.general(type);
    }
}
