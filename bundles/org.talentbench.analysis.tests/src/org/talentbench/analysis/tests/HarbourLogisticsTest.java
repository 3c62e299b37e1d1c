// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.calibrate.Calibrated;
import org.talentbench.analysis.calibrate.CalibrationApplication;
import org.talentbench.analysis.calibrate.CalibrationSettings;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.analysis.calibrate.StoredFit;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.LinearPredictor;
import org.talentbench.data.fit.Term;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Organisation;

/** The example whose people were drawn from coefficients that are known: those of releng/examples/People.java. */
class HarbourLogisticsTest {
    private static final Map<String, Double> TRUTH = Map.of("Salary vs Market", -0.035, "Bonus Percent", -0.050, "Years since Promotion", 0.090,
            "Training Days", -0.070, "Overtime Hours", 0.080, "Commute Minutes", 0.008, "Manager Rating", -0.380, "Age", -0.018, "Years at Company", -0.050);

    private static void assertTruth(LinearPredictor fit, double most) {
        int within = 0;
        for (var coefficient : fit.coefficients()) {
            if (coefficient.term() instanceof Term.Measure(String column)) {
                double errors = Math.abs(coefficient.perUnit() - TRUTH.get(column)) / (coefficient.standardError() / coefficient.deviation());
                assertTrue(errors < most, column + " is " + errors + " standard errors off");
                within += errors < 1.96 ? 1 : 0;
            }
        }
        // A penalty pulls towards 0, so a little less than 95 in 100 is to be expected.
        assertTrue(within >= 7, within + " of 9 within their intervals");
    }

    private static TableProfile table(Organisation organisation, String name) {
        return TableProfile.of(TableFile.open(Path.of(organisation.eResource().getURI().toFileString()).resolveSibling(name)), Progress.NONE);
    }

    @Test
    void theFitFindsTheTruth() throws ModelException {
        assertTruth(StoredFit.predictor(Examples.open("harbour-logistics").getDatasets().getFirst()).orElseThrow(), 3);
    }

    @Test
    void theSecondYearBringsItNearer() throws ModelException {
        Organisation organisation = Examples.open("harbour-logistics");
        var calibration = new ModelCalibration(organisation);
        var later = table(organisation, "harbour-logistics-2026.csv");
        Calibrated updated = calibration.update(later, calibration.suggest(later, ModelCalibration.outcome(later).orElseThrow()), Progress.NONE);
        assertTruth(updated.fit().predictor(), 3);
        // People.java moved these two by 0.6 and 0.34 of their deviations, and salary by 0.22.
        assertEquals("Training Days", updated.review().orElseThrow().drifts().getFirst().term().label());
        assertEquals("Overtime Hours", updated.review().orElseThrow().drifts().get(1).term().label());
    }

    @Test
    void settingsSayHowManyPartsCheckAFitAndWhichTeamsAreSmall() throws ModelException {
        Organisation organisation = Examples.open("harbour-logistics");
        var table = table(organisation, "harbour-logistics-2025.csv");
        var mapping = new ModelCalibration(organisation).suggest(table, ModelCalibration.outcome(table).orElseThrow());
        var usual = new ModelCalibration(organisation).fit(table, mapping, org.talentbench.data.fit.Link.CLOGLOG, Progress.NONE);
        var set = new ModelCalibration(organisation, new CalibrationSettings(3, 130)).fit(table, mapping, org.talentbench.data.fit.Link.CLOGLOG, Progress.NONE);
        assertTrue(usual.cautions().stream().noneMatch(caution -> caution.contains("Office (120)")), usual.cautions()::toString);
        assertTrue(set.cautions().stream().anyMatch(caution -> caution.contains("130") && caution.contains("Office (120)")), set.cautions()::toString);
        assertNotEquals(usual.fit().penalties(), set.fit().penalties(), "other parts were held out");
    }

    @Test
    void thePlanIsComputedOnThePeopleWithBands() throws ModelException {
        Organisation organisation = Examples.open("harbour-logistics");
        var result = Optimisation.run(organisation, OptimisationSettings.DEFAULT, Progress.NONE);
        assertEquals(java.util.List.of(), result.messages());
        assertTrue(result.plan().getOutcomes().stream().filter(outcome -> outcome.getOutcome().getName().equals("Turnover"))
                .allMatch(outcome -> outcome.getLow() < outcome.getValue() && outcome.getValue() < outcome.getHigh()));
    }

    @Test
    void whatTheColumnsAreIsSuggestedAsTheModelHasIt() throws ModelException {
        Organisation organisation = Examples.open("harbour-logistics");
        var earlier = organisation.getDatasets().getFirst();
        organisation.getDatasets().clear();
        var calibration = new ModelCalibration(organisation);
        var table = table(organisation, earlier.getPath());
        var mapping = calibration.suggest(table, ModelCalibration.outcome(table).orElseThrow());
        assertEquals("Left within Year", mapping.outcome());
        assertEquals("Team", mapping.team().orElseThrow());
        assertEquals("Years at Company", mapping.tenure().orElseThrow());
        earlier.getColumns().stream().filter(column -> column.getFactor() != null)
                .forEach(column -> assertEquals(column.getFactor().getName(), mapping.factorOf().get(column.getName()), column.getName()));
        CalibrationApplication.apply(organisation, calibration.fit(table, mapping, org.talentbench.data.fit.Link.CLOGLOG, Progress.NONE), null);
        assertEquals(earlier.getIntercept(), organisation.getDatasets().getFirst().getIntercept(), 1e-9);
    }
}
