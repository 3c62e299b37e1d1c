// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import java.util.Locale;
import org.talentbench.compute.internal.Messages;

/** The elementwise functions of the formula language. Reductions are {@link Expression.Reduction}s, not functions. */
public enum Function {
    /** {@code if(c, a, b)}: a where c is not 0, else b. Both are evaluated. */
    IF(3, 3),
    /** Smallest of two or more values. */
    MIN(2, Integer.MAX_VALUE),
    /** Largest of two or more values. */
    MAX(2, Integer.MAX_VALUE),
    /** Absolute value. */
    ABS(1, 1),
    /** e to the power of x. */
    EXP(1, 1),
    /** Natural logarithm; −∞ at 0, not a number below it. */
    LN(1, 1),
    /** Square root; not a number below 0. */
    SQRT(1, 1),
    /** Hyperbolic tangent. */
    TANH(1, 1),
    /** 1 / (1 + exp(−x)), between 0 and 1. */
    LOGISTIC(1, 1),
    /** {@code clamp(x, low, high)} = min(max(x, low), high): x kept within low and high. */
    CLAMP(3, 3),
    /** {@code saturate(x, k)} = 1 − exp(−k·x). */
    SATURATE(2, 2),
    /**
     * {@code piecewise(x, x0, y0, x1, y1, …)}: linear between the points, which stand in ascending order of x. Two points of equal x
     * are a jump, and the value at the jump is the left one. Outside the points the first and the last segment go on.
     */
    PIECEWISE(5, Integer.MAX_VALUE);

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** The name as it is written in a formula. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the function can be called with that many arguments. */
    public boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most && (this != PIECEWISE || arguments % 2 == 1);
    }

    /** How many arguments the function takes, in words. */
    public String arity() {
        if (this == PIECEWISE) {
            return Messages.of("formula.arity.piecewise");
        }
        if (most == Integer.MAX_VALUE) {
            return Messages.of("formula.arity.more", fewest);
        }
        return Messages.of("formula.arity", fewest);
    }
}
