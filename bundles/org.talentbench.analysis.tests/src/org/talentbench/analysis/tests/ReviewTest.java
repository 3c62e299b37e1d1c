// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanApplication;
import org.talentbench.analysis.calibrate.Review;
import org.talentbench.compute.Progress;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Plan;

/** The loop over time: a plan, the table of the year after, what became of the promises, and the plan computed again. */
class ReviewTest {
    /** What the best plan takes from everybody's log hazard. */
    private double protection;

    @TempDir
    Path folder;
    private StaffedFirm firm;
    private Plan plan;

    @BeforeEach
    void planTheFirstYear() throws IOException {
        firm = new StaffedFirm(folder);
        firm.calibrate(firm.table("2025.csv", 1000, -1.6, 40, 1));
        plan = PlanApplication.apply(firm.organisation, Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE).plan());
        protection = 2 * firm.organisation.getFactors().getFirst().getWeight();
    }

    private Review review(double intercept, double hours) throws IOException {
        return firm.update(firm.table("2026.csv", 1000, intercept, hours, 2)).review().orElseThrow();
    }

    @Test
    void promisesAreKeptWhereTheYearWentAsPlanned() throws IOException {
        Review review = review(-1.6 - protection, 40);
        assertEquals(2, review.promises().size());
        for (Review.Promise promise : review.promises()) {
            assertTrue(promise.isKept(), promise::toString);
            assertTrue(promise.low() < promise.expected() && promise.expected() < promise.high());
        }
        assertTrue(review.drifts().stream().noneMatch(Review.Drift::isNotable), review.drifts()::toString);
        assertTrue(review.expected() > review.observed(), "the earlier fit knows of no plan");
        assertTrue(review.quality().auc() > 0.6, "who leaves rather than another is as it was");
    }

    @Test
    void aPromiseThatDidNotComeTrueIsShown() throws IOException {
        Review review = review(-1.6, 40);
        Review.Promise sales = review.promises().getFirst();
        assertFalse(sales.isKept(), sales::toString);
        assertTrue(sales.observed() > sales.high());
        assertEquals((double) sales.leavers() / sales.people(), sales.observed());
    }

    @Test
    void aColumnThatHasMovedIsNamedWithHowFar() throws IOException {
        // Two hours more are half of the deviation of 4.
        Review.Drift drift = review(-1.6 - protection, 42).drifts().getFirst();
        assertEquals("Hours", drift.term().label());
        assertEquals(0.5, drift.deviations(), 0.08);
        assertEquals(2, drift.later() - drift.earlier(), 0.3);
    }

    @Test
    void theModelKeepsTheHistory() throws IOException {
        Review review = review(-1.6 - protection, 42);
        ModelFile.save(firm.organisation, folder.resolve("firm.talent"));
        var loaded = ModelFile.load(folder.resolve("firm.talent"));
        assertEquals(2, loaded.getDatasets().size());
        Dataset later = loaded.getDatasets().getLast();
        assertEquals(loaded.getDatasets().getFirst(), later.getPrior());
        assertEquals(loaded.getPlans().getFirst(), later.getPlan());
        assertEquals(review.promises().getFirst().expected(), later.getTeams().getFirst().getExpected(), 1e-12);
        assertEquals(review.promises().getFirst().leavers(), later.getTeams().getFirst().getLeavers());
        assertEquals(review.drifts().getFirst().deviations(),
                later.getColumns().stream().filter(column -> column.getName().equals("Hours")).findFirst().orElseThrow().getDrift(), 1e-12);
    }

    @Test
    void theNextPlanStartsFromTheUpdatedFit() throws IOException {
        double before = firm.organisation.getDatasets().getLast().getWeights().getFirst().getStandardError();
        review(-1.6 - protection, 40);
        assertTrue(firm.organisation.getDatasets().getLast().getWeights().getFirst().getStandardError() < before, "two years teach more than one");
        var next = Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE).plan();
        double today = next.getOutcomes().getFirst().getToday();
        double promised = plan.getOutcomes().getFirst().getValue();
        assertEquals(promised, today, 0.03, "what was promised last year is where this year starts");
    }

    @Test
    void aFirstTableHasNothingToBeComparedWith() throws IOException {
        firm.organisation.getDatasets().clear();
        var table = firm.table("2026.csv", 300, -1.6, 40, 3);
        assertThrows(IllegalStateException.class, () -> firm.update(table));
    }
}
