// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.vector;

import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A generated loop that is kept for later programs of the same shape, together with what the just-in-time compiler made of it: a model
 * whose numbers were edited runs at full speed at once. Interpreted, a vector operation takes a microsecond; so before the first large
 * batch the loop is run on a few registers until it is compiled.
 */
final class WarmLoop {
    /** Loops kept; the least recently used is forgotten first. */
    private static final int KEPT = 256;
    /** Fewer passes through the loop's body than this are done sooner than it is compiled. */
    private static final long WORTH_WARMING = 20_000;
    private static final long LONGEST_WARMING_NANOSECONDS = 2_000_000_000;
    private static final int REGISTERS = 8;
    private static final int CALLS = 50;
    /** Compiled, a byte of the loop's code costs about a twentieth of a nanosecond; by the first of the two compilers, a hundred times that. */
    private static final double COMPILED_NANOSECONDS_A_BYTE = 0.5;

    private static final Map<ByteBuffer, WarmLoop> LOOPS = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, WarmLoop> eldest) {
            return size() > KEPT;
        }
    };

    private final PassKernel kernel;
    private final int length;
    private boolean warm;

    private WarmLoop(byte[] classFile) {
        length = classFile.length;
        try {
            // Hidden, so that a forgotten loop can be unloaded.
            kernel = (PassKernel) MethodHandles.lookup().defineHiddenClass(classFile, true).lookupClass().getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generated loop could not be loaded", e);
        }
    }

    /** The loop of a class file: the one made before where there is one. */
    static WarmLoop of(byte[] classFile) {
        synchronized (LOOPS) {
            return LOOPS.computeIfAbsent(ByteBuffer.wrap(classFile), _ -> new WarmLoop(classFile));
        }
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
        if (warm || work < WORTH_WARMING) {
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
