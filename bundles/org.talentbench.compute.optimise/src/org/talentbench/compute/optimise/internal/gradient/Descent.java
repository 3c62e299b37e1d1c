// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;

/** A way downhill within a {@link FeasibleSet}, one trial point at a time, so that many can be evaluated together. */
abstract sealed class Descent permits Adam, SpectralDescent {
    final FeasibleSet set;
    /** The point reached. */
    double[] point;
    private double stationarity = Double.POSITIVE_INFINITY;

    /** @param start a point of the set */
    Descent(FeasibleSet set, double[] start) {
        this.set = set;
        point = start.clone();
    }

    /** The point to evaluate next. */
    abstract double[] trial();

    /** Takes note of the merit and its gradient at the trial point. @param merit infinite where it has no value: a point to step back from */
    abstract void observe(double merit, double[] gradient);

    /** Whether going on is of no use. */
    abstract boolean stalled();

    /** The point reached. */
    final double[] point() {
        return point;
    }

    /** How far one step down the gradient would still move the point: 0 where it is stationary; infinite before it is known. */
    final double stationarity() {
        return stationarity;
    }

    /** Takes the largest move of a step down the gradient that stays in the set. */
    final void measureStationarity(double[] gradient) {
        double[] moved = new double[point.length];
        Arrays.setAll(moved, d -> point[d] - gradient[d]);
        set.project(moved, 0);
        stationarity = 0;
        for (int d = 0; d < moved.length; d++) {
            stationarity = Math.max(stationarity, Math.abs(moved[d] - point[d]));
        }
    }
}
