// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.Arrays;

/**
 * A generated loop over employees. Interpreted, a vector operation takes a microsecond; so before much is asked of it, the loop is run on a
 * few registers until it is compiled.
 */
final class WarmLoop {
    /** Fewer passes through the loop's body than this, all in all, are done sooner than it is compiled. */
    private static final long WORTH_WARMING = 50_000;
    private static final long LONGEST_WARMING_NANOSECONDS = 5_000_000_000L;
    private static final int REGISTERS = 8;
    private static final int CALLS = 50;
    /** Compiled, a byte of the loop's code costs about a twentieth of a nanosecond; by the first of the two compilers, a hundred times that. */
    private static final double COMPILED_NANOSECONDS_A_BYTE = 0.5;

    private static final ClassCache<WarmLoop> LOOPS = new ClassCache<>(WarmLoop::new);

    private final PassKernel kernel;
    private final int length;
    private long done;
    private boolean warm;

    private WarmLoop(Object kernel, byte[] classFile) {
        this.kernel = (PassKernel) kernel;
        length = classFile.length;
    }

    /** The loop of a class file: the one made before where there is one. */
    static WarmLoop of(byte[] classFile) {
        return LOOPS.of(classFile);
    }

    PassKernel kernel() {
        return kernel;
    }

    /**
     * Makes sure that the loop is compiled, where that pays.
     *
     * @param work how often the loop's body is going to be run
     */
    synchronized void warmUp(long work, int columns, int numbers, int scalars, int folds) {
        done += work;
        if (warm || done < WORTH_WARMING) {
            return;
        }
        int places = REGISTERS * Lanes.COUNT;
        float[][] column = new float[columns][places];
        for (float[] values : column) {
            Arrays.fill(values, 0.5f);
        }
        float[] halves = new float[Math.max(numbers, scalars)];
        Arrays.fill(halves, 0.5f);
        double[] sums = new double[folds];
        float[] scratch = new float[Lanes.COUNT];
        long end = System.nanoTime() + LONGEST_WARMING_NANOSECONDS;
        for (long now = System.nanoTime(); !warm && now < end;) {
            for (int call = 0; call < CALLS; call++) {
                kernel.run(column, halves, halves, sums, 0, 1, 0, places, scratch);
            }
            long then = System.nanoTime();
            warm = (double) (then - now) / (CALLS * REGISTERS) < COMPILED_NANOSECONDS_A_BYTE * length;
            now = then;
        }
        warm = true;
    }
}
