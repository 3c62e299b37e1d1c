// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.CalibrationApplication;
import org.talentbench.analysis.calibrate.StoredFit;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Organisation;

/** Makes what was learnt from a table the model's own, in one step that undo takes back. */
final class ApplyCalibration extends ChangeCommand {
    private final Organisation organisation;
    private final Calibrated calibrated;
    private final Path folder;
    private Dataset dataset;

    ApplyCalibration(Organisation organisation, Calibrated calibrated, Path folder) {
        super(organisation);
        setLabel(Messages.wizard_title);
        this.organisation = organisation;
        this.calibrated = calibrated;
        this.folder = folder;
    }

    @Override
    protected void doExecute() {
        dataset = CalibrationApplication.apply(organisation, calibrated, folder);
    }

    @Override
    public Collection<?> getAffectedObjects() {
        return dataset == null ? List.of() : List.of(dataset);
    }
}
