// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties.curve;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A function over a range, as it is drawn: its values at evenly spaced points, and the points of it that mean something.
 *
 * @param lower where it starts
 * @param upper where it ends, above lower
 * @param values at evenly spaced points from lower to upper; not a number where the function has none
 * @param marks points that are drawn as dots, each with what it is
 * @param measured whether its values mean something; else only its shape does
 */
public record Curve(double lower, double upper, double[] values, List<Mark> marks, boolean measured) {

    /** A step for every two pixels of a curve as wide as anybody draws it. */
    private static final int STEPS = 240;

    /**
     * A point on the curve.
     *
     * @param x where it is
     * @param label what is there
     */
    public record Mark(double x, String label) {
    }

    /** The curve of a function. */
    public static Curve of(DoubleUnaryOperator function, double lower, double upper, Mark... marks) {
        return of(function, lower, upper, true, marks);
    }

    /** The curve of a function, such as a density, whose values say nothing by themselves. */
    public static Curve shapeOf(DoubleUnaryOperator function, double lower, double upper, Mark... marks) {
        return of(function, lower, upper, false, marks);
    }

    private static Curve of(DoubleUnaryOperator function, double lower, double upper, boolean measured, Mark... marks) {
        double[] values = new double[STEPS + 1];
        Arrays.setAll(values, i -> function.applyAsDouble(lower + (upper - lower) * i / STEPS));
        return new Curve(lower, upper, values, List.of(marks), measured);
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return Arrays.stream(values).noneMatch(Double::isFinite);
    }

    /** The value nearest to a place. */
    public double at(double x) {
        long index = Math.round((x - lower) / (upper - lower) * (values.length - 1));
        return values[(int) Math.clamp(index, 0, values.length - 1)];
    }

    /** The least value; 0 where that is less still, so that a rise does not look larger than it is. */
    double least() {
        return Math.min(0, Arrays.stream(values).filter(Double::isFinite).min().orElse(0));
    }

    /** The greatest value, and more than the least one. */
    double greatest() {
        double greatest = Math.max(0, Arrays.stream(values).filter(Double::isFinite).max().orElse(1));
        return greatest > least() ? greatest : least() + 1;
    }
}
