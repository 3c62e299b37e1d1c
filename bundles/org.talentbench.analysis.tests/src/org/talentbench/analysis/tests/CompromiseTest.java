// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.GlobalSensitivity;
import org.talentbench.analysis.GlobalSensitivity.Part;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanText;
import org.talentbench.compute.Progress;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Sense;

/** Around a plan: what else could be chosen, what decides, and what an impossible wish lacks. */
class CompromiseTest {
    private final Firm firm = new Firm();
    private final Incentive bonus;
    private final Incentive coaching;
    private final Outcome satisfaction;
    private final Outcome cost;

    CompromiseTest() {
        firm.team("Staff", 10, null).setSatisfaction(50.0);
        bonus = firm.incentive("Bonus", 100, 20);
        coaching = firm.incentive("Coaching", 100, 20);
        satisfaction = firm.outcome("Satisfaction", OutcomeKind.SATISFACTION);
        cost = firm.outcome("Cost", OutcomeKind.COST);
        firm.influence(bonus, satisfaction, Firm.slope(1));
        firm.influence(coaching, satisfaction, Firm.slope(0.5));
        firm.objective(satisfaction, Sense.MAXIMISE).setWeight(1);
    }

    private Plan plan() {
        return Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE).plan();
    }

    @Test
    void aPointOfTheFrontIsAPlanOfItsOwn() {
        firm.objective(cost, Sense.MINIMISE).setWeight(0);
        Plan plan = plan();
        List<FrontPoint> front = Optimisation.front(firm.organisation, OptimisationSettings.DEFAULT, plan, Progress.NONE);
        assertTrue(front.size() > 5, "points: " + front.size());
        FrontPoint middle = front.get(front.size() / 2);
        Planned there = new Planned(Optimisation.at(firm.organisation, OptimisationSettings.DEFAULT, middle));
        assertEquals(middle.getObjectives().get(0), there.outcome("Satisfaction").getValue(), 1e-9);
        assertEquals(middle.getObjectives().get(1), there.outcome("Cost").getValue(), 1e-9);
        assertEquals(10 * 100 * (there.decision("Bonus") + there.decision("Coaching")), middle.getObjectives().get(1), 1e-6);
    }

    @Test
    void thePartsOfLeversAreThoseOfTheirSquaredEffects() {
        List<Part> parts = GlobalSensitivity.of(firm.organisation, OptimisationSettings.DEFAULT, plan(), 2048, Progress.NONE).stream()
                .filter(part -> part.outcome() == satisfaction).toList();
        assertEquals(List.of(bonus, coaching), parts.stream().map(Part::incentive).toList());
        // For a sum of independent terms the variances add: 1² to 0.5².
        assertEquals(0.8, parts.get(0).total(), 0.02);
        assertEquals(0.2, parts.get(1).first(), 0.02);
    }

    @Test
    void whatAPlanBreaksIsToldWithHowMuchIsMissing() {
        Plan plan = plan();
        assertEquals(List.of(), new PlanText(firm.organisation, plan).breaches());
        Budget budget = Firm.NEW.createBudget();
        budget.setName("Budget");
        budget.setAmount(30_000);
        firm.organisation.setCurrency("EUR");
        firm.organisation.getConstraints().add(budget);
        // Both levers at 20 for ten people at 100 each are 40,000.
        assertEquals(List.of("“Budget” allows at most 30,000 EUR; this plan comes to 40,000 EUR, 10,000 EUR too much."),
                new PlanText(firm.organisation, plan).breaches());
    }
}
