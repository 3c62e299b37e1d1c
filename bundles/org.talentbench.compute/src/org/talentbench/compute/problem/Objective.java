// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import org.talentbench.compute.internal.Messages;

/**
 * What is wanted of an output.
 *
 * @param output name of an output of one value
 * @param sense which way it is better
 * @param weight in the weighted sum of the objectives, in 1/unit of the output; finite, 0 or more. With 0 it counts for the front alone
 */
public record Objective(String output, Sense sense, double weight) implements Serializable {
    /** Which way is better. */
    public enum Sense {
        MAXIMISE, MINIMISE;

        /** 1 where smaller is better, −1 where larger is: times this, every objective is minimised. */
        public int sign() {
            return this == MINIMISE ? 1 : -1;
        }
    }

    /** @throws ProblemException if the weight is negative, infinite or NaN */
    public Objective {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new ProblemException(Messages.of("part.objective", output), Messages.of("objective.weight", Double.toString(weight)));
        }
    }
}
