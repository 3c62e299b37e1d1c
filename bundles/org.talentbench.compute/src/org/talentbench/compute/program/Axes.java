// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.Locale;
import org.talentbench.compute.problem.Scope;

/**
 * What a node varies over. Policies × (1 | teams | employees) × draws; a node is evaluated once for every combination of the axes it
 * has, and no more often.
 *
 * @param policy whether it depends on the decisions
 * @param scope whether it has one value, one a team or one an employee
 * @param draw whether it depends on a noise
 */
public record Axes(boolean policy, Scope scope, boolean draw) {
    static final Axes NONE = new Axes(false, Scope.ORGANISATION, false);

    /** The smallest axes that hold both. */
    Axes and(Axes other) {
        return new Axes(policy || other.policy, scope.and(other.scope), draw || other.draw);
    }

    /** Whether there is a value for every employee: such nodes are streamed, never stored. */
    public boolean wide() {
        return scope == Scope.EMPLOYEE;
    }

    @Override
    public String toString() {
        String text = (policy ? "·policy" : "") + (scope == Scope.ORGANISATION ? "" : "·" + scope.name().toLowerCase(Locale.ROOT))
                + (draw ? "·draw" : "");
        return text.isEmpty() ? "once" : text.substring(1);
    }
}
