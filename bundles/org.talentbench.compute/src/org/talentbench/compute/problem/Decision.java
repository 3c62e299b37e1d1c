// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import org.talentbench.compute.internal.Messages;

/**
 * What may be changed: a lever, one value for the organisation or one a team, in whatever unit its formulas take it in.
 *
 * @param name by which formulas refer to it; no other part of the problem that formulas refer to has it
 * @param scope {@link Scope#ORGANISATION} or {@link Scope#TEAM}
 * @param lower smallest values, 1 or K; may be −∞
 * @param upper largest values, 1 or K, not below {@code lower}; may be +∞
 * @param today the values of the present policy, 1 or K, finite; they may lie outside the bounds
 * @param integer whether only whole numbers are allowed
 */
public record Decision(String name, Scope scope, double[] lower, double[] upper, double[] today, boolean integer)
        implements Serializable {
    /** @throws ProblemException if it is per employee, the lengths differ, bounds leave nothing to choose, or a number is NaN */
    public Decision {
        lower = lower.clone();
        upper = upper.clone();
        today = today.clone();
        if (scope == Scope.EMPLOYEE) {
            throw new ProblemException(Messages.of("part.decision", name), Messages.of("decision.employee"));
        }
        if (lower.length != upper.length || lower.length != today.length) {
            throw new ProblemException(Messages.of("part.decision", name), Messages.of("decision.unequal", lower.length, upper.length, today.length));
        }
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i]) || lower[i] == Double.POSITIVE_INFINITY || upper[i] == Double.NEGATIVE_INFINITY) {
                throw new ProblemException(Messages.of("part.decision", name), Messages.of("decision.bounds", Double.toString(lower[i]), Double.toString(upper[i])));
            }
            if (!Double.isFinite(today[i])) {
                throw new ProblemException(Messages.of("part.decision", name), Messages.of("decision.today", Double.toString(today[i])));
            }
            if (integer && Math.ceil(lower[i]) > Math.floor(upper[i])) {
                throw new ProblemException(Messages.of("part.decision", name),
                        Messages.of("decision.noWhole", Double.toString(lower[i]), Double.toString(upper[i])));
            }
        }
    }

    @Override
    public double[] lower() {
        return lower.clone();
    }

    @Override
    public double[] upper() {
        return upper.clone();
    }

    @Override
    public double[] today() {
        return today.clone();
    }
}
