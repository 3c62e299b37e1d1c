// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.gradient;

import java.util.Arrays;

/** A way downhill within a {@link FeasibleSet}, one trial point at a time, so that many can be evaluated together. */
interface Descent {
    /** The point to evaluate next. */
    double[] trial();

    /** Takes note of the merit and its gradient at the trial point. */
    void observe(double merit, double[] gradient);

    /** The point reached. */
    double[] point();

    /** How far one step down the gradient would still move the point: 0 where it is stationary; infinite before it is known. */
    double stationarity();

    /** Whether going on is of no use. */
    boolean stalled();

    /** The largest move of a step down the gradient that stays in the set. */
    static double stationarity(FeasibleSet set, double[] point, double[] gradient) {
        double[] moved = new double[point.length];
        Arrays.setAll(moved, d -> point[d] - gradient[d]);
        set.project(moved, 0);
        double largest = 0;
        for (int d = 0; d < moved.length; d++) {
            largest = Math.max(largest, Math.abs(moved[d] - point[d]));
        }
        return largest;
    }
}
