// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.CalibrationApplication;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Link;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Sense;

/** A firm in a file whose two teams and what makes them leave stand in a table beside it: income, and the hours in a week. */
final class StaffedFirm {
    static final double INCOME = -0.5;
    static final double HOURS = 0.08;

    final Organisation organisation;
    private final Path folder;

    StaffedFirm(Path folder) throws IOException {
        this.folder = folder;
        Firm firm = new Firm();
        var pay = Firm.with(firm.factor("compensation", 0.1), factor -> factor.setName("Compensation"));
        var balance = Firm.with(firm.factor("balance", 0.1), factor -> factor.setName("Balance"));
        var rise = firm.incentive("Rise", 400, 10);
        var turnover = firm.outcome("Turnover", OutcomeKind.TURNOVER);
        var retention = firm.outcome("Retention", OutcomeKind.RETENTION);
        firm.outcome("Net benefit", OutcomeKind.NET_BENEFIT);
        firm.influence(rise, Firm.driver(pay, 0, 50, 0.5), Firm.slope(4));
        firm.influence(pay, turnover, null);
        firm.influence(balance, turnover, null);
        firm.objective(retention, Sense.MAXIMISE);
        organisation = firm.organisation;
        ModelFile.save(organisation, folder.resolve("firm.talent"));
    }

    /**
     * Writes a table.
     *
     * @param sales people in the first team; there are as many half in the second
     * @param intercept log hazard of somebody of mean income who works 40 hours
     * @param hours mean hours in a week
     */
    TableProfile table(String name, int sales, double intercept, double hours, long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder("Staff No,Team,Monthly Income,Hours,Left\n");
        for (int i = 0; i < sales * 3 / 2; i++) {
            double income = random.nextGaussian();
            double week = Math.round(10 * (hours + 4 * random.nextGaussian())) / 10.0;
            double hazard = Math.exp(intercept + INCOME * income + HOURS * (week - 40));
            text.append(String.format(Locale.ROOT, "%d,%s,%.3f,%.1f,%s%n", i + 1, i < sales ? "Sales" : "Service", 10 + income, week,
                    random.nextDouble() < -Math.expm1(-hazard) ? "Yes" : "No"));
        }
        return TableProfile.of(TableFile.open(Files.writeString(folder.resolve(name), text)), Progress.NONE);
    }

    Calibrated calibrate(TableProfile table) {
        var calibration = new ModelCalibration(organisation);
        var calibrated = calibration.fit(table, calibration.suggest(table, "Left"), Link.CLOGLOG, Progress.NONE);
        CalibrationApplication.apply(organisation, calibrated, folder);
        return calibrated;
    }

    Calibrated update(TableProfile table) {
        var calibration = new ModelCalibration(organisation);
        var calibrated = calibration.update(table, calibration.suggest(table, "Left"), Progress.NONE);
        CalibrationApplication.apply(organisation, calibrated, folder);
        return calibrated;
    }
}
