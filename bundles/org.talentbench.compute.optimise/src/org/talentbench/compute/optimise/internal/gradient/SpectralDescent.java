// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;

/**
 * Projected gradients with the step of Barzilai and Borwein and a line search that lets the merit rise for a while: fast near a smooth
 * optimum, where Adam is slow. E. Birgin, J. Martínez, M. Raydan: "Nonmonotone spectral projected gradient methods on convex sets",
 * SIAM Journal on Optimization 10 (2000).
 */
final class SpectralDescent extends Descent {
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
    double[] trial() {
        return trial;
    }

    @Override
    void observe(double trialMerit, double[] trialGradient) {
        if (gradient == null) {
            accept(trialMerit, trialGradient);
            return;
        }
        double highest = Arrays.stream(recent, 0, Math.min(accepted, MEMORY)).max().orElseThrow();
        if (trialMerit <= highest + SUFFICIENT * step * slope + NOISE * Math.abs(highest)) {
            updateSpectralStep(trialGradient);
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
        direction = new double[point.length];
        Arrays.setAll(direction, d -> point[d] - spectral * gradient[d]);
        set.project(direction, 0);
        slope = 0;
        for (int d = 0; d < direction.length; d++) {
            direction[d] -= point[d];
            slope += direction[d] * gradient[d];
        }
        stalled = !(slope < 0);
        step = 1;
        propose();
    }

    private void propose() {
        trial = new double[point.length];
        Arrays.setAll(trial, d -> point[d] + step * direction[d]);
    }

    private void updateSpectralStep(double[] trialGradient) {
        double moved = 0;
        double curvature = 0;
        for (int d = 0; d < point.length; d++) {
            double s = trial[d] - point[d];
            moved += s * s;
            curvature += s * (trialGradient[d] - gradient[d]);
        }
        spectral = curvature > 0 ? Math.clamp(moved / curvature, SHORTEST, LONGEST) : LONGEST;
    }

    @Override
    boolean stalled() {
        return stalled;
    }
}
