// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What every kernel is given, in the order in which it lies in memory. Addresses are of the card's memory.
 *
 * @param frames policy by policy, the stored narrow values (doubles)
 * @param once the stored narrow values that depend on no policy (doubles)
 * @param policies P×D decisions (doubles)
 * @param weights P×M weights of the outcomes (doubles)
 * @param numbers the formulas' constants (doubles): data and not code, so that a model with other numbers runs the same kernels
 * @param columns what is stored of every employee, column after column (floats)
 * @param tiles for each tile its team, first row and the row after its last (32-bit words)
 * @param teamTiles K + 1 numbers: where each team's tiles start (32-bit words)
 * @param partials what each tile adds to the folds of a pass (doubles)
 * @param values P×M outcomes, written (doubles)
 * @param slopes P×D slopes, written (doubles)
 * @param seed the key of the noises
 * @param rows N, how long a column is
 * @param tileCount how many tiles there are
 * @param count P
 * @param group how many policies a block of threads takes one after the other
 */
public record Parameters(long frames, long once, long policies, long weights, long numbers, long columns, long tiles, long teamTiles,
        long partials, long values, long slopes, long seed, int rows, int tileCount, int count, int group) {
    private static final String[] LONGS = {"frames", "once", "policies", "weights", "numbers", "columns", "tiles", "teamTiles",
        "partials", "values", "slopes", "seed"};
    private static final String[] WORDS = {"rows", "tileCount", "count", "group"};

    /** How many bytes they take. */
    public static final int BYTES = LONGS.length * Long.BYTES + WORDS.length * Integer.BYTES;

    /** The same for a batch of policies. */
    public Parameters withBatch(long itsFrames, long itsPolicies, long itsWeights, long itsPartials, long itsValues, long itsSlopes, int itsCount,
            int itsGroup) {
        return new Parameters(itsFrames, once, itsPolicies, itsWeights, numbers, columns, tiles, teamTiles, itsPartials, itsValues, itsSlopes, seed,
                rows, tileCount, itsCount, itsGroup);
    }

    /** Writes them as kernels read them. @param to {@link #BYTES} bytes */
    public void write(MemorySegment to) {
        long[] longs = {frames, once, policies, weights, numbers, columns, tiles, teamTiles, partials, values, slopes, seed};
        int[] words = {rows, tileCount, count, group};
        for (int i = 0; i < longs.length; i++) {
            to.set(ValueLayout.JAVA_LONG_UNALIGNED, (long) i * Long.BYTES, longs[i]);
        }
        for (int i = 0; i < words.length; i++) {
            to.set(ValueLayout.JAVA_INT_UNALIGNED, (long) longs.length * Long.BYTES + (long) i * Integer.BYTES, words[i]);
        }
    }

    static String declaration() {
        return Arrays.stream(LONGS).map(name -> "\t.param .u64 " + name).collect(Collectors.joining(",\n")) + ",\n"
                + Arrays.stream(WORDS).map(name -> "\t.param .u32 " + name).collect(Collectors.joining(",\n")) + "\n";
    }
}
