// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import org.eclipse.core.runtime.IProgressMonitor;
import org.talentbench.compute.Progress;

/** Tells a monitor how far work has come, and the work whether somebody has stopped it. */
final class MonitoredProgress implements Progress {
    private static final int STEPS = 1000;

    private final IProgressMonitor monitor;
    private int done;

    MonitoredProgress(IProgressMonitor monitor, String task) {
        this.monitor = monitor;
        monitor.beginTask(task, STEPS);
    }

    @Override
    public void report(double fraction, String what) {
        int now = (int) (fraction * STEPS);
        monitor.subTask(what);
        if (now > done) {
            monitor.worked(now - done);
            done = now;
        }
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
