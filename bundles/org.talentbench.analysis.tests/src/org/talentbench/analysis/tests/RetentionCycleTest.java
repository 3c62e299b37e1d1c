// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LinearResponse;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.Provenance;
import org.talentbench.model.talent.TalentFactory;

/** Section 2 of the mathematics: the reference case of 100 employees. */
class RetentionCycleTest {
    private static Planned planned;

    @BeforeAll
    static void optimise() throws ModelException {
        planned = new Planned(Optimisation.run(Examples.open("retention-cycle"), OptimisationSettings.DEFAULT, Progress.NONE).plan());
    }

    @Test
    void theOptimumIsTheReferences() {
        assertEquals(75, planned.decision("Cash incentive"), 1e-9);
        assertEquals(200 / 3.0, planned.decision("Training"), 1e-9);
        assertEquals(425 / 3.0, planned.outcome("Cost per head").getValue(), 1e-9);
        assertEquals(425 / 3.0, planned.plan().getObjective(), 1e-9);
        assertEquals(PlanStatus.OPTIMAL, planned.plan().getStatus());
    }

    @Test
    void theDualsAreTheReferences() {
        assertEquals(5, planned.price("Satisfaction target"), 1e-9);
        assertEquals(10 / 3.0, planned.price("Ability target"), 1e-9);
    }

    @Test
    void bothTargetsAreReached() {
        assertEquals(75, planned.outcome("Satisfaction").getValue(), 1e-9);
        assertEquals(70, planned.outcome("Ability").getValue(), 1e-9);
        assertEquals(60, planned.outcome("Satisfaction").getToday(), 1e-9);
    }

    @Test
    void tenureFallsAsSatisfactionRises() {
        assertEquals(0.00496, planned.outcome("Tenure").getToday(), 5e-6);
        assertEquals(2 * Math.exp(-7.5), planned.outcome("Tenure").getValue(), 1e-12);
    }

    @Test
    void provenanceIsEnoughToComputeItAgain() {
        Provenance provenance = planned.plan().getProvenance();
        assertEquals(64, provenance.getProblemHash().length());
        assertEquals("linear", provenance.getOptimiser());
        assertNotNull(provenance.getReason());
        assertTrue(provenance.getResidual() < 1e-9);
        assertTrue(provenance.getVersion().startsWith("1."));
    }

    @Test
    void elasticitiesComeFromTheGradient() {
        double tenure = planned.plan().getSensitivities().stream()
                .filter(s -> s.getOutcome().getName().equals("Tenure") && s.getVariable().getName().equals("Cash incentive"))
                .findFirst().orElseThrow().getElasticity();
        // ln t = ln 2 − 0.1 · (60 + 0.2 u), so its elasticity to u is −0.02 u.
        assertEquals(-0.02 * 75, tenure, 1e-9);
    }

    /** Each adds a twentieth of what cash does for the same money, so the optimum stays where it is. */
    @Test
    void thousandsOfLeversOfOneOutcomeAreNoMoreThanALongSum() throws Exception {
        Organisation organisation = Examples.open("retention-cycle");
        Outcome satisfaction = organisation.getOutcomes().getFirst();
        for (int i = 0; i < 4_000; i++) {
            Incentive lever = TalentFactory.eINSTANCE.createIncentive();
            lever.setName("Lever " + i);
            lever.setCostPerUnit(1.0);
            lever.setUpper(200.0);
            organisation.getIncentives().add(lever);
            LinearResponse response = TalentFactory.eINSTANCE.createLinearResponse();
            response.setSlope(0.01);
            Influence influence = TalentFactory.eINSTANCE.createInfluence();
            influence.setSource(lever);
            influence.setTarget(satisfaction);
            influence.setResponse(response);
            organisation.getInfluences().add(influence);
        }
        Planned many = new Planned(Optimisation.run(organisation, OptimisationSettings.DEFAULT, Progress.NONE).plan());
        assertEquals(75, many.decision("Cash incentive"), 1e-9);
        assertEquals(200 / 3.0, many.decision("Training"), 1e-9);
        assertEquals(0, many.decision("Lever 3999"), 1e-9);
        assertEquals(425 / 3.0, many.plan().getObjective(), 1e-9);
    }
}
