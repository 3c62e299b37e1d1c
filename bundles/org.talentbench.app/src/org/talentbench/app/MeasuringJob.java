// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.compute.Progress;

/** Measures every backend of this machine again. */
final class MeasuringJob extends Job {
    private static final int STEPS = 100;

    MeasuringJob() {
        super(Messages.compute_measuring);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(Messages.compute_measuring, STEPS);
        InstalledBackends.measureAgain(new Progress() {
            private int done;

            @Override
            public void report(double fraction, String what) {
                monitor.subTask(what);
                int now = (int) (fraction * STEPS);
                monitor.worked(now - done);
                done = now;
            }

            @Override
            public boolean cancelled() {
                return monitor.isCanceled();
            }
        });
        monitor.done();
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }
}
