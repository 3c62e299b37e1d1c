// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows dealt to folds at random, leavers and stayers apart, so that every fold has its share of both (R. Kohavi, IJCAI 1995).
 *
 * @param order the rows, fold after fold
 * @param starts where each fold starts in {@code order}: F + 1 indices, the last being N
 */
record Folds(int[] order, int[] starts) {
    static Folds stratified(byte[] left, int folds, long seed) {
        var random = new SplittableRandom(seed);
        var foldOf = new int[left.length];
        int dealt = 0;
        for (byte outcome = 0; outcome <= 1; outcome++) {
            byte wanted = outcome;
            int[] rows = IntStream.range(0, left.length).filter(i -> left[i] == wanted).toArray();
            for (int i = rows.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int row = rows[i];
                rows[i] = rows[other];
                rows[other] = row;
            }
            // Dealing goes on where the other outcome stopped, which keeps the folds' sizes within one of each other.
            for (int row : rows) {
                foldOf[row] = dealt++ % folds;
            }
        }
        return of(foldOf, folds);
    }

    private static Folds of(int[] foldOf, int folds) {
        var starts = new int[folds + 1];
        for (int fold : foldOf) {
            starts[fold + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = starts.clone();
        var order = new int[foldOf.length];
        for (int row = 0; row < foldOf.length; row++) {
            order[next[foldOf[row]]++] = row;
        }
        return new Folds(order, starts);
    }

    int count() {
        return starts.length - 1;
    }

    Rows training(int fold) {
        return Rows.without(starts[fold], starts[fold + 1], order.length);
    }

    Rows heldOut(int fold) {
        return Rows.within(starts[fold], starts[fold + 1]);
    }
}
