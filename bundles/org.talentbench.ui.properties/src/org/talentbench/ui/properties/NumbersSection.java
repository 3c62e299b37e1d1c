// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

/** The Numbers tab: every number with its unit. */
public final class NumbersSection extends AttributeSection {

    @Override
    protected List<Field> fields(EClass type) {
        return Fields.numbers(type);
    }
}
