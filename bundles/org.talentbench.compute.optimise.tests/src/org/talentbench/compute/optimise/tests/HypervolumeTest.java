// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.optimise.Hypervolume;

class HypervolumeTest {
    @Test
    void onePointDominatesABox() {
        assertEquals(6, volume(List.of(new double[] {1, 2}), 3, 5), 0);
        assertEquals(24, volume(List.of(new double[] {-1, 0, 0}), 1, 3, 4), 0);
        assertEquals(120, volume(List.of(new double[] {0, 0, 0, 0, 0}), 1, 2, 3, 4, 5), 0);
    }

    @Test
    void dominatedEqualAndFarPointsAddNothing() {
        assertEquals(5, volume(List.of(new double[] {0, 2}, new double[] {1, 1}, new double[] {0, 2}, new double[] {2, 2},
                new double[] {-5, 3}, new double[] {Double.NaN, 0}), 3, 3), 0);
    }

    @Test
    void noPointDominatesNothing() {
        assertEquals(0, volume(List.of(), 1, 1, 1), 0);
    }

    /** Points on the plane Σ cost = 1 with n steps: the union of their boxes is a staircase of known volume. */
    @Test
    void aStaircaseHasItsClosedForm() {
        int steps = 8;
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            for (int j = 0; i + j < steps; j++) {
                points.add(new double[] {i, j, steps - 1 - i - j});
            }
        }
        // Of the steps³ unit cubes those are dominated whose corner's coordinates sum to steps − 1 or more.
        long dominated = 0;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                for (int k = 0; k < steps; k++) {
                    dominated += i + j + k >= steps - 1 ? 1 : 0;
                }
            }
        }
        assertEquals(dominated, volume(points, steps, steps, steps), 0);
    }

    /** Against inclusion and exclusion over all subsets, for two to five objectives. */
    @Test
    void randomPointsHaveTheVolumeOfTheUnionOfTheirBoxes() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            int objectives = 2 + trial % 4;
            double[] reference = random.doubles(objectives, 0.5, 1).toArray();
            // Coarse coordinates make ties, which sweeps trip over.
            List<double[]> points = IntStream.range(0, 8)
                    .mapToObj(_ -> random.ints(objectives, 0, 6).mapToDouble(i -> i / 6.0).toArray()).toList();
            double union = 0;
            for (int subset = 1; subset < 1 << points.size(); subset++) {
                double overlap = 1;
                for (int m = 0; m < objectives; m++) {
                    double corner = Double.NEGATIVE_INFINITY;
                    for (int i = 0; i < points.size(); i++) {
                        corner = (subset >> i & 1) == 1 ? Math.max(corner, points.get(i)[m]) : corner;
                    }
                    overlap *= Math.max(0, reference[m] - corner);
                }
                union += Integer.bitCount(subset) % 2 == 1 ? overlap : -overlap;
            }
            assertEquals(union, volume(points, reference), 1e-12, "trial " + trial);
        }
    }

    private static double volume(List<double[]> points, double... reference) {
        return Hypervolume.of(points, reference).volume();
    }
}
