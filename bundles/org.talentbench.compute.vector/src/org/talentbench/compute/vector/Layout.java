// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.problem.Population;

/**
 * Where each employee stands in a column of floats. Every team starts on a multiple of the lane count and is filled up to one with
 * copies of its last employee, whom a column of presences keeps out of sums; so no loop needs a remainder.
 *
 * @param length of a column
 * @param starts where each team starts; K + 1
 * @param offsets where each team's employees start in the population; K + 1
 * @param chunks pieces of teams that are worked on by one thread each; the same on every machine of as many lanes
 */
record Layout(int length, int[] starts, int[] offsets, List<Chunk> chunks) {
    private static final int CHUNK = 1 << 14;

    /** Places {@code from} to {@code to} of one team. */
    record Chunk(int team, int from, int to) {
    }

    static Layout of(Population population, int lanes) {
        int[] offsets = population.offsets();
        int[] starts = new int[offsets.length];
        List<Chunk> chunks = new ArrayList<>();
        for (int k = 0; k + 1 < offsets.length; k++) {
            starts[k + 1] = starts[k] + Math.ceilDiv(offsets[k + 1] - offsets[k], lanes) * lanes;
            for (int from = starts[k]; from < starts[k + 1]; from += CHUNK) {
                chunks.add(new Chunk(k, from, Math.min(from + CHUNK, starts[k + 1])));
            }
        }
        return new Layout(starts[starts.length - 1], starts, offsets, List.copyOf(chunks));
    }

    /** A column of the employees' values, rounded to floats. */
    float[] column(double[] values) {
        float[] column = new float[length];
        for (int k = 0; k + 1 < offsets.length; k++) {
            for (int at = starts[k]; at < starts[k + 1]; at++) {
                column[at] = (float) values[Math.min(offsets[k] + at - starts[k], offsets[k + 1] - 1)];
            }
        }
        return column;
    }

    /** 1 where an employee stands, 0 where a copy does. */
    float[] presence() {
        float[] presence = new float[length];
        for (int k = 0; k + 1 < offsets.length; k++) {
            Arrays.fill(presence, starts[k], starts[k] + offsets[k + 1] - offsets[k], 1);
        }
        return presence;
    }
}
