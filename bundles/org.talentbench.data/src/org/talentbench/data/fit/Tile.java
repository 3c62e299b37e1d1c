// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/**
 * A few hundred rows of standardised features, feature after feature, small enough to stay in a core's cache while sums are taken of them.
 */
final class Tile {
    static final int ROWS = 256;

    private final Design design;
    private final Standardisation standardisation;
    private final int features;
    private final double[] values;
    private final double[] weighted = new double[ROWS];
    private int from;
    private int rows;

    Tile(Design design, Standardisation standardisation) {
        this.design = design;
        this.standardisation = standardisation;
        this.features = standardisation.features();
        this.values = new double[(features + 1) * ROWS];
        // The intercept is the last feature, and always 1.
        java.util.Arrays.fill(values, features * ROWS, values.length, 1);
    }

    /** Takes the rows from {@code from} on, as many as fit. */
    void load(int from, int to) {
        this.from = from;
        this.rows = Math.min(ROWS, to - from);
        for (int j = 0; j < features; j++) {
            design.features().get(j).fill(from, rows, values, j * ROWS);
            standardisation.apply(j, rows, values, j * ROWS);
        }
    }

    int from() {
        return from;
    }

    int rows() {
        return rows;
    }

    double value(int row, int feature) {
        return values[feature * ROWS + row];
    }

    /**
     * The linear predictors.
     *
     * @param coefficients one a feature, the intercept last
     */
    void predict(double[] coefficients, double[] eta) {
        java.util.Arrays.fill(eta, 0, rows, coefficients[features]);
        for (int j = 0; j < features; j++) {
            double coefficient = coefficients[j];
            int offset = j * ROWS;
            for (int i = 0; i < rows; i++) {
                eta[i] += coefficient * values[offset + i];
            }
        }
    }

    /** Adds each feature's product with a vector over the rows. */
    void addProducts(double[] vector, double[] sums) {
        for (int j = 0; j <= features; j += 4) {
            int last = Math.min(j + 4, features + 1);
            if (last - j < 4) {
                for (int k = j; k < last; k++) {
                    sums[k] += dot(vector, k * ROWS);
                }
            } else {
                addFour(vector, j, sums, j);
            }
        }
    }

    /**
     * Adds the products of every two features, weighted by row: the lower triangle, row by row in {@code sums[j · (D + 1) + k]}, k ≤ j. Parts
     * of it right of the diagonal are written too, and mean nothing.
     */
    void addCrossProducts(double[] weights, double[] sums) {
        int stride = features + 1;
        for (int j = 0; j < stride; j++) {
            for (int i = 0; i < rows; i++) {
                weighted[i] = weights[i] * values[j * ROWS + i];
            }
            for (int k = 0; k <= j; k += 4) {
                if (k + 4 <= stride) {
                    addFour(weighted, k, sums, j * stride + k);
                } else {
                    for (int rest = k; rest <= j; rest++) {
                        sums[j * stride + rest] += dot(weighted, rest * ROWS);
                    }
                }
            }
        }
    }

    private double dot(double[] vector, int offset) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum = Math.fma(vector[i], values[offset + i], sum);
        }
        return sum;
    }

    // Four sums at once, even and odd rows apart: eight independent chains keep the multiplier busy where one would wait for itself.
    private void addFour(double[] vector, int feature, double[] sums, int target) {
        int a = feature * ROWS;
        int b = a + ROWS;
        int c = b + ROWS;
        int d = c + ROWS;
        double a0 = 0;
        double b0 = 0;
        double c0 = 0;
        double d0 = 0;
        double a1 = 0;
        double b1 = 0;
        double c1 = 0;
        double d1 = 0;
        int even = rows & ~1;
        for (int i = 0; i < even; i += 2) {
            double v0 = vector[i];
            double v1 = vector[i + 1];
            a0 = Math.fma(v0, values[a + i], a0);
            b0 = Math.fma(v0, values[b + i], b0);
            c0 = Math.fma(v0, values[c + i], c0);
            d0 = Math.fma(v0, values[d + i], d0);
            a1 = Math.fma(v1, values[a + i + 1], a1);
            b1 = Math.fma(v1, values[b + i + 1], b1);
            c1 = Math.fma(v1, values[c + i + 1], c1);
            d1 = Math.fma(v1, values[d + i + 1], d1);
        }
        if (even < rows) {
            double v = vector[even];
            a0 += v * values[a + even];
            b0 += v * values[b + even];
            c0 += v * values[c + even];
            d0 += v * values[d + even];
        }
        sums[target] += a0 + a1;
        sums[target + 1] += b0 + b1;
        sums[target + 2] += c0 + c1;
        sums[target + 3] += d0 + d1;
    }
}
