// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** Calibrates a model from a table: picks it, says what its columns are, fits, shows how far to trust it, and applies all in one step. */
final class CalibrationWizard extends WorkingWizard {
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
}
