// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.StoredFit;

/** Fits, and shows in plain words how far to trust what was learnt, before any of it is in the model. */
final class QualityPage extends WizardPage {
    private final CalibrationDraft draft;
    private FitControl fit;

    QualityPage(CalibrationDraft draft) {
        super("quality", Messages.quality_title, null);
        this.draft = draft;
        setDescription(Messages.quality_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        fit = new FitControl(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fit);
        if (draft.canPlan()) {
            var again = new Button(page, SWT.CHECK);
            again.setText(Messages.quality_plan);
            again.setSelection(draft.isPlanned());
            again.addListener(SWT.Selection, _ -> draft.setPlanned(again.getSelection()));
        }
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && draft.calibrated().isEmpty()) {
            setPageComplete(false);
            // Once the page is up: the progress bar belongs below it.
            getShell().getDisplay().asyncExec(this::learn);
        }
    }

    private void learn() {
        if (getControl().isDisposed() || draft.calibrated().isPresent()) {
            return;
        }
        String failure = ((CalibrationWizard) getWizard()).run(Messages.quality_fitting, draft::fit, this::show);
        setErrorMessage(failure.isEmpty() ? null : failure);
        if (draft.calibrated().isEmpty()) {
            fit.clear();
            if (failure.isEmpty()) {
                setErrorMessage(Messages.quality_stopped);
            }
        }
        setPageComplete(draft.calibrated().isPresent());
    }

    private void show(Calibrated calibrated) {
        draft.setCalibrated(calibrated);
        var weights = calibrated.fit().factors().stream().filter(weight -> !weight.factor().isEmpty())
                .map(weight -> new FitControl.Weight(weight.factor(), weight.weight(), weight.standardError(), weight.isClear())).toList();
        fit.show(StoredFit.quality(calibrated.fit().quality()), weights, calibrated.review().map(ReviewSentences::of).orElse(List.of()), calibrated.cautions());
    }
}
