// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.notation.specification.Expression;

/** Says which expression has no value on which element, and why. */
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationException(Expression expression, EObject self, String reason, Throwable cause) {
        super("%s on a %s: %s".formatted(expression, self.eClass().getName(), reason), cause);
    }
}
