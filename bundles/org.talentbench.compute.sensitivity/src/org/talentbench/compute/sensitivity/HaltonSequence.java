// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity;

import org.talentbench.compute.program.RandomStream;


/**
 * Points spread evenly over the unit cube: coordinate by coordinate the digits of the point's number, in a prime base of the coordinate's
 * own, mirrored at the point. Every digit is shuffled, or coordinates of neighbouring primes would go in step; what is left below the
 * last digit is random. J. Halton, Numerische Mathematik 2 (1960); A. Owen: "A randomized Halton algorithm in R", 2017.
 */
final class HaltonSequence {
    private final long seed;
    private final int[] bases;
    /** By coordinate and digit what each digit becomes. */
    private final int[][][] shuffles;

    /** @param points how many points will be asked for */
    HaltonSequence(int dimension, int points, long seed) {
        this.seed = seed;
        bases = primes(dimension);
        shuffles = new int[dimension][][];
        for (int d = 0; d < dimension; d++) {
            int digits = 1;
            for (long reach = bases[d]; reach < points; reach *= bases[d]) {
                digits++;
            }
            shuffles[d] = new int[digits][];
            for (int digit = 0; digit < digits; digit++) {
                shuffles[d][digit] = shuffle(bases[d], new RandomStream(seed, d, digit, 0));
            }
        }
    }

    /** Each coordinate in [0, 1). */
    double[] point(int index) {
        double[] point = new double[bases.length];
        RandomStream random = new RandomStream(seed, index, 0, 1);
        for (int d = 0; d < point.length; d++) {
            int left = index;
            double unit = 1;
            for (int[] shuffle : shuffles[d]) {
                unit /= bases[d];
                point[d] += shuffle[left % bases[d]] * unit;
                left /= bases[d];
            }
            // The sum of the digits may round up to 1.
            point[d] = Math.min(point[d] + random.uniform() * unit, Math.nextDown(1.0));
        }
        return point;
    }

    private static int[] shuffle(int size, RandomStream random) {
        int[] shuffle = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.below(i + 1);
            shuffle[i] = shuffle[j];
            shuffle[j] = i;
        }
        return shuffle;
    }

    private static int[] primes(int count) {
        int[] primes = new int[count];
        for (int i = 0, number = 2; i < count; number++) {
            boolean prime = true;
            for (int j = 0; j < i && prime && primes[j] * primes[j] <= number; j++) {
                prime = number % primes[j] != 0;
            }
            if (prime) {
                primes[i++] = number;
            }
        }
        return primes;
    }
}
