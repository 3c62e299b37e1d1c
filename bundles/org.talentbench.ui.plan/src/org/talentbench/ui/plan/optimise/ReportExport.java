// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.session.ModelSession;

/** A report for the client, of the plan that is looked at and those to compare it with: a web page or a PDF. */
public final class ReportExport {

    private static final String[] ENDINGS = { ".html", ".pdf" };

    private ReportExport() {
    }

    /** Asks where the report goes, writes it and opens it. */
    static void ask(Shell shell, ModelSession session, Plan plan) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.report_title);
        dialog.setFilterExtensions(new String[] { "*" + ENDINGS[0], "*" + ENDINGS[1] });
        dialog.setFilterNames(new String[] { Messages.report_page, Messages.report_pdf });
        dialog.setFilterPath(session.path().getParent().toString());
        dialog.setFileName(session.path().getFileName().toString().replaceFirst("\\.talent$", "") + ENDINGS[0]);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = file(chosen, dialog.getFilterIndex());
        // The dialog has asked about the name as it was typed only.
        if (file.toString().equals(chosen) || !Files.exists(file)
                || MessageDialog.openQuestion(shell, Messages.report_title, NLS.bind(Messages.report_replace, file))) {
            write(session, plan, file, () -> open(shell, file), problem -> MessageDialog.openError(shell, Messages.report_title, problem));
        }
    }

    /**
     * The file that was meant: where only the type was changed to PDF, the name that was proposed still ends as a web page's.
     *
     * @param type the chosen one, 0 for a web page and 1 for a PDF
     */
    public static Path file(String chosen, int type) {
        String name = chosen.toLowerCase(Locale.ROOT);
        if (name.endsWith(ENDINGS[1])) {
            return Path.of(chosen);
        }
        String ending = ENDINGS[Math.max(0, type)];
        return Path.of(name.endsWith(ending) ? chosen : chosen.replaceFirst("(?i)\\.html?$", "") + ending);
    }

    private static void open(Shell shell, Path file) {
        if (!Program.launch(file.toString())) {
            MessageDialog.openInformation(shell, Messages.report_title, NLS.bind(Messages.report_no_viewer, file));
        }
    }

    /** Who is told, on the user interface's thread, why there is no report. */
    @FunctionalInterface
    public interface Complaint {

        void about(String problem);
    }

    /**
     * Writes the report in the background, in the form that the file's ending asks for.
     *
     * @param then what to do on the user interface's thread once it is there
     * @return the job, which can be cancelled: the file then is as it was
     */
    public static Job write(ModelSession session, Plan plan, Path file, Runnable then, Complaint complaint) {
        var job = new ReportJob(session, plan, file, then, complaint);
        job.schedule();
        return job;
    }
}
