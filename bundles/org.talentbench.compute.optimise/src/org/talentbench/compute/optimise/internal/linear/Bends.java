// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import org.talentbench.compute.optimise.UnsuitableException;
import org.talentbench.compute.optimise.internal.Messages;

/**
 * What is piecewise linear, as variables and rows of a {@link LinearModel}: the constructions with a binary and the smallest "big M"
 * that the variables' bounds allow. H. P. Williams: "Model Building in Mathematical Programming", 5th edition, chapter 9.
 */
final class Bends {
    private static final int MOST_BINARIES = 5_000;
    /** How far inside an open end a comparison is kept, relative to the range of what is compared: a "<" has no last point. */
    private static final double OPEN = 1e-7;

    private final LinearModel model;
    private final double inset;
    private int binaries;

    /** @param inset how far inside its closed end a comparison is kept, relative likewise */
    Bends(LinearModel model, double inset) {
        this.model = model;
        this.inset = inset;
    }

    /** 1 where a < b, else 0. */
    Affine less(Affine a, Affine b) {
        return atMost(b, a).times(-1).plus(1);
    }

    /** 1 where a ≤ b, else 0. */
    Affine atMost(Affine a, Affine b) {
        Affine difference = a.minus(b);
        double least = model.least(difference);
        double most = model.most(difference);
        if (most <= 0 || least > 0) {
            return Affine.of(most <= 0 ? 1 : 0);
        }
        Affine holds = binary(least, most);
        double range = Math.max(most - least, 1);
        double open = OPEN * range;
        double closed = model.wholeOnly(difference) ? 0 : inset * range;
        // holds → difference ≤ −closed; else difference ≥ open.
        model.link(difference.plus(holds.times(most + closed)), Double.NEGATIVE_INFINITY, most);
        model.link(difference.plus(holds.times(open - least)), open, Double.POSITIVE_INFINITY);
        return holds;
    }

    /** a where the condition, 0 or 1, is 1, else b. */
    Affine select(Affine condition, Affine a, Affine b) {
        if (condition.isConstant()) {
            return condition.constant() != 0 ? a : b;
        }
        Affine difference = a.minus(b);
        if (difference.isConstant()) {
            return b.plus(condition.times(difference.constant()));
        }
        double least = model.least(difference);
        double most = model.most(difference);
        checkBounded(least, most);
        // gain = condition · difference
        Affine gain = model.variable(Math.min(least, 0), Math.max(most, 0), false);
        model.link(gain.minus(condition.times(most)), Double.NEGATIVE_INFINITY, 0);
        model.link(gain.minus(condition.times(least)), 0, Double.POSITIVE_INFINITY);
        model.link(gain.minus(difference).minus(condition.times(least)), Double.NEGATIVE_INFINITY, -least);
        model.link(gain.minus(difference).minus(condition.times(most)), -most, Double.POSITIVE_INFINITY);
        return b.plus(gain);
    }

    /** @param fromAbove whether it is enough that the result is at least a and b, as it is wanted as small as can be */
    Affine larger(Affine a, Affine b, boolean fromAbove) {
        Affine difference = a.minus(b);
        double least = model.least(difference);
        double most = model.most(difference);
        if (least >= 0 || most <= 0) {
            return least >= 0 ? a : b;
        }
        // excess = max(a − b, 0)
        Affine excess = model.variable(0, most, false);
        model.link(excess.minus(difference), 0, Double.POSITIVE_INFINITY);
        if (!fromAbove) {
            Affine positive = binary(least, most);
            model.link(excess.minus(positive.times(most)), Double.NEGATIVE_INFINITY, 0);
            model.link(excess.minus(difference).minus(positive.times(least)), Double.NEGATIVE_INFINITY, -least);
        }
        return b.plus(excess);
    }

    private Affine binary(double least, double most) {
        checkBounded(least, most);
        if (++binaries > MOST_BINARIES) {
            throw new UnsuitableException(Messages.of("linear.conditions", MOST_BINARIES));
        }
        return model.variable(0, 1, true);
    }

    private static void checkBounded(double least, double most) {
        if (Double.isInfinite(least) || Double.isInfinite(most)) {
            throw new UnsuitableException(Messages.of("linear.unboundedCondition"));
        }
    }
}
