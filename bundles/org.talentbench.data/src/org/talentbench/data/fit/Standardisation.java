// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

/**
 * What makes features comparable: each less its mean, in units of its deviation. A value that is not there becomes the mean, that is 0.
 *
 * @param mean of each of the D features over the rows that have it
 * @param deviation of each, 0 for a feature that does not vary, which then counts for nothing
 */
record Standardisation(double[] mean, double[] deviation) {
    int features() {
        return mean.length;
    }

    /** Standardises a feature's tile in place. */
    void apply(int feature, int rows, double[] tile, int offset) {
        double shift = mean[feature];
        double scale = deviation[feature] > 0 ? 1 / deviation[feature] : 0;
        for (int i = offset; i < offset + rows; i++) {
            double value = (tile[i] - shift) * scale;
            tile[i] = value == value ? value : 0;
        }
    }
}
