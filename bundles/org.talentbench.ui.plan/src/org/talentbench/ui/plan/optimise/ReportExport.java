// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.talentbench.model.talent.Plan;
import org.talentbench.report.HtmlReport;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** A report for the client, of the plan that is looked at and those to compare it with. */
public final class ReportExport {

    private ReportExport() {
    }

    /** Asks where the report goes, writes it and opens it. */
    static void ask(Shell shell, ModelSession session, Plan plan) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.report_title);
        dialog.setFilterExtensions(new String[] { "*.html" });
        dialog.setFileName(session.path().getFileName().toString().replaceFirst("\\.talent$", "") + ".html");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            write(session, plan, Path.of(file), () -> Program.launch(file), problem -> MessageDialog.openError(shell, Messages.report_title, problem));
        }
    }

    /** Who is told, on the user interface's thread, why there is no report. */
    @FunctionalInterface
    public interface Complaint {

        void about(String problem);
    }

    /** Writes the report in the background. @param then what to do on the user interface's thread once it is there */
    public static void write(ModelSession session, Plan plan, Path file, Runnable then, Complaint complaint) {
        ModelSnapshot snapshot = ModelSnapshot.of(session.organisation().orElseThrow());
        List<Plan> plans = new ArrayList<>(List.of(snapshot.ledIn(plan)));
        PlanUi.runs().of(session).plans().stream().filter(other -> other != plan).map(snapshot::ledIn).forEach(plans::add);
        var display = PlanUi.display();
        var job = Job.create(NLS.bind(Messages.report_writing, file.getFileName()), monitor -> {
            try {
                HtmlReport.write(snapshot.organisation(), plans, file);
                display.asyncExec(then);
            } catch (IOException e) {
                display.asyncExec(() -> complaint.about(NLS.bind(Messages.report_failed, file, e.getLocalizedMessage())));
            }
            return Status.OK_STATUS;
        });
        job.setUser(false);
        job.schedule();
    }
}
