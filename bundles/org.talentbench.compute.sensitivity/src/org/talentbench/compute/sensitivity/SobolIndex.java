// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity;

import java.util.List;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Progress;
import org.talentbench.compute.problem.Problem;

/**
 * Which part of an output's variance is due to a cause, when all causes vary over their ranges, uniformly and independently. I. Sobol':
 * "Global sensitivity indices for nonlinear mathematical models and their Monte Carlo estimates", Mathematics and Computers in
 * Simulation 55 (2001). Sampled as A. Saltelli et al. do (Computer Physics Communications 181, 2010), on points of a scrambled Halton sequence, and
 * estimated by M. Jansen's sums of squares (Computer Physics Communications 117, 1999).
 *
 * @param output of which, and of which team
 * @param cause a decision or parameter
 * @param first the part that goes if only the cause is fixed; about 0 … 1, NaN where the output does not vary or is no number
 * @param total the part that stays if all but the cause are fixed: with its interactions
 */
public record SobolIndex(Quantity output, String cause, double first, double total) {
    /**
     * What a cause varies over.
     *
     * @param cause name of a decision, all of whose values vary, each by itself; or of a parameter, which is varied as a whole
     * @param low the least value of the decision, or the least factor on the parameter's values; finite
     * @param high the largest; finite, above {@code low}
     */
    public record Range(String cause, double low, double high) {
        /** @throws IllegalArgumentException if an end is infinite or NaN, or the low one is not below the high one */
        public Range {
            if (!(low < high && Double.isFinite(high - low))) {
                throw new IllegalArgumentException("'" + cause + "' ranges over " + low + " … " + high
                        + "; a range goes from one finite number to a larger one");
            }
        }
    }

    /**
     * The indices of all outputs by all causes.
     *
     * @param policy the flat decision vector, of which the decisions without a range keep their values
     * @param samples N, 2 or more; samples · (causes + 2) policies are evaluated. The error falls about as 1/N for smooth models of few
     *        causes, as 1/√N for others
     * @param seed key of the sample
     * @return output by output, for each the causes in the order of their ranges
     * @throws IllegalArgumentException if there is no such decision or parameter, one has several ranges, a whole number's has none, the samples are
     *         fewer than 2, or the policy's length does not fit
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public static List<SobolIndex> of(Problem problem, Backend backend, double[] policy, List<Range> ranges, int samples, long seed,
            Progress progress) {
        return new SaltelliDesign(problem, policy, ranges, samples, seed).run(backend, progress);
    }
}
