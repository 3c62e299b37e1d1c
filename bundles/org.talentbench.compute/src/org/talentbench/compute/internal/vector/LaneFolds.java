// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.vector;

/** Folds the lanes of a register into one double, lane after lane: the API's own reduction may take any order. */
final class LaneFolds {
    private LaneFolds() {
    }

    static void sum(double[] sums, int at, float[] lanes) {
        double sum = 0;
        for (float lane : lanes) {
            sum += lane;
        }
        sums[at] += sum;
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
