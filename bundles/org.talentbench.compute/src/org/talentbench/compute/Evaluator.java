// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import org.osgi.annotation.versioning.ConsumerType;
import org.talentbench.compute.program.Program;

/**
 * A program made ready on a backend. May be used by one thread at a time; uses as many threads inside as it likes, without that
 * changing a bit of the results.
 */
@ConsumerType
public interface Evaluator extends AutoCloseable {
    /**
     * Evaluates many policies at once.
     *
     * @param policies P×D values, one policy's flat decision vector after the other
     * @param count P, 1 or more
     * @param weights P×M, or null where no gradient is wanted
     * @return values P×M in the order of {@link Program#outcomes}, each the mean over the draws; infinite or NaN where a formula is;
     *         with weights also gradients P×D, of the sum of weights[p, m]·outcome_m by the decisions of policy p
     * @throws IllegalArgumentException if an array's length does not fit
     * @throws BackendException if what the backend runs on fails
     */
    Evaluation evaluate(double[] policies, int count, double[] weights);

    /**
     * Evaluates one policy draw by draw.
     *
     * @param policy D values
     * @return S×M: for each of the problem's draws the M outcomes, not averaged
     * @throws IllegalArgumentException if the policy's length does not fit
     * @throws BackendException if what the backend runs on fails
     */
    double[][] evaluateDraws(double[] policy);

    /** Gives back what the backend holds for the program. */
    @Override
    void close();

    /** What every evaluator asks of its arguments. @throws IllegalArgumentException if an array's length does not fit */
    static void check(Program program, double[] policies, int count, double[] weights) {
        if (count < 1 || policies.length != count * program.dimension()
                || weights != null && weights.length != count * program.width()) {
            throw new IllegalArgumentException(count + " policies of " + program.dimension() + " decisions and " + program.width()
                    + " outcomes do not fit " + policies.length + " values"
                    + (weights == null ? "" : " and " + weights.length + " weights"));
        }
    }
}
