// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.factor.ParameterKind;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.TalentPackage;

/** A field for a parameter of the selected factor, called as the factor's kind calls it. */
final class ParameterField extends NumberField {

    private final Parameter parameter;
    private final ParameterKind kind;

    ParameterField(Parameter parameter, ParameterKind kind) {
        super(TalentPackage.Literals.PARAMETER__VALUE);
        this.parameter = parameter;
        this.kind = kind;
    }

    @Override
    protected String label() {
        return kind.label();
    }

    @Override
    void show(EObject selected) {
        super.show(parameter);
    }
}
