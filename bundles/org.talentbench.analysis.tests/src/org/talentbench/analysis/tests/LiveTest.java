// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;

/** What is answered while somebody changes a model: the same plan as from everywhere, for a part of the work. */
class LiveTest {
    @Test
    void afterAChangeTheAnswerNearTheLastPlanIsTheOneFromEverywhere() throws ModelException {
        Organisation organisation = Examples.open("ai-startup");
        Plan before = run(organisation, OptimisationSettings.DEFAULT.live(null));
        organisation.getFactors().getFirst().setWeight(organisation.getFactors().getFirst().getWeight() * 1.2);
        Plan live = run(organisation, OptimisationSettings.DEFAULT.live(before));
        Plan afresh = run(organisation, OptimisationSettings.DEFAULT.live(null));
        assertEquals(afresh.getObjective(), live.getObjective(), 1e-5);
        assertTrue(Math.abs(live.getObjective() - before.getObjective()) > 1e-3, "the change matters");
        assertTrue(live.getProvenance().getEvaluations() < afresh.getProvenance().getEvaluations() / 2,
                live.getProvenance().getEvaluations() + " evaluations instead of " + afresh.getProvenance().getEvaluations());
        assertTrue(live.getFront().isEmpty());
    }

    @Test
    void nothingOfALastRunIsLeftInTheNumbersOfPeopleFromATable(@TempDir Path folder) throws IOException {
        StaffedFirm firm = new StaffedFirm(folder);
        firm.calibrate(firm.table("staff.csv", 400, -1.6, 40, 1));
        Plan before = run(firm.organisation, OptimisationSettings.DEFAULT.live(null));
        firm.organisation.getFactors().getFirst().setWeight(1.2 * firm.organisation.getFactors().getFirst().getWeight());
        firm.organisation.getTeams().getFirst().setTurnover(0.3);
        firm.organisation.getIncentives().getFirst().setUpper(7);
        Plan live = run(firm.organisation, OptimisationSettings.DEFAULT.live(before));
        ModelFile.save(firm.organisation, folder.resolve("afresh.talent"));
        // Another table file with the same people, so that not even they are known from before.
        Files.move(folder.resolve("staff.csv"), folder.resolve("people.csv"));
        Organisation again = ModelFile.load(folder.resolve("afresh.talent"));
        again.getDatasets().getLast().setPath("people.csv");
        Plan afresh = run(again, OptimisationSettings.DEFAULT.live(null));
        assertEquals(afresh.getObjective(), live.getObjective(), 1e-5);
        assertArrayEquals(numbers(afresh), numbers(live), 1e-4);
    }

    /** Outcomes of today and of the plan, and the bands of those that have one; large ones relative to what they are in the plan. */
    private static double[] numbers(Plan plan) {
        return plan.getOutcomes().stream().flatMapToDouble(outcome -> Stream.of(outcome.getToday(), outcome.getValue(), outcome.getLow(), outcome.getHigh())
                .filter(Objects::nonNull).mapToDouble(value -> value / Math.max(1, Math.abs(outcome.getValue())))).toArray();
    }

    @Test
    void aWholeRunSetsTheFrontBesideTheRecommendation() throws ModelException {
        Plan plan = run(Examples.open("ai-startup"), OptimisationSettings.DEFAULT);
        assertEquals(21, plan.getFront().size());
        assertTrue(plan.getFront().stream().anyMatch(point -> Math.abs(point.getObjectives().getFirst() - plan.getObjective()) < 1e-3),
                "the recommended plan, which is for retention alone, is an end of the front");
    }

    private static Plan run(Organisation organisation, OptimisationSettings settings) {
        return Optimisation.run(organisation, settings, Progress.NONE).plan();
    }
}
