// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be calibrated, and how.
 *
 * @param outcome the column that says who left
 * @param factorOf for each column that explains it, the factor it belongs to, in the order in which they count; many may share one
 * @param link how predictors become probabilities
 * @param folds F ≥ 2, parts of the table that are held out in turn
 * @param penalties P ≥ 1, number of ridge penalties tried, from 1 down to 10⁻⁵ a row
 * @param seed deals rows to folds
 */
public record Question(String outcome, Map<String, String> factorOf, Link link, int folds, int penalties, long seed) {
    private static final double STRONGEST = 0;
    private static final double WEAKEST = -5;

    public Question {
        factorOf = Collections.unmodifiableMap(new LinkedHashMap<>(factorOf));
    }

    /** Ten folds, twenty penalties, complementary log-log: what the rest of the workbench assumes. */
    public Question(String outcome, Map<String, String> factorOf) {
        this(outcome, factorOf, Link.CLOGLOG, 10, 20, 1);
    }

    public Question with(Link link) {
        return new Question(outcome, factorOf, link, folds, penalties, seed);
    }

    /** The penalties for a table of N rows, falling. */
    double[] penalties(int rows) {
        var values = new double[penalties];
        for (int p = 0; p < penalties; p++) {
            double place = penalties == 1 ? 0.5 : (double) p / (penalties - 1);
            values[p] = rows * Math.pow(10, STRONGEST + place * (WEAKEST - STRONGEST));
        }
        return values;
    }
}
