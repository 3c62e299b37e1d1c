// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

/**
 * A program made ready on a backend. May be used by one thread at a time; uses as many threads inside as it likes, without that
 * changing a bit of the results.
 */
public interface Evaluator extends AutoCloseable {
    /**
     * Evaluates many policies at once.
     *
     * @param policies P×D values, one policy's flat decision vector after the other
     * @param count P, 1 or more
     * @param weights P×M, or null where no gradient is wanted
     * @return values P×M in the order of {@link org.talentbench.compute.program.Program#outcomes}, each the mean over the draws;
     *         with weights also gradients P×D, of the sum of weights[p, m]·outcome_m by the decisions of policy p
     * @throws IllegalArgumentException if an array's length does not fit
     */
    Evaluation evaluate(double[] policies, int count, double[] weights);

    /**
     * Evaluates one policy draw by draw.
     *
     * @param policy D values
     * @return for each draw the M outcomes
     */
    double[][] evaluateDraws(double[] policy);

    /** Gives back what the backend holds for the program. */
    @Override
    void close();
}
