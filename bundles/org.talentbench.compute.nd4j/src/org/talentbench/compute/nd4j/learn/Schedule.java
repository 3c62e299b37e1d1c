// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

/**
 * How a model learns: Adam over shuffled batches.
 *
 * @param epochs at most how often every example is seen
 * @param batch examples between two steps
 * @param rate the step length of Adam
 * @param testShare part of the examples that is kept apart to test on, above 0 and below 1
 * @param patience after how many epochs without a better test loss it stops; the best parameters are kept
 * @param seed of the split, the shuffles and the first parameters: same seed, same model
 */
public record Schedule(int epochs, int batch, double rate, double testShare, int patience, long seed) {
    public Schedule {
        if (epochs < 1 || batch < 1 || !(rate > 0) || !(testShare > 0 && testShare < 1) || patience < 1) {
            throw new IllegalArgumentException("Learning takes epochs, batches and patience of 1 or more, a rate above 0 and a test share between 0 and 1");
        }
    }

    /** The same with another number of epochs. */
    public Schedule withEpochs(int count) {
        return new Schedule(count, batch, rate, testShare, patience, seed);
    }
}
