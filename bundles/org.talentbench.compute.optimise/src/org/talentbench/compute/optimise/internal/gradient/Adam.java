// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;

/**
 * Projected Adam with a step that shrinks to a hundredth: careless of curvature and scale, so a good first approach. D. Kingma, J. Ba:
 * "Adam: a method for stochastic optimization", ICLR 2015.
 */
final class Adam extends Descent {
    private static final double FIRST_STEP = 0.1;
    private static final double DECAY_OF_MEAN = 0.9;
    private static final double DECAY_OF_SQUARE = 0.99;
    private static final double TINY = 1e-12;

    private final int steps;
    private final double[] mean;
    private final double[] square;
    private double[] trial;
    private int taken;

    /** @param steps over how many steps the step shrinks */
    Adam(FeasibleSet set, double[] start, int steps) {
        super(set, start);
        this.steps = steps;
        mean = new double[point.length];
        square = new double[point.length];
        trial = point;
    }

    @Override
    double[] trial() {
        return trial;
    }

    @Override
    void observe(double merit, double[] gradient) {
        taken++;
        double[] next = trial.clone();
        if (merit == Double.POSITIVE_INFINITY) {
            // Half the way, and without what carried it so far.
            Arrays.fill(mean, 0);
            Arrays.setAll(next, d -> (point[d] + trial[d]) / 2);
            trial = next;
            return;
        }
        point = trial;
        measureStationarity(gradient);
        double step = FIRST_STEP * Math.pow(0.01, (double) taken / steps);
        double meanBias = 1 - Math.pow(DECAY_OF_MEAN, taken);
        double squareBias = 1 - Math.pow(DECAY_OF_SQUARE, taken);
        for (int d = 0; d < point.length; d++) {
            mean[d] = DECAY_OF_MEAN * mean[d] + (1 - DECAY_OF_MEAN) * gradient[d];
            square[d] = DECAY_OF_SQUARE * square[d] + (1 - DECAY_OF_SQUARE) * gradient[d] * gradient[d];
            next[d] -= step * (mean[d] / meanBias) / (Math.sqrt(square[d] / squareBias) + TINY);
        }
        set.project(next, 0);
        trial = next;
    }

    @Override
    boolean stalled() {
        return taken >= steps;
    }
}
