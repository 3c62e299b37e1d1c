// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;

/**
 * Projected gradients with the step of Barzilai and Borwein and a line search that lets the merit rise for a while: fast near a smooth
 * optimum, where Adam is slow. E. Birgin, J. Martínez, M. Raydan: "Nonmonotone spectral projected gradient methods on convex sets",
 * SIAM Journal on Optimization 10 (2000).
 */
sealed class SpectralDescent extends Descent permits NewtonDescent {
    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final double SHORTEST = 1e-10;
    private static final double LONGEST = 1e6;
    /** What a backend of single precision cannot tell from equal. */
    private static final double NOISE = 1e-7;

    private final double[] recent = new double[MEMORY];
    private double[] trial;
    private double[] gradient;
    private double[] direction;
    private double merit;
    private double slope;
    private double step;
    private double spectral = 1;
    private int accepted;
    private boolean stalled;

    SpectralDescent(FeasibleSet set, double[] start) {
        super(set, start);
        trial = point;
    }

    @Override
    final double[] trial() {
        return trial;
    }

    @Override
    final void observe(double trialMerit, double[] trialGradient) {
        if (gradient == null) {
            accept(trialMerit, trialGradient);
            return;
        }
        double highest = Arrays.stream(recent, 0, Math.min(accepted, MEMORY)).max().orElseThrow();
        if (trialMerit <= highest + SUFFICIENT * step * slope + NOISE * Math.abs(highest)) {
            learn(difference(trial, point), difference(trialGradient, gradient));
            accept(trialMerit, trialGradient);
        } else {
            double parabola = -slope * step * step / (2 * (trialMerit - merit - step * slope));
            step = parabola >= 0.1 * step && parabola <= 0.5 * step ? parabola : 0.5 * step;
            stalled = step < SHORTEST;
            propose();
        }
    }

    private void accept(double trialMerit, double[] trialGradient) {
        point = trial;
        merit = trialMerit;
        gradient = trialGradient;
        recent[accepted++ % MEMORY] = merit;
        measureStationarity(gradient);
        direction = difference(target(gradient), point);
        slope = Curvature.dot(direction, gradient);
        stalled = !(slope < 0);
        step = 1;
        propose();
    }

    private void propose() {
        trial = new double[point.length];
        Arrays.setAll(trial, d -> point[d] + step * direction[d]);
    }

    /** Takes note of a step and of how the gradient changed over it. */
    void learn(double[] moved, double[] change) {
        double curvature = Curvature.dot(moved, change);
        spectral = curvature > 0 ? Math.clamp(Curvature.dot(moved, moved) / curvature, SHORTEST, LONGEST) : LONGEST;
    }

    /** Where in the set the line search goes to from the point reached. */
    double[] target(double[] slopes) {
        double[] target = new double[point.length];
        Arrays.setAll(target, d -> point[d] - spectral * slopes[d]);
        set.project(target, 0);
        return target;
    }

    static double[] difference(double[] to, double[] from) {
        double[] difference = new double[to.length];
        Arrays.setAll(difference, d -> to[d] - from[d]);
        return difference;
    }

    @Override
    final boolean stalled() {
        return stalled;
    }
}
