// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
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
