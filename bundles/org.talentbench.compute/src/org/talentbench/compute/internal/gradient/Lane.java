// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.gradient;

import java.util.Arrays;

/**
 * One start of one scalarisation on its way: first by {@link Adam}, then by {@link SpectralDescent} in rounds between which the
 * multipliers are updated.
 */
final class Lane {
    private static final int APPROACH = 100;
    private static final int APPROACH_ROUND = 25;
    private static final int ROUND = 60;
    private static final int MOST_ROUNDS = 40;

    private final FeasibleSet set;
    private final Lagrangian lagrangian;
    private final double tolerance;
    private Descent descent;
    private double[] values;
    private int observed;
    private int rounds;
    private boolean done;
    private boolean settled;
    private boolean scaled;

    Lane(FeasibleSet set, Lagrangian lagrangian, double[] start, double tolerance) {
        this.set = set;
        this.lagrangian = lagrangian;
        this.tolerance = tolerance;
        descent = new Adam(set, start, APPROACH);
    }

    Lagrangian lagrangian() {
        return lagrangian;
    }

    double[] trial() {
        return descent.trial();
    }

    boolean done() {
        return done;
    }

    /** The merit where the lane is now. */
    double merit() {
        return lagrangian.merit(values, 0);
    }

    /** Whether the lane came to rest at a stationary point that keeps the constraints. */
    boolean settled() {
        return settled;
    }

    /** The point where the lane is now, in the set's coordinates. */
    double[] point() {
        return descent.point();
    }

    /** Its scalarised cost. */
    double cost() {
        return lagrangian.cost(values, 0);
    }

    /** Ends a lane that others have overtaken. */
    void giveUp() {
        done = true;
    }

    boolean approaching() {
        return descent instanceof Adam;
    }

    /**
     * @param outcomes the M values at the trial point
     * @param gradient the merit's there, in the set's coordinates
     */
    void observe(double[] outcomes, double[] gradient) {
        if (!scaled) {
            scaled = true;
            lagrangian.scaleCost(Arrays.stream(gradient).map(Math::abs).max().orElse(0));
            values = outcomes;
            return;
        }
        double merit = lagrangian.merit(outcomes, 0);
        if (!Double.isFinite(merit)) {
            // Outside the domain of some logarithm or root: as bad as can be, so that the line search steps back.
            merit = Double.MAX_VALUE;
        }
        double[] trial = descent.trial();
        descent.observe(merit, gradient);
        if (descent.point() == trial) {
            values = outcomes;
        }
        observed++;
        if (approaching()) {
            approach();
        } else {
            finish();
        }
    }

    private void approach() {
        if (observed % APPROACH_ROUND == 0 && lagrangian.bends()) {
            lagrangian.update(values, 0);
        }
        if (descent.stalled()) {
            descent = new SpectralDescent(set, descent.point());
            observed = 0;
        }
    }

    private void finish() {
        boolean stationary = descent.stationarity() <= tolerance;
        if (!stationary && !descent.stalled() && (observed < ROUND || !lagrangian.bends() && observed < ROUND * MOST_ROUNDS)) {
            return;
        }
        if (!lagrangian.bends()) {
            done = true;
            settled = stationary;
            return;
        }
        settled = stationary && lagrangian.violation(values, 0) <= tolerance / 10
                && lagrangian.complementarity(values, 0) <= tolerance;
        lagrangian.update(values, 0);
        done = settled || ++rounds >= MOST_ROUNDS;
        descent = new SpectralDescent(set, descent.point());
        observed = 0;
    }
}
