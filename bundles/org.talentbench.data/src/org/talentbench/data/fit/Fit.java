// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.List;

/**
 * A calibrated model: who leaves, by what is known of them.
 *
 * @param predictor what it says of everybody
 * @param penalty the ridge penalty λ of λ/2 · Σ effect², or the strength of the earlier fit; chosen by cross-validation
 * @param penalties what every penalty tried did
 * @param factors one weight a factor, in the order of the question
 * @param quality measured on held-out people
 * @param rows number of people the fit used
 * @param leavers number of them who left
 * @param cautions sentences about what the numbers cannot carry
 */
public record Fit(
        LinearPredictor predictor,
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
        penalties = List.copyOf(penalties);
        factors = List.copyOf(factors);
        cautions = List.copyOf(cautions);
    }

    /** How predictors become probabilities. */
    public Link link() {
        return predictor.link();
    }

    public List<Coefficient> coefficients() {
        return predictor.coefficients();
    }
}
