// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Aim;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.ValueOverride;

/** A run may differ from the model without touching it. */
class ScenarioTest {
    private final Firm firm = new Firm();
    private final Outcome satisfaction;
    private final Incentive bonus;

    ScenarioTest() {
        firm.team("Staff", 10, null).setSatisfaction(50.0);
        bonus = firm.incentive("Bonus", 100, 20);
        satisfaction = firm.outcome("Satisfaction", OutcomeKind.SATISFACTION);
        firm.outcome("Cost", OutcomeKind.COST);
        firm.influence(bonus, satisfaction, Firm.slope(1));
        firm.objective(satisfaction, Sense.MAXIMISE);
    }

    private Scenario scenario(String feature, String value) {
        ValueOverride override = Firm.NEW.createValueOverride();
        override.setElement(bonus);
        override.setFeature(feature);
        override.setValue(value);
        Scenario scenario = Firm.NEW.createScenario();
        scenario.setName("What if");
        scenario.getOverrides().add(override);
        firm.organisation.getScenarios().add(scenario);
        return scenario;
    }

    private Plan plan(OptimisationSettings settings) {
        return Optimisation.run(firm.organisation, settings, Progress.NONE).plan();
    }

    @Test
    void overridesCountInTheRunAndNotInTheModel() {
        Scenario scenario = scenario("upper", "7");
        Plan plan = plan(OptimisationSettings.DEFAULT.with(scenario));
        assertEquals(7, plan.getDecisions().getFirst().getValue(), 1e-9);
        assertEquals(20, bonus.getUpper());
        assertSame(scenario, plan.getScenario());
        assertSame(bonus, plan.getDecisions().getFirst().getIncentive());
        assertSame(satisfaction, plan.getOutcomes().getFirst().getOutcome());
        assertSame(satisfaction, plan.getObjectives().getFirst().getOutcome());
    }

    @Test
    void aValueThatCannotBeIsSaid() {
        Scenario scenario = scenario("upper", "many");
        AnalysisException mistake = assertThrows(AnalysisException.class, () -> plan(OptimisationSettings.DEFAULT.with(scenario)));
        assertTrue(mistake.getMessage().contains("many"), mistake::getMessage);
    }

    @Test
    void aBudgetOfTheRunBinds() {
        Plan plan = plan(new OptimisationSettings("auto", "auto", null, null, 5000.0, null, null, 0, null));
        assertEquals(5, plan.getDecisions().getFirst().getValue(), 1e-9);
        assertTrue(firm.organisation.getConstraints().isEmpty());
    }

    @Test
    void anAimOfTheRunReplacesTheObjectives() {
        Outcome cost = firm.organisation.getOutcomes().getLast();
        Plan plan = plan(new OptimisationSettings("auto", "auto", null, null, null, Aim.of(cost), null, 0, null));
        assertEquals(0, plan.getDecisions().getFirst().getValue(), 1e-9);
        assertSame(cost, plan.getObjectives().getFirst().getOutcome());
        assertEquals(Sense.MINIMISE, plan.getObjectives().getFirst().getSense());
    }
}
