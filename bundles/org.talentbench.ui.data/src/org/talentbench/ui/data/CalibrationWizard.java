// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.wizard.Wizard;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.compute.Progress;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** Calibrates a model from a table: picks it, says what its columns are, fits, shows how far to trust it, and applies all in one step. */
final class CalibrationWizard extends Wizard {
    private final ModelSession session;
    private final CalibrationDraft draft;

    CalibrationWizard(ModelSession session) {
        this.session = session;
        draft = new CalibrationDraft(ModelSnapshot.of(session.organisation().orElseThrow()).organisation());
        setWindowTitle(Messages.wizard_title);
        setDefaultPageImageDescriptor(TalentUi.icon("wizard"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(new TablePage(draft, session.path().getParent()));
        addPage(new MappingPage(draft));
        addPage(new QualityPage(draft));
    }

    @Override
    public boolean canFinish() {
        return draft.calibrated().isPresent();
    }

    @Override
    public boolean performFinish() {
        Calibrated calibrated = draft.calibrated().orElseThrow();
        session.execute(new ApplyCalibration(session.organisation().orElseThrow(), calibrated, session.path().getParent()));
        return true;
    }

    /** Whether somebody wants the plan computed with what was learnt. */
    boolean isPlanWanted() {
        return draft.isPlanned();
    }

    /**
     * Runs work beside the window, with the wizard's progress bar and its button to stop.
     *
     * @param done what to do with the result, on the window's thread
     * @return why it failed, as a sentence; empty where it did not, and where somebody stopped it
     */
    <R> String run(String task, Function<Progress, R> work, Consumer<R> done) {
        var result = new Object[1];
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    result[0] = work.apply(new MonitoredProgress(monitor, task));
                } catch (CancellationException stopped) {
                    throw new InterruptedException();
                } catch (RuntimeException failed) {
                    throw new InvocationTargetException(failed);
                } finally {
                    monitor.done();
                }
            });
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            return cause.getMessage() == null ? cause.toString() : cause.getMessage();
        } catch (InterruptedException stopped) {
            return "";
        }
        @SuppressWarnings("unchecked")
        R value = (R) result[0];
        done.accept(value);
        return "";
    }
}
