// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A curve through points by least squares (N. Draper, H. Smith: "Applied Regression Analysis", 3rd ed., 1998, chapter 1). Points of which a
 * coordinate is not there (NaN) are left out.
 */
public sealed interface Curve extends DoubleUnaryOperator {
    /** Share of the variance of y (of ln y for an exponential) that the curve explains, 0 … 1. */
    double rSquared();

    /** Number of points used. */
    int points();

    /** The mean of y expected at x with its 95 % interval. */
    Estimate at(double x);

    /**
     * A number with its uncertainty.
     *
     * @param value the estimate
     * @param standardError of it, on the scale of the fit; 0 where all points lie on the curve
     * @param low lower end of the 95 % interval
     * @param high upper end
     */
    record Estimate(double value, double standardError, double low, double high) {
        private static Estimate of(double value, double error, double quantile) {
            return new Estimate(value, error, value - quantile * error, value + quantile * error);
        }

        private Estimate map(DoubleUnaryOperator rising) {
            return new Estimate(rising.applyAsDouble(value), standardError, rising.applyAsDouble(low), rising.applyAsDouble(high));
        }
    }

    /**
     * y = intercept + slope · x
     *
     * @param spread of the points about the line: root of the residual variance
     * @param meanX mean of x
     * @param squaresX sum of squares of x about its mean
     */
    record Line(Estimate intercept, Estimate slope, double rSquared, int points, double spread, double meanX, double squaresX) implements Curve {
        @Override
        public double applyAsDouble(double x) {
            return intercept.value() + slope.value() * x;
        }

        @Override
        public Estimate at(double x) {
            double apart = x - meanX;
            return Estimate.of(applyAsDouble(x), spread * Math.sqrt(1.0 / points + apart * apart / squaresX), quantile(points - 2));
        }
    }

    /**
     * y = start · exp(−decay · x), a line through ln y
     *
     * @param logarithm the line
     */
    record Exponential(Line logarithm) implements Curve {
        /** y at x = 0. Its standard error is that of its logarithm. */
        public Estimate start() {
            return logarithm.intercept().map(Math::exp);
        }

        /** β of exp(−β·x): negative where y rises with x. */
        public Estimate decay() {
            var slope = logarithm.slope();
            return new Estimate(-slope.value(), slope.standardError(), -slope.high(), -slope.low());
        }

        @Override
        public double rSquared() {
            return logarithm.rSquared();
        }

        @Override
        public int points() {
            return logarithm.points();
        }

        @Override
        public double applyAsDouble(double x) {
            return Math.exp(logarithm.applyAsDouble(x));
        }

        @Override
        public Estimate at(double x) {
            return logarithm.at(x).map(Math::exp);
        }
    }

    /**
     * The line of least squares.
     *
     * @throws CalibrationException with fewer than three points, or where all have the same x
     */
    static Line line(double[] x, double[] y) {
        if (x.length != y.length) {
            throw CalibrationException.unequal(x.length, y.length);
        }
        int[] present = IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).toArray();
        int points = present.length;
        if (points < 3) {
            throw CalibrationException.fewPoints(points);
        }
        double meanX = Arrays.stream(present).mapToDouble(i -> x[i]).average().orElseThrow();
        double meanY = Arrays.stream(present).mapToDouble(i -> y[i]).average().orElseThrow();
        double squaresX = 0;
        double products = 0;
        double squaresY = 0;
        for (int i : present) {
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            products += (x[i] - meanX) * (y[i] - meanY);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        if (squaresX <= 1e-24 * points * meanX * meanX) {
            throw CalibrationException.oneAbscissa(meanX);
        }
        double slope = products / squaresX;
        double intercept = meanY - slope * meanX;
        double residual = Arrays.stream(present).mapToDouble(i -> y[i] - intercept - slope * x[i]).map(error -> error * error).sum();
        double spread = Math.sqrt(residual / (points - 2));
        double quantile = quantile(points - 2);
        return new Line(
                Estimate.of(intercept, spread * Math.sqrt(1.0 / points + meanX * meanX / squaresX), quantile),
                Estimate.of(slope, spread / Math.sqrt(squaresX), quantile),
                squaresY == 0 ? 1 : 1 - residual / squaresY,
                points, spread, meanX, squaresX);
    }

    /**
     * The exponential whose logarithm is a line of least squares.
     *
     * @throws CalibrationException as {@link #line}, and where a y is not above 0
     */
    static Exponential exponential(double[] x, double[] y) {
        Arrays.stream(y).filter(value -> value <= 0).findFirst().ifPresent(value -> {
            throw CalibrationException.noLogarithm(value);
        });
        return new Exponential(line(x, Arrays.stream(y).map(Math::log).toArray()));
    }

    private static double quantile(int degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability(0.975);
    }
}
