// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.model.Elements;
import org.talentbench.model.internal.Messages;

/** What the checks have found so far. */
final class Findings {
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Adds a finding. Its sentence gets the element's path as argument 0 and the details behind it.
     *
     * @param feature {@code null} where the element as a whole is wrong
     */
    void add(Code code, EObject element, EStructuralFeature feature, Object... details) {
        var arguments = new Object[details.length + 1];
        arguments[0] = Elements.path(element);
        System.arraycopy(details, 0, arguments, 1, details.length);
        findings.add(new Finding(code.severity(), code, element, feature, Messages.of(code.id(), arguments)));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
