// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Factor;

/** The Numbers tab: every number with its unit, and a factor's parameters. */
public final class NumbersSection extends AttributeSection {

    @Override
    protected List<Field> fields(EObject element) {
        return Stream.concat(Fields.numbers(element.eClass()).stream(), Fields.parameters(element)).toList();
    }

    @Override
    protected List<?> shape(EObject element) {
        return element instanceof Factor factor && !factor.getParameters().isEmpty()
                ? Stream.concat(Stream.of(factor.getKind()), factor.getParameters().stream()).toList() : super.shape(element);
    }
}
