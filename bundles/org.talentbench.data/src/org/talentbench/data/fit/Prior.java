// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Arrays;

/**
 * What is believed of D + 1 coefficients, the intercept last, before a table is seen: a normal distribution, whose logarithm counts as often
 * as a fit's strength says.
 *
 * @param mean of the coefficients
 * @param precision inverse of their covariance; 0 for what nothing is believed of
 * @param isRidge whether it is only that effects are small
 */
record Prior(double[] mean, double[][] precision, boolean isRidge) {
    /** That effects are small; of the intercept nothing. Its strength is the ridge penalty. */
    static Prior ridge(int features) {
        var precision = new double[features + 1][features + 1];
        for (int j = 0; j < features; j++) {
            precision[j][j] = 1;
        }
        return new Prior(new double[features + 1], precision, true);
    }

    /**
     * That the effects are what an earlier fit found. Of the intercept nothing: what an organisation does in a year moves the level, and that is
     * no reason to distrust who leaves rather than another. A strength below 1 trusts the earlier table as if it had been that much smaller
     * (J. Ibrahim, M. Chen: "Power prior distributions for regression models", Statistical Science 15, 2000).
     */
    static Prior of(LinearPredictor earlier) {
        int features = earlier.coefficients().size();
        var effects = new double[features][];
        for (int j = 0; j < features; j++) {
            effects[j] = Arrays.copyOf(earlier.covariance()[j], features);
        }
        double[][] inverse = CrossProducts.Factor.of(effects).inverse();
        var precision = new double[features + 1][features + 1];
        for (int j = 0; j < features; j++) {
            System.arraycopy(inverse[j], 0, precision[j], 0, features);
        }
        return new Prior(earlier.vector(), precision, false);
    }

    /** Slope of minus the logarithm of the density. */
    double[] pull(double[] coefficients) {
        double[] apart = Vectors.sum(coefficients, -1, mean);
        var pull = new double[apart.length];
        for (int j = 0; j < pull.length; j++) {
            pull[j] = Vectors.dot(precision[j], apart);
        }
        return pull;
    }
}
