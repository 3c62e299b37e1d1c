// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.List;
import org.talentbench.data.table.Table;

/**
 * A calibrated model: who leaves, by what is known of them.
 *
 * @param link how predictors become probabilities
 * @param intercept predictor of somebody at the mean of every term
 * @param coefficients D of them
 * @param covariance of the D effects and, last, the intercept
 * @param penalty the ridge penalty λ of λ/2 · Σ effect², chosen by cross-validation
 * @param penalties what every penalty tried did
 * @param factors one weight a factor, in the order of the question
 * @param quality measured on held-out people
 * @param rows number of people the fit used
 * @param leavers number of them who left
 * @param cautions sentences about what the numbers cannot carry
 */
public record Fit(
        Link link,
        double intercept,
        List<Coefficient> coefficients,
        double[][] covariance,
        double penalty,
        List<Trial> penalties,
        List<FactorWeight> factors,
        Quality quality,
        int rows,
        int leavers,
        List<String> cautions) {

    /**
     * A penalty that was tried.
     *
     * @param logLoss mean over held-out people
     */
    public record Trial(double penalty, double logLoss) {
    }

    public Fit {
        coefficients = List.copyOf(coefficients);
        penalties = List.copyOf(penalties);
        factors = List.copyOf(factors);
        cautions = List.copyOf(cautions);
    }

    /**
     * η of every row of a table with the same columns, be it the one of the fit or a later one. A value that is not there counts as the mean.
     */
    public double[] predictors(Table table) {
        var features = coefficients.stream().map(coefficient -> Feature.of(coefficient.term(), table)).toList();
        var standardisation = new Standardisation(
                coefficients.stream().mapToDouble(Coefficient::mean).toArray(),
                coefficients.stream().mapToDouble(Coefficient::deviation).toArray());
        var vector = new double[coefficients.size() + 1];
        for (int j = 0; j < coefficients.size(); j++) {
            vector[j] = coefficients.get(j).effect();
        }
        vector[coefficients.size()] = intercept;
        var eta = new double[table.rows()];
        new Design(features, new byte[0]).predict(Rows.all(table.rows()), standardisation, vector, eta);
        return eta;
    }
}
