// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

/** Folds the lanes of a register into one double, always in the same order: the API's own reduction may take any. */
final class LaneFolds {
    private LaneFolds() {
    }

    static void sum(double[] sums, int at, float[] lanes) {
        // Two sums, so that one addition need not wait for the other. Registers hold an even number of floats.
        double even = 0;
        double odd = 0;
        for (int i = 0; i < lanes.length; i += 2) {
            even += lanes[i];
            odd += lanes[i + 1];
        }
        sums[at] += even + odd;
    }

    static void min(double[] sums, int at, float[] lanes) {
        double least = sums[at];
        for (float lane : lanes) {
            least = Math.min(least, lane);
        }
        sums[at] = least;
    }

    static void max(double[] sums, int at, float[] lanes) {
        double most = sums[at];
        for (float lane : lanes) {
            most = Math.max(most, lane);
        }
        sums[at] = most;
    }
}
