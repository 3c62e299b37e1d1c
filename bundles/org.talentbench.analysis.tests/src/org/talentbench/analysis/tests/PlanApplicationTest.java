// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanApplication;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;

/** An applied plan is today's, and stays to be held against what became of it. */
class PlanApplicationTest {
    private Organisation organisation;
    private Plan plan;

    @BeforeEach
    void plan() throws ModelException {
        organisation = Examples.open("harbour-logistics");
        plan = optimise();
    }

    private Plan optimise() {
        return Optimisation.run(organisation, new OptimisationSettings("auto", "auto", null, null, null, null, null, 0, null), Progress.NONE).plan();
    }

    private static PlannedOutcome turnover(Plan plan) {
        return plan.getOutcomes().stream().filter(outcome -> outcome.getTeam() == null && outcome.getOutcome().getName().equals("Turnover")).findFirst().orElseThrow();
    }

    @Test
    void theNextPlanStartsWhereTheAppliedOneLed() {
        PlanApplication.apply(organisation, plan);
        assertEquals(turnover(plan).getValue(), turnover(optimise()).getToday(), 1e-9);
    }

    @Test
    void thePlanInForceIsTheOneAppliedLast() {
        assertEquals(Optional.empty(), PlanApplication.inForce(organisation));
        Plan first = PlanApplication.apply(organisation, plan);
        assertSame(first, PlanApplication.inForce(organisation).orElseThrow());
        Plan second = PlanApplication.apply(organisation, plan);
        assertEquals(List.of(first, second), organisation.getPlans());
        assertSame(second, PlanApplication.inForce(organisation).orElseThrow(), "of two in the same second the later one");
        organisation.getPlans().getFirst().setAppliedAt("2100-01-01T00:00:00Z");
        assertSame(first, PlanApplication.inForce(organisation).orElseThrow());
    }

    @Test
    void aPlanThatTheModelKeepsAlreadyIsKeptOnce() {
        organisation.getPlans().add(plan);
        assertSame(plan, PlanApplication.apply(organisation, plan));
        assertEquals(List.of(plan), organisation.getPlans());
    }

    @Test
    void whatWasDeletedSinceIsPassedOver() {
        organisation.getTeams().removeFirst();
        organisation.getIncentives().removeFirst();
        PlanApplication.apply(organisation, plan);
        assertEquals(1, organisation.getPlans().size());
    }
}
