// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.talentbench.compute.Progress;

/** Passes progress on to the Progress view and to whoever shows it. */
final class JobProgress implements Progress {

    /** The window is told no more often than an eye can follow. */
    private static final long REPORT_NANOSECONDS = 100_000_000;

    private final IProgressMonitor monitor;
    private final int ticks;
    private final String doing;
    private final Consumer<RunState.Progress> listener;
    private final RemainingTime remaining = new RemainingTime();
    private int worked;
    private long reported;

    /** @param doing what the job does, in the person's language */
    JobProgress(IProgressMonitor monitor, int ticks, String doing, Consumer<RunState.Progress> listener) {
        this.monitor = monitor;
        this.ticks = ticks;
        this.doing = doing;
        this.listener = listener;
    }

    @Override
    public void report(double fraction, String what) {
        long now = System.nanoTime();
        if (now - reported < REPORT_NANOSECONDS && reported != 0) {
            return;
        }
        reported = now;
        int reached = (int) (fraction * ticks);
        monitor.worked(Math.max(0, reached - worked));
        worked = Math.max(worked, reached);
        String left = remaining.after(fraction);
        // What the engine says is for its developers, and in English: lanes and generations help nobody who waits for a plan.
        String text = left.isEmpty() ? doing : doing + " – " + left;
        monitor.subTask(text);
        listener.accept(new RunState.Progress(fraction, text));
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
