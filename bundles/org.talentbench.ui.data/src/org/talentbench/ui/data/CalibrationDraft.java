// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.Mapping;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.analysis.calibrate.StoredFit;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Link;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.talent.Organisation;

/**
 * What the wizard knows so far: the table, what its columns are taken for, and what was learnt. Whatever follows from something that changes is
 * forgotten with it.
 */
final class CalibrationDraft {
    /** Of the calibration's own copy: a fit runs beside the window. */
    private final Organisation organisation;
    private TableProfile table;
    private Mapping mapping;
    private boolean update;
    private boolean planned;
    private Calibrated calibrated;

    CalibrationDraft(Organisation organisation) {
        this.organisation = organisation;
        update = hasEarlier();
        planned = canPlan();
    }

    Organisation organisation() {
        return organisation;
    }

    /** Whether there is an earlier fit that a later table could update. */
    boolean hasEarlier() {
        return StoredFit.latest(organisation).isPresent();
    }

    boolean isUpdate() {
        return update;
    }

    void setUpdate(boolean later) {
        update = later;
        calibrated = null;
    }

    /** Whether the model asks for a plan: of levers, for something. */
    boolean canPlan() {
        return !organisation.getIncentives().isEmpty() && !organisation.getObjectives().isEmpty();
    }

    /** Whether the plan is to be computed with what was learnt, once that is in the model. */
    boolean isPlanned() {
        return planned;
    }

    void setPlanned(boolean again) {
        planned = again;
    }

    Optional<TableProfile> table() {
        return Optional.ofNullable(table);
    }

    /** Looks through a table, on any thread. */
    static TableProfile read(Path file, Progress progress) {
        return TableProfile.of(TableFile.open(file), progress);
    }

    void setTable(TableProfile read) {
        table = read;
        mapping = null;
        calibrated = null;
        ModelCalibration.outcome(read).ifPresent(this::setOutcome);
    }

    void forgetTable() {
        table = null;
        mapping = null;
        calibrated = null;
    }

    void setOutcome(String outcome) {
        setMapping(new ModelCalibration(organisation).suggest(table, outcome));
    }

    Optional<Mapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    void setMapping(Mapping changed) {
        mapping = changed;
        calibrated = null;
    }

    /** Fits, on any thread. */
    Calibrated fit(Progress progress) {
        var calibration = new ModelCalibration(organisation, DataPreferences.settings());
        return update ? calibration.update(table, mapping, progress) : calibration.fit(table, mapping, Link.CLOGLOG, progress);
    }

    Optional<Calibrated> calibrated() {
        return Optional.ofNullable(calibrated);
    }

    void setCalibrated(Calibrated learnt) {
        calibrated = learnt;
    }
}
