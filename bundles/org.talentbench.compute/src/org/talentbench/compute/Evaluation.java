// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

/**
 * What an {@link Evaluator} found. The arrays are the result itself, not copies: they belong to whoever asked.
 *
 * @param count P, how many policies were evaluated
 * @param values P×M
 * @param gradients P×D, or null where none was asked for
 */
public record Evaluation(int count, double[] values, double[] gradients) {
    /** Outcome m of policy p. */
    public double value(int p, int m) {
        return values[p * (values.length / count) + m];
    }

    /** The gradient of policy p by decision d. */
    public double gradient(int p, int d) {
        return gradients[p * (gradients.length / count) + d];
    }
}
