// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

/**
 * What an {@link Evaluator} found. The arrays are the result itself, not copies: they belong to whoever asked.
 *
 * @param count P, how many policies were evaluated; 1 or more
 * @param values P×M, policy after policy: outcome m of policy p stands at p·M + m, in the outcome's own unit
 * @param gradients P×D, policy after policy, in the unit of the weighted sum per unit of the decision; null where none was asked for
 */
public record Evaluation(int count, double[] values, double[] gradients) {
    /** Outcome m of policy p. */
    public double value(int p, int m) {
        return values[p * (values.length / count) + m];
    }

    /** The slope at policy p by entry d of the flat decision vector. @throws NullPointerException where no gradient was asked for */
    public double gradient(int p, int d) {
        return gradients[p * (gradients.length / count) + d];
    }
}
