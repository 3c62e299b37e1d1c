// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/** Finds over all rows who is kept most and least by one factor's terms. */
final class FactorLevels implements Design.Sums<FactorLevels> {
    private final int[] terms;
    private final double[] coefficients;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double[] atLowest;
    private double[] atHighest;
    private double sum;
    private long rows;

    private FactorLevels(int[] terms, double[] coefficients) {
        this.terms = terms;
        this.coefficients = coefficients;
    }

    static FactorWeight weight(
            String factor, int[] terms, Design design, Standardisation standardisation, double[] coefficients, double[][] covariance) {
        if (terms.length == 0) {
            return new FactorWeight(factor, 0, 0, 0, 1, 50);
        }
        var levels = design.sum(Rows.all(design.left().length), standardisation, () -> new FactorLevels(terms, coefficients));
        double range = levels.highest - levels.lowest;
        double mean = levels.sum / levels.rows;
        return new FactorWeight(
                factor,
                range / 10,
                levels.rangeError(covariance) / 10,
                terms.length,
                levels.chance(covariance),
                range == 0 ? 50 : 100 * (levels.highest - mean) / range);
    }

    @Override
    public void add(Tile tile) {
        for (int i = 0; i < tile.rows(); i++) {
            double part = 0;
            for (int term : terms) {
                part += coefficients[term] * tile.value(i, term);
            }
            if (part < lowest) {
                lowest = part;
                atLowest = person(tile, i);
            }
            if (part > highest) {
                highest = part;
                atHighest = person(tile, i);
            }
            sum += part;
        }
        rows += tile.rows();
    }

    private double[] person(Tile tile, int row) {
        return IntStream.of(terms).mapToDouble(term -> tile.value(row, term)).toArray();
    }

    @Override
    public void merge(FactorLevels other) {
        if (other.lowest < lowest) {
            lowest = other.lowest;
            atLowest = other.atLowest;
        }
        if (other.highest > highest) {
            highest = other.highest;
            atHighest = other.atHighest;
        }
        sum += other.sum;
        rows += other.rows;
    }

    /** The range is a difference of two people's predictors, so it is linear in the coefficients as long as these two stay the extremes. */
    private double rangeError(double[][] covariance) {
        double variance = 0;
        for (int a = 0; a < terms.length; a++) {
            for (int b = 0; b < terms.length; b++) {
                variance += (atHighest[a] - atLowest[a]) * covariance[terms[a]][terms[b]] * (atHighest[b] - atLowest[b]);
            }
        }
        return Math.sqrt(variance);
    }

    /** Wald's test that all coefficients are 0. */
    private double chance(double[][] covariance) {
        int size = terms.length;
        var matrix = new double[size][size];
        var effects = new double[size];
        for (int a = 0; a < size; a++) {
            effects[a] = coefficients[terms[a]];
            for (int b = 0; b < size; b++) {
                matrix[a][b] = covariance[terms[a]][terms[b]];
            }
        }
        double statistic = Vectors.dot(effects, CrossProducts.Factor.of(matrix).solve(effects));
        // The upper tail of chi-square; 1 less the lower one would round every clear effect to 0.
        return Gamma.regularizedGammaQ(size / 2.0, statistic / 2);
    }
}
