// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/**
 * What a term adds to the linear predictor.
 *
 * @param term what it belongs to
 * @param factor the factor of the term's column
 * @param effect of one standard deviation of the term
 * @param standardError of the effect: root of the posterior variance under the ridge penalty read as a normal prior
 * @param mean of the term over the table
 * @param deviation of the term over the table, in the column's unit
 */
public record Coefficient(Term term, String factor, double effect, double standardError, double mean, double deviation) {
    /** Effect of one unit of the column, or of being in the category. */
    public double perUnit() {
        return effect / deviation;
    }
}
