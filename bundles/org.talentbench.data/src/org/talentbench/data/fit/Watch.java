// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.talentbench.compute.Progress;
import org.talentbench.data.internal.Messages;

/** Runs work on all cores while the caller's thread alone talks to its progress, as that asks. */
final class Watch {
    // Short enough that a cancelled run feels cancelled.
    private static final long PAUSE_MILLISECONDS = 50;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private final int total;

    private Watch(int total) {
        this.total = total;
    }

    /**
     * @param total how many times the work will call {@link #tick()}
     */
    static <R> R over(Progress progress, String what, int total, Function<Watch, R> work) {
        var watch = new Watch(total);
        // The common pool leaves a core to the caller, who only watches here.
        try (var pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            var task = pool.submit(() -> work.apply(watch));
            while (true) {
                try {
                    return task.get(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    watch.look(progress, what);
                } catch (InterruptedException e) {
                    watch.cancelled.set(true);
                    Thread.currentThread().interrupt();
                    return task.join();
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        }
    }

    /** Waits for a part of the work and throws what it threw. */
    static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(Messages.of("fit.interrupted"));
        }
    }

    private void look(Progress progress, String what) {
        progress.report(Math.min(1, (double) done.get() / total), what);
        if (progress.cancelled()) {
            cancelled.set(true);
        }
    }

    // Work on other threads has its exceptions wrapped once a thread; the caller wants the sentence.
    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof CalibrationException || cause instanceof CancellationException)) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    void tick() {
        done.incrementAndGet();
    }
}
