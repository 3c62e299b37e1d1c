// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.ui.Wording;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** One run in the background, on a copy of the model, so that the person can go on editing. */
final class OptimisationJob extends Job {

    /** The engine chooses, and the objectives' weights decide between them: a front of compromises is a question of its own. */
    private static final OptimisationSettings ONE_PLAN = new OptimisationSettings(OptimisationSettings.AUTO, OptimisationSettings.AUTO,
            null, null, null, null, null, 0, null);

    /** Ticks of the progress bar. */
    private static final int TICKS = 1000;
    /** The window is told no more often than an eye can follow. */
    private static final long REPORT_NANOSECONDS = 100_000_000;

    private final ModelSession session;
    private final Runs runs;
    private final ModelSnapshot snapshot;
    private final long revision;
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /** Copies the model; to be called on the user interface's thread. */
    OptimisationJob(ModelSession session, Runs runs) {
        super(NLS.bind(Messages.run_title, session.organisation().map(Wording::of).orElse("")));
        this.session = session;
        this.runs = runs;
        this.snapshot = ModelSnapshot.of(session.organisation().orElseThrow());
        this.revision = session.revision();
        setProperty(IProgressConstants.ICON_PROPERTY, PlanUi.icon("run"));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), TICKS);
        try {
            Optimisation.Result result = Optimisation.run(snapshot.organisation(), ONE_PLAN, new MonitoredProgress(monitor));
            show(state -> state.found(result.plans().stream().map(snapshot::ledBack).toList(), result.messages(), revision));
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (AnalysisException e) {
            show(state -> state.failed(new RunState.Failure(e.getMessage(), snapshot.original(e.element()))));
            select(snapshot.original(e.element()));
            return Status.OK_STATUS;
        } catch (OutOfMemoryError e) {
            // The run's memory is free again once its arrays are; the window and the model are whole.
            show(state -> state.failed(new RunState.Failure(Messages.run_out_of_memory, null)));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            PlanUi.log(Status.error(Messages.run_broke, e));
            show(state -> state.failed(new RunState.Failure(NLS.bind(Messages.run_broke_with, e), null)));
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }

    /** The person who started the run sees at once what to correct. */
    private void select(EObject culprit) {
        display.asyncExec(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (culprit != null && culprit.eResource() != null && window != null) {
                Reveal.element(window.getActivePage(), session, culprit);
            }
        });
    }

    private void show(UnaryOperator<RunState> change) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                // A run that was overtaken, such as by reading the file again, has nothing to say any more.
                if (runs.of(session).running()) {
                    runs.update(session, change.apply(runs.of(session)));
                }
            });
        }
    }

    /** Passes progress on to the Progress view and the Plan view. */
    private final class MonitoredProgress implements Progress {

        private final IProgressMonitor monitor;
        private final RemainingTime remaining = new RemainingTime();
        private int ticks;
        private long reported;

        private MonitoredProgress(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void report(double fraction, String what) {
            long now = System.nanoTime();
            if (now - reported < REPORT_NANOSECONDS && reported != 0) {
                return;
            }
            reported = now;
            int reached = (int) (fraction * TICKS);
            monitor.worked(Math.max(0, reached - ticks));
            ticks = Math.max(ticks, reached);
            String left = remaining.after(fraction);
            // What the engine says is for its developers, and in English: lanes and generations help nobody who waits for a plan.
            String text = left.isEmpty() ? Messages.run_searching : Messages.run_searching + " – " + left;
            monitor.subTask(text);
            show(state -> state.at(new RunState.Progress(fraction, text)));
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }
    }
}
