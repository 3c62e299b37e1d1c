// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be calibrated, and how.
 *
 * @param outcome the column that says who left
 * @param factorOf for each column that explains it, the factor it belongs to, in the order in which they count; many may share one
 * @param link how predictors become probabilities
 * @param folds F ≥ 2, parts of the table that are held out in turn
 * @param penalties P ≥ 1, number of ridge penalties tried, from 1 down to 10⁻⁵ a row; after an earlier fit, number of strengths, from 1 down to
 *     10⁻³
 * @param seed deals rows to folds
 * @param earlier a fit that this one starts from and is pulled towards; its terms, link and factors are then those of the question
 */
public record Question(
        String outcome, Map<String, String> factorOf, Link link, int folds, int penalties, long seed, Optional<LinearPredictor> earlier) {

    private static final double WEAKEST_RIDGE = -5;
    private static final double WEAKEST_TRUST = -3;

    public Question {
        factorOf = Collections.unmodifiableMap(new LinkedHashMap<>(factorOf));
    }

    /** Nothing is known but the table. */
    public Question(String outcome, Map<String, String> factorOf, Link link, int folds, int penalties, long seed) {
        this(outcome, factorOf, link, folds, penalties, seed, Optional.empty());
    }

    /** Ten folds, twenty penalties, complementary log-log: what the rest of the workbench assumes. */
    public Question(String outcome, Map<String, String> factorOf) {
        this(outcome, factorOf, Link.CLOGLOG, 10, 20, 1);
    }

    public Question with(Link link) {
        return new Question(outcome, factorOf, link, folds, penalties, seed, earlier);
    }

    /** The same of a later table: the earlier fit's terms in the earlier fit's units, its coefficients the prior. */
    public Question after(LinearPredictor earlier) {
        var factors = new LinkedHashMap<String, String>();
        earlier.coefficients().forEach(coefficient -> factors.put(coefficient.term().column(), coefficient.factor()));
        return new Question(outcome, factors, earlier.link(), folds, penalties, seed, Optional.of(earlier));
    }

    /** The penalties for a table of N rows, or the strengths of the earlier fit; falling. */
    double[] penalties(int rows) {
        double strongest = earlier.isPresent() ? 1 : rows;
        double weakest = earlier.isPresent() ? WEAKEST_TRUST : WEAKEST_RIDGE;
        var values = new double[penalties];
        for (int p = 0; p < penalties; p++) {
            double place = penalties == 1 ? 0.5 : (double) p / (penalties - 1);
            values[p] = strongest * Math.pow(10, place * weakest);
        }
        return values;
    }
}
