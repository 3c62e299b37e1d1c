// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.data.fit.LinearPredictor;

/**
 * What a fit does not know of the people of a table, along few axes: each is a direction in which its coefficients are uncertain, and a standard
 * normal along it moves everybody's predictor and every factor's weight together.
 *
 * @param predictor of the fit
 * @param terms of the people: for each of its D terms N values
 * @param axes directions of D + 1 coefficients, those that move the people most first
 */
record Uncertainty(LinearPredictor predictor, double[][] terms, List<double[]> axes) {
    /** Axes beyond those that make up so much of the variance are not worth their time. */
    private static final double VARIANCE_KEPT = 0.999;

    private record Axis(double[] direction, double variance) {
    }

    static Uncertainty of(LinearPredictor predictor, double[][] terms) {
        int[] everybody = IntStream.range(0, terms.length == 0 ? 0 : terms[0].length).toArray();
        var ranked = predictor.axes().stream()
                .map(direction -> new Axis(direction, Arrays.stream(leans(direction, terms, everybody)).map(lean -> lean * lean).sum()))
                .sorted((one, other) -> Double.compare(other.variance(), one.variance())).toList();
        double total = ranked.stream().mapToDouble(Axis::variance).sum();
        var kept = new ArrayList<double[]>();
        double sum = 0;
        for (var axis : ranked) {
            if (sum < VARIANCE_KEPT * total) {
                kept.add(axis.direction());
                sum += axis.variance();
            }
        }
        return new Uncertainty(predictor, terms, List.copyOf(kept));
    }

    /** By how much each axis moves the predictors of some people: for each axis as many values as rows. */
    double[][] leans(int[] rows) {
        return axes.stream().map(axis -> leans(axis, terms, rows)).toArray(double[][]::new);
    }

    private static double[] leans(double[] direction, double[][] terms, int[] rows) {
        var leans = new double[rows.length];
        Arrays.fill(leans, direction[terms.length]);
        for (int j = 0; j < terms.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                leans[i] += direction[j] * terms[j][rows[i]];
            }
        }
        return leans;
    }

    /**
     * By how much each axis moves a factor's weight. The weight is a tenth of the difference between the two people whom the factor keeps least
     * and most, so it is linear in the effects.
     */
    double[] tilt(String factor) {
        int[] own = IntStream.range(0, terms.length).filter(j -> predictor.coefficients().get(j).factor().equals(factor)).toArray();
        int rows = terms.length == 0 ? 0 : terms[0].length;
        int lowest = 0;
        int highest = 0;
        var part = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j : own) {
                part[i] += predictor.coefficients().get(j).effect() * terms[j][i];
            }
            lowest = part[i] < part[lowest] ? i : lowest;
            highest = part[i] > part[highest] ? i : highest;
        }
        var tilt = new double[axes.size()];
        for (int axis = 0; axis < tilt.length; axis++) {
            for (int j : own) {
                tilt[axis] += (terms[j][highest] - terms[j][lowest]) / 10 * axes.get(axis)[j];
            }
        }
        return tilt;
    }
}
