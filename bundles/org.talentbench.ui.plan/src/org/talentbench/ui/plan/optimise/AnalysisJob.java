// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.Progress;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.optimise.RunState.Failure;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/**
 * Something computed in the background on a copy of the model, so that the person can go on editing. What goes wrong ends the job only: the
 * window and the model are whole, even when the memory was not enough.
 */
abstract class AnalysisJob<R> extends Job {

    /** Ticks of the progress bar. */
    private static final int TICKS = 1000;

    final ModelSession session;
    final ModelSnapshot snapshot;
    final long revision;
    final Runs runs;
    private final Question question;
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /** Copies the model; to be called on the user interface's thread. */
    AnalysisJob(String name, Question question, ModelSession session, Runs runs) {
        super(name);
        this.question = question;
        this.session = session;
        this.runs = runs;
        this.snapshot = ModelSnapshot.of(session.organisation().orElseThrow());
        this.revision = session.revision();
        setProperty(IProgressConstants.ICON_PROPERTY, PlanUi.icon("run"));
        // Here and not where the work stops: a job that was cancelled before its turn never runs.
        addJobChangeListener(IJobChangeListener.onDone(event -> end(this::cancelled)));
    }

    /** Computes on the snapshot, in the background. */
    abstract R compute(Progress progress) throws Exception;

    /** Takes the result, on the user interface's thread. */
    abstract void found(R result);

    /** Takes note of how far the job is, on the user interface's thread. */
    abstract void at(RunState.Progress progress);

    /** Takes note of why there is no result, on the user interface's thread. */
    abstract void failed(Failure failure);

    /** Takes note that there is no result because none was wanted any more, on the user interface's thread. */
    abstract void cancelled();

    final Question question() {
        return question;
    }

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), TICKS);
        try {
            var listening = new JobProgress(monitor, TICKS, getName(), progress -> show(() -> at(progress)));
            // Whoever cancels wants the last good plan and the machine back, and not to wait for the best that was found until then.
            R result = Cancellation.heeding(monitor::isCanceled, () -> compute(listening));
            end(() -> found(result));
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (AnalysisException e) {
            end(() -> failed(new Failure(e.getMessage(), snapshot.original(e.element()))));
            return Status.OK_STATUS;
        } catch (OutOfMemoryError e) {
            // The job's memory is free again once its arrays are; the window and the model are whole.
            end(() -> failed(new Failure(Messages.run_out_of_memory, null)));
            return Status.OK_STATUS;
        } catch (Exception | LinkageError | StackOverflowError e) {
            // Such as of a plugin that lacks a class, or of formulas that refer to each other in an endless row.
            PlanUi.log(Status.error(Messages.run_broke, e));
            end(() -> failed(new Failure(NLS.bind(Messages.run_broke_with, e), null)));
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }

    /** A job that has ended before, that was overtaken, such as by a later edit, or whose file was read again, has nothing to say any more. */
    private void show(Runnable change) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (runs.waitsFor(this)) {
                    change.run();
                }
            });
        }
    }

    private void end(Runnable change) {
        show(() -> {
            runs.ended(this);
            change.run();
        });
    }
}
