// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/** Watches, from a thread of its own, whether the window answers; notes what it was doing when it did not. */
public final class Watchdog implements AutoCloseable {

    private final Display display = Display.getDefault();
    private final List<String> stalls = new CopyOnWriteArrayList<>();
    private final int limit;
    private final Thread thread;
    private volatile long answered = System.nanoTime();
    private volatile long workedBefore;
    private volatile boolean closed;

    private Watchdog(int limit) {
        this.limit = limit;
        this.thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::watch);
    }

    public static Watchdog watch(int milliseconds) {
        var watchdog = new Watchdog(milliseconds);
        watchdog.thread.start();
        return watchdog;
    }

    private void watch() {
        boolean noted = false;
        while (!closed && !display.isDisposed()) {
            display.asyncExec(() -> {
                answered = System.nanoTime();
                workedBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            });
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
            long silent = (System.nanoTime() - answered) / 1_000_000;
            StackTraceElement[] stack = display.getThread().getStackTrace();
            if (silent > limit && !noted && busy(stack)) {
                noted = true;
                stalls.add(silent + " ms in " + Arrays.stream(stack).limit(25).map(String::valueOf)
                        .collect(Collectors.joining("\n    ")));
            }
            // What was not busy enough yet may be so a moment later.
            noted = noted && silent > limit;
        }
    }

    /** Whether the window worked or waited by itself. On a machine with more to do than it can, it may only not have had its turn. */
    private boolean busy(StackTraceElement[] stack) {
        boolean resting = Arrays.stream(stack).limit(4).anyMatch(frame -> frame.getClassName().equals(Bench.class.getName()));
        if (resting) {
            return false;
        }
        long worked = (ManagementFactory.getThreadMXBean().getThreadCpuTime(display.getThread().threadId()) - workedBefore) / 1_000_000;
        return display.getThread().getState() != Thread.State.RUNNABLE || worked > limit;
    }

    /** Each time that the window stood for longer than the limit, with what it was doing. */
    public List<String> stalls() {
        return List.copyOf(stalls);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
