// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import java.util.Objects;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.internal.Messages;

/**
 * What must hold of a formula's mean over the draws.
 *
 * @param name of its own among the constraints, in any words
 * @param formula of one value or one a team; never one an employee
 * @param relation of the formula to the bound
 * @param bound 1 or K values, finite; a single bound holds for every team
 */
public record Constraint(String name, Expression formula, Relation relation, double[] bound) implements Serializable {
    /** How a formula stands to its bound; at the bound all of them hold. */
    public enum Relation {
        AT_MOST, AT_LEAST, EQUAL;

        /** By how much the value breaks the bound: 0 where it does not, in the formula's unit. */
        public double violation(double value, double bound) {
            return switch (this) {
                case AT_MOST -> Math.max(0, value - bound);
                case AT_LEAST -> Math.max(0, bound - value);
                case EQUAL -> Math.abs(value - bound);
            };
        }
    }

    /** @throws ProblemException if a bound is infinite or NaN */
    public Constraint {
        Objects.requireNonNull(formula);
        Objects.requireNonNull(relation);
        bound = bound.clone();
        for (double b : bound) {
            if (!Double.isFinite(b)) {
                throw new ProblemException(Messages.of("part.constraint", name), Messages.of("constraint.bound", Double.toString(b)));
            }
        }
    }

    @Override
    public double[] bound() {
        return bound.clone();
    }
}
