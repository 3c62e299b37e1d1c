// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.PiecewiseLinearResponse;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.model.talent.Sense;

/** Section 3 of the mathematics: a total shared out, by the rule of thumb and at best. */
class AllocationTest {
    private static Planned optimum;
    private static Planned proportional;

    @BeforeAll
    static void optimise() throws ModelException {
        List<Plan> plans = Optimisation.run(Examples.open("allocation"), OptimisationSettings.DEFAULT, Progress.NONE).plans();
        optimum = new Planned(plans.get(0));
        proportional = new Planned(plans.get(1));
    }

    @Test
    void theProportionalRuleIsTheReferences() {
        assertEquals("proportional", proportional.plan().getMethod());
        assertEquals(3.514938, proportional.decision("Use 1"), 5e-7);
        assertEquals(0.017575, proportional.decision("Use 10"), 5e-7);
        assertEquals(0.0569, 0.1 * 2 / proportional.decision("Use 1"), 1e-12, "λ");
        assertEquals(1.3433216, proportional.plan().getObjective(), 5e-8);
        assertEquals(10, proportional.plan().getDecisions().stream().mapToDouble(d -> d.getValue()).sum(), 1e-12);
    }

    @Test
    void theOptimumPutsAllWhereAUnitCostsLeast() {
        assertEquals(10, optimum.decision("Use 10"), 1e-9);
        assertEquals(0, optimum.decision("Use 1"), 1e-9);
        assertEquals(0.01, optimum.plan().getObjective(), 1e-12);
        assertEquals(PlanStatus.OPTIMAL, optimum.plan().getStatus());
        assertEquals(0.001, optimum.price("Total"), 1e-12);
    }

    @Test
    void thresholdsMakeTheOptimumAPartialOne() {
        // f: 3·y to 2, then 1·y to 5, then 2·y; g: 1.5·y throughout. D = 8.
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 8000; i++) {
            double y = i / 1000.0;
            best = Math.min(best, (y <= 2 ? 3 * y : y <= 5 ? y : 2 * y) + 1.5 * (8 - y));
        }
        Firm firm = new Firm();
        firm.team("Everybody", 1, null);
        Outcome effort = firm.outcome("Effort", OutcomeKind.FORMULA);
        Incentive stepped = shared(firm, "Stepped");
        Incentive straight = shared(firm, "Straight");
        firm.influence(stepped, effort, steps(0, 0, 2, 6, 2, 2, 5, 5, 5, 10, 8, 16));
        firm.influence(straight, effort, Firm.slope(1.5));
        firm.objective(effort, Sense.MINIMISE);
        LeverSum sum = Firm.NEW.createLeverSum();
        sum.setName("Total");
        sum.setTotal(8);
        sum.getIncentives().addAll(List.of(stepped, straight));
        firm.organisation.getConstraints().add(sum);
        List<Plan> plans = Optimisation.run(firm.organisation, OptimisationSettings.DEFAULT, Progress.NONE).plans();
        assertEquals(best, plans.get(0).getObjective(), 1e-7);
        assertEquals(PlanStatus.OPTIMAL, plans.get(0).getStatus());
        assertEquals(5, new Planned(plans.get(0)).decision("Stepped"), 1e-6);
        assertTrue(plans.get(1).getObjective() > best);
    }

    private static Incentive shared(Firm firm, String name) {
        Incentive incentive = firm.incentive(name, 0, 8);
        incentive.setScope(IncentiveScope.ORGANISATION);
        return incentive;
    }

    private static PiecewiseLinearResponse steps(double... points) {
        PiecewiseLinearResponse response = Firm.NEW.createPiecewiseLinearResponse();
        for (int i = 0; i < points.length; i += 2) {
            ResponsePoint point = Firm.NEW.createResponsePoint();
            point.setX(points[i]);
            point.setY(points[i + 1]);
            response.getPoints().add(point);
        }
        return response;
    }
}
