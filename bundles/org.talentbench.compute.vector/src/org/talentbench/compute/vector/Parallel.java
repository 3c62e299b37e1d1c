// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.talentbench.compute.Cancellation;

/** Spreads independent items of work over the cores. */
final class Parallel {
    /** Less than this many elementary steps are done sooner than another thread is woken. */
    private static final long WORTH_A_THREAD = 50_000;

    private Parallel() {
    }

    /** @param steps how many elementary steps all items take together */
    static void each(int items, long steps, IntConsumer work) {
        IntStream range = IntStream.range(0, items);
        Runnable goOn = Cancellation.checkpoint();
        (items > 1 && steps > WORTH_A_THREAD ? range.parallel() : range).forEach(item -> {
            goOn.run();
            work.accept(item);
        });
    }
}
