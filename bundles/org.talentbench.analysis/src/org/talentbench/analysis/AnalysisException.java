// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.validation.Finding;

/** A model that cannot be computed. The message is a sentence that names the element and says what to do. */
public final class AnalysisException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient EObject element;
    private final transient List<Finding> findings;

    AnalysisException(EObject element, String message) {
        this(element, message, List.of());
    }

    AnalysisException(EObject element, String message, List<Finding> findings) {
        super(message);
        this.element = element;
        this.findings = List.copyOf(findings);
    }

    /** The element that is at fault: one of the model that was given, never of a copy; {@code null} where it is the whole of it. */
    public EObject element() {
        return element;
    }

    /** What validation found, errors first, where that is the reason; else empty. */
    public List<Finding> findings() {
        return findings;
    }
}
