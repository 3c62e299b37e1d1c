// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.Optimisation;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.Progress;
import org.talentbench.model.FileReason;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.report.Report;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** Writes a report in the background from a copy of the model; looks for the compromises first where nobody has yet. */
final class ReportJob extends Job {

    private static final int TICKS = 1000;

    private final ModelSnapshot snapshot;
    private final List<Plan> plans = new ArrayList<>();
    private final boolean frontToo;
    private final Path file;
    private final Runnable then;
    private final ReportExport.Complaint complaint;
    private final Display display = PlanUi.display();

    /** Copies the model and its plans; to be called on the user interface's thread. */
    ReportJob(ModelSession session, Plan plan, Path file, Runnable then, ReportExport.Complaint complaint) {
        super(NLS.bind(Messages.report_writing, file.getFileName()));
        this.file = file;
        this.then = then;
        this.complaint = complaint;
        snapshot = ModelSnapshot.of(session.organisation().orElseThrow());
        RunState state = PlanUi.runs().of(session);
        plans.add(snapshot.ledIn(plan));
        state.plans().stream().filter(other -> other != plan).map(snapshot::ledIn).forEach(plans::add);
        // The compromises of a model that has changed since would be those of another plan.
        frontToo = state.plans().contains(plan) && !state.stale(session) && plan.getFront().isEmpty() && plan.getObjectives().size() > 1
                && plan.getStatus() != PlanStatus.INFEASIBLE;
        setUser(true);
        setProperty(IProgressConstants.ICON_PROPERTY, PlanUi.icon("report"));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), TICKS);
        try {
            var progress = new JobProgress(monitor, TICKS, getName(), at -> {
            });
            if (frontToo) {
                plans.getFirst().getFront().addAll(Cancellation.heeding(monitor::isCanceled, () -> front(new PartOfProgress(progress, 0, 2))));
            }
            Report.write(snapshot.organisation(), plans, file, frontToo ? new PartOfProgress(progress, 1, 2) : progress);
            display.asyncExec(then);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            complain(NLS.bind(Messages.report_failed, file, FileReason.of(e)));
        } catch (OutOfMemoryError e) {
            complain(NLS.bind(Messages.report_failed, file, Messages.report_no_memory));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            PlanUi.log(Status.error(getName(), e));
            complain(NLS.bind(Messages.report_broke, file, e));
        } finally {
            monitor.done();
        }
        return Status.OK_STATUS;
    }

    private List<FrontPoint> front(Progress progress) {
        try {
            return Optimisation.front(snapshot.organisation(), Preferences.settings(), plans.getFirst(), progress);
        } catch (AnalysisException e) {
            // The plan may be one that was kept in a model that has other faults now; it is reported without.
            return List.of();
        }
    }

    private void complain(String problem) {
        display.asyncExec(() -> complaint.about(problem));
    }
}
