// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/**
 * What is believed of D + 1 coefficients, the intercept last, before a table is seen: a normal distribution, whose logarithm counts as often
 * as a fit's strength says.
 *
 * @param mean of the coefficients
 * @param precision inverse of their covariance; 0 for what nothing is believed of
 */
record Prior(double[] mean, double[][] precision) {
    /** That effects are small; of the intercept nothing. Its strength is the ridge penalty. */
    static Prior ridge(int features) {
        var precision = new double[features + 1][features + 1];
        for (int j = 0; j < features; j++) {
            precision[j][j] = 1;
        }
        return new Prior(new double[features + 1], precision);
    }

    /**
     * That the coefficients are what an earlier fit found. A strength below 1 trusts it as if its table had been that much smaller
     * (J. Ibrahim, M. Chen: "Power prior distributions for regression models", Statistical Science 15, 2000).
     */
    static Prior of(LinearPredictor earlier) {
        return new Prior(earlier.vector(), CrossProducts.Factor.of(earlier.covariance()).inverse());
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
