// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

/**
 * A mean over a run.
 *
 * @param value the mean; NaN where nothing was seen
 * @param standardError of it, from the spread of the means of {@link #BATCHES} batches; NaN where a batch saw nothing
 */
public record Mean(double value, double standardError) {
    static final int BATCHES = 20;

    /** Observations by the person they belong to, in batches of successive people. */
    static final class Batches {
        private final long people;
        private final double[] sums = new double[BATCHES];
        private final long[] counts = new long[BATCHES];

        Batches(long people) {
            this.people = people;
        }

        /** @param person 0 … people − 1 */
        void add(long person, double value) {
            int batch = (int) (person * BATCHES / people);
            sums[batch] += value;
            counts[batch]++;
        }

        Mean mean() {
            double sum = 0;
            long count = 0;
            for (int b = 0; b < BATCHES; b++) {
                sum += sums[b];
                count += counts[b];
            }
            double mean = sum / count;
            double squares = 0;
            for (int b = 0; b < BATCHES; b++) {
                double apart = sums[b] / counts[b] - mean;
                squares += apart * apart;
            }
            return new Mean(mean, Math.sqrt(squares / (BATCHES * (BATCHES - 1))));
        }
    }
}
