// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import org.eclipse.emf.common.util.Diagnostic;

/** How bad a finding is. */
public enum Severity {
    /** The model cannot be computed, or would compute nonsense. */
    ERROR(Diagnostic.ERROR),
    /** The model can be computed, and the result is probably not what is meant. */
    WARNING(Diagnostic.WARNING),
    /** Worth knowing. */
    INFO(Diagnostic.INFO);

    private final int diagnostic;

    Severity(int diagnostic) {
        this.diagnostic = diagnostic;
    }

    /** The severity as EMF's diagnostics write it. */
    public int diagnostic() {
        return diagnostic;
    }
}
