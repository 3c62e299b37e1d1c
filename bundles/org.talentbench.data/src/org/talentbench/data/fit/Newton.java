// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.stream.IntStream;

/**
 * Maximises a penalised log likelihood by Newton's method. The information, which is by far the dearest part, is taken over from a
 * neighbouring fit and kept as long as steps shrink fast with it; only then is it computed anew. The fixed point is the same: it is where the
 * gradient is 0. A step that overshoots is halved; concavity makes the slope along the step tell, so the likelihood itself is never needed.
 *
 * @param sweep evaluates the derivatives
 * @param prior what the coefficients are pulled towards
 * @param strength how strongly, above 0
 */
record Newton(Sweep sweep, Prior prior, double strength) {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    /** A step that leaves more than this share of the decrement was taken with stale information. */
    private static final double SLOW = 0.05;

    /**
     * Where the fit settled.
     *
     * @param coefficients D + 1 of them, for standardised features, the intercept last
     * @param information without the prior, of these coefficients or of a neighbour
     */
    record Settled(double[] coefficients, CrossProducts information) {
    }

    /** Starts from the outcome's overall share. */
    static double[] nullModel(Design design, Rows rows, Link link) {
        long leavers = rows.ranges().stream()
                .flatMapToInt(range -> IntStream.range(range.from(), range.to()))
                .filter(i -> design.left()[i] != 0).count();
        var start = new double[design.features().size() + 1];
        start[start.length - 1] = link.predictor((leavers + 0.5) / (rows.count() + 1.0));
        return start;
    }

    /**
     * @param start coefficients to start from
     * @param neighbour information of a fit nearby, or null
     * @param tolerance the decrement to stop at: the square of the distance still to go, in standard errors
     */
    Settled maximise(double[] start, CrossProducts neighbour, double tolerance) {
        double[] at = start;
        var derivatives = sweep.evaluate(at, neighbour == null);
        CrossProducts information = neighbour == null ? derivatives.information() : neighbour;
        double lastDecrement = Double.POSITIVE_INFINITY;
        boolean fresh = neighbour == null;
        for (int count = 0; count < MOST_STEPS; count++) {
            double[] gradient = penalised(derivatives.gradient(), at);
            double[] step = information.with(prior, strength).solve(gradient);
            double decrement = Vectors.dot(gradient, step);
            if (decrement <= tolerance) {
                return new Settled(at, information);
            }
            if (!fresh && decrement > SLOW * lastDecrement) {
                information = sweep.evaluate(at, true).information();
                fresh = true;
                lastDecrement = Double.POSITIVE_INFINITY;
                continue;
            }
            lastDecrement = decrement;
            fresh = false;
            double length = 1;
            for (int halvings = 0;; halvings++) {
                double[] next = Vectors.sum(at, length, step);
                derivatives = sweep.evaluate(next, false);
                double slope = Vectors.dot(penalised(derivatives.gradient(), next), step);
                if (Math.abs(slope) < 0.9 * decrement) {
                    at = next;
                    break;
                }
                if (halvings == MOST_HALVINGS) {
                    throw CalibrationException.noConvergence(MOST_STEPS);
                }
                length /= 2;
            }
        }
        throw CalibrationException.noConvergence(MOST_STEPS);
    }

    /** The information of the coefficients themselves. */
    CrossProducts information(double[] coefficients) {
        return sweep.evaluate(coefficients, true).information();
    }

    /** The covariance of the coefficients themselves: inverse of the information that the table and the prior hold. */
    double[][] covariance(double[] coefficients) {
        return information(coefficients).with(prior, strength).inverse();
    }

    private double[] penalised(double[] gradient, double[] coefficients) {
        return Vectors.sum(gradient, -strength, prior.pull(coefficients));
    }
}
