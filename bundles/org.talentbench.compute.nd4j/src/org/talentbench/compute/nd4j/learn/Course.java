// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.util.List;

/**
 * How learning went.
 *
 * @param epochs in order
 * @param best number of the epoch whose parameters the model has
 * @param stop why it ended
 * @param training how many examples were learnt from
 * @param test how many were kept apart
 */
public record Course(List<Epoch> epochs, int best, Stop stop, int training, int test) {
    /** Why learning ended. */
    public enum Stop { ALL_EPOCHS, NO_BETTER, CANCELLED }

    public Course {
        epochs = List.copyOf(epochs);
    }

    /** The loss on the examples kept apart. */
    public double testLoss() {
        return epochs.get(best - 1).test();
    }
}
