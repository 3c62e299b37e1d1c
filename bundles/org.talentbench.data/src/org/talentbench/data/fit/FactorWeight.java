// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/**
 * How strongly a factor acts. Its level is its own columns' part of the linear predictor, rescaled so that the person whom it keeps most has
 * 100 and the one whom it keeps least 0.
 *
 * @param factor its name
 * @param weight w_f: what 10 points of the factor take from the linear predictor, which under {@link Link#CLOGLOG} is the log hazard; ≥ 0
 * @param standardError of the weight
 * @param terms number of coefficients behind it
 * @param chance probability of so strong a joint effect of its coefficients (Wald) if the factor did not act at all
 * @param meanLevel mean of the factor's level over the table, 0…100
 */
public record FactorWeight(String factor, double weight, double standardError, int terms, double chance, double meanLevel) {
    /** Whether the table tells the factor from one that does not act, at 5 in 100. */
    public boolean isClear() {
        return chance < 0.05;
    }
}
