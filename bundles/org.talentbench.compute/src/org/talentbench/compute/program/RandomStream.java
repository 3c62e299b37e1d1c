// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.Arrays;

/**
 * {@link Philox}'s random numbers of one place in a computation: whoever asks for the same seed and place gets the same numbers, whatever was asked for
 * elsewhere and in which order.
 */
public final class RandomStream {
    private final long seed;
    private final int[] place;
    private final int[] words = new int[4];
    private int block;
    private int used = words.length;

    /**
     * @param place up to three numbers that tell this stream from all others of the seed
     * @throws IllegalArgumentException if they are more
     */
    public RandomStream(long seed, int... place) {
        if (place.length > 3) {
            throw new IllegalArgumentException("A stream's place has at most 3 numbers, not " + place.length);
        }
        this.seed = seed;
        this.place = place.clone();
    }

    /** Uniform in [0, 1), of 53 random bits. */
    public double uniform() {
        return ((long) (word() >>> 6) << 27 | word() >>> 5) * 0x1p-53;
    }

    /** Uniform in 0 … count − 1. @param count 1 or more */
    public int below(int count) {
        return (int) ((word() & 0xFFFFFFFFL) * count >>> 32);
    }

    private int word() {
        if (used == words.length) {
            Arrays.fill(words, 0);
            System.arraycopy(place, 0, words, 1, place.length);
            words[0] = block++;
            Philox.encipher(words, seed);
            used = 0;
        }
        return words[used++];
    }
}
