// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.talentbench.compute.Progress;

/** Passes progress on to the Progress view and to whoever shows it. */
final class JobProgress implements Progress {

    /** The window is told no more often than an eye can follow. */
    private static final long REPORT_NANOSECONDS = 100_000_000;
    /** An engine that has said nothing for so long does not know how far it is; people then want to see that it is alive. */
    private static final long SILENT_NANOSECONDS = 2_000_000_000;

    private final IProgressMonitor monitor;
    private final int ticks;
    private final String doing;
    private final Consumer<RunState.Progress> listener;
    private final JobTime time = new JobTime();
    private double reached;
    private int worked;
    private long reported;
    private long told;

    /** @param doing what the job does, in the person's language */
    JobProgress(IProgressMonitor monitor, int ticks, String doing, Consumer<RunState.Progress> listener) {
        this.monitor = monitor;
        this.ticks = ticks;
        this.doing = doing;
        this.listener = listener;
        reported = System.nanoTime();
    }

    @Override
    public void report(double fraction, String what) {
        reported = System.nanoTime();
        // Parts of a job that begin again, such as another search, are no step back.
        reached = Math.max(reached, fraction);
        if (reported - told >= REPORT_NANOSECONDS || told == 0) {
            // What the engine says is for its developers, and in English: lanes and generations help nobody who waits for a plan.
            tell(time.left(reached));
        }
    }

    private void tell(String howLong) {
        told = System.nanoTime();
        int done = (int) (reached * ticks);
        monitor.worked(Math.max(0, done - worked));
        worked = Math.max(worked, done);
        monitor.subTask(howLong);
        listener.accept(new RunState.Progress(reached, howLong.isEmpty() ? doing : doing + " – " + howLong));
    }

    @Override
    public boolean cancelled() {
        long now = System.nanoTime();
        if (now - reported > SILENT_NANOSECONDS && now - told > REPORT_NANOSECONDS) {
            tell(time.spent());
        }
        return monitor.isCanceled();
    }
}
