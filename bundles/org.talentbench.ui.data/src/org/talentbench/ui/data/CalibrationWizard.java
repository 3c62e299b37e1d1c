// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.WizardPage;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** Calibrates a model from a table: picks it, says what its columns are, fits, shows how far to trust it, and applies all in one step. */
final class CalibrationWizard extends WorkingWizard {

    /** Gives what was learnt to the model. */
    @FunctionalInterface
    private interface Taking {

        ModelSession take(Calibrated calibrated) throws ModelException, CoreException;
    }

    private final CalibrationDraft draft;
    private final Path folder;
    private final Taking taking;
    private ModelSession session;

    private CalibrationWizard(String title, Organisation organisation, Path folder, Taking taking) {
        draft = new CalibrationDraft(organisation);
        this.folder = folder;
        this.taking = taking;
        setWindowTitle(title);
        setDefaultPageImageDescriptor(TalentUi.icon("wizard"));
        setNeedsProgressMonitor(true);
    }

    /** Calibrates a model that is there. */
    static CalibrationWizard of(ModelSession session) {
        Path folder = session.path().getParent();
        return new CalibrationWizard(Messages.wizard_title, ModelSnapshot.of(session.organisation().orElseThrow()).organisation(), folder, calibrated -> {
            session.execute(new ApplyCalibration(session.organisation().orElseThrow(), calibrated, folder));
            return session;
        });
    }

    /** Makes a model of what the table says. */
    static CalibrationWizard of(NewModel model) {
        Organisation organisation = model.draft();
        return new CalibrationWizard(Messages.choice_title, organisation, model.folder(), calibrated -> model.make(organisation, calibrated));
    }

    @Override
    public void addPages() {
        addPage(new TablePage(draft, folder));
        addPage(new MappingPage(draft));
        addPage(new QualityPage(draft));
    }

    @Override
    public boolean canFinish() {
        return draft.calibrated().isPresent();
    }

    @Override
    public boolean performFinish() {
        try {
            session = taking.take(draft.calibrated().orElseThrow());
            return true;
        } catch (ModelException | CoreException e) {
            ((WizardPage) getContainer().getCurrentPage()).setErrorMessage(e.getMessage());
            return false;
        }
    }

    /** The calibrated model; null before. */
    ModelSession session() {
        return session;
    }

    /** Whether somebody wants the plan computed with what was learnt. */
    boolean isPlanWanted() {
        return draft.isPlanned();
    }
}
