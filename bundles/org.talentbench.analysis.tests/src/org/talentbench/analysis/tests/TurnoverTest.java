// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.SaturatingResponse;
import org.talentbench.model.talent.Team;

/** Section 1 of the mathematics: turnover as a proportional hazard. */
class TurnoverTest {
    private final Firm firm = new Firm();
    private final Team sales = firm.team("Sales", 10, 0.1);
    private final Factor compensation = firm.factor("compensation", 0.2);
    private final Incentive rise = firm.incentive("Rise", 1000, 10);
    private final Outcome turnover = firm.outcome("Turnover", OutcomeKind.TURNOVER);
    private final Driver salary = Firm.driver(compensation, 0, 50, 0.5);

    TurnoverTest() {
        firm.organisation.getTeams().addFirst(new Firm().team("Research", 30, 0.25));
        firm.outcome("Retention", OutcomeKind.RETENTION);
        firm.outcome("Cost", OutcomeKind.COST);
        firm.outcome("Net benefit", OutcomeKind.NET_BENEFIT);
        firm.influence(rise, salary, Firm.slope(4));
    }

    @Test
    void todaysPolicyGivesTodaysTurnover() {
        firm.influence(compensation, turnover, null);
        Evaluated today = Evaluated.today(firm.organisation);
        assertEquals(0.25, today.value("Turnover.team", 0), 1e-12);
        assertEquals(0.1, today.value("Turnover.team", 1), 1e-12);
        assertEquals((30 * 0.25 + 10 * 0.1) / 40, today.value("Turnover"), 1e-12);
        assertEquals(1 - (30 * 0.25 + 10 * 0.1) / 40, today.value("Retention"), 1e-12);
    }

    @Test
    void todaysTurnoverIsTodaysInEveryExampleThoughPeopleDiffer() throws ModelException {
        Organisation organisation = Examples.open("ai-startup");
        Evaluated today = Evaluated.today(organisation);
        for (int k = 0; k < organisation.getTeams().size(); k++) {
            assertEquals(organisation.getTeams().get(k).getTurnover(), today.value("Turnover.team", k), 1e-12);
        }
    }

    @Test
    void hazardFallsWithTheFactorsWeight() {
        firm.influence(compensation, turnover, null);
        // A rise of 5 % in Research moves salary by 20 points, and so compensation by 10.
        Evaluated planned = Evaluated.at(firm.organisation, 5, 0);
        double expected = 1 - Math.exp(Math.log(1 - 0.25) * Math.exp(-0.2));
        assertEquals(expected, planned.value("Turnover.team", 0), 1e-12);
        assertEquals(0.1, planned.value("Turnover.team", 1), 1e-12);
        assertEquals(30 * 5 * 1000, planned.value("Cost"), 1e-6);
        assertEquals(30 * (0.25 - expected) * 1.25 * 50_000 - 150_000, planned.value("Net_benefit"), 1e-6);
    }

    @Test
    void theDrawnEdgeSwitchesAFactorOn() {
        assertEquals(0.25, Evaluated.at(firm.organisation, 5, 0).value("Turnover.team", 0), 1e-12);
    }

    @Test
    void theResponseOnTheEdgeIsAppliedToTheFactor() {
        SaturatingResponse response = Firm.with(Firm.NEW.createSaturatingResponse(), r -> {
            r.setLimit(100);
            r.setRate(0.02);
        });
        Influence influence = firm.influence(compensation, turnover, response);
        influence.setWeight(0.5);
        double before = 0.5 * 50 + 0.5 * compensation.getDrivers().get(1).getLevel();
        double change = 100 * (Math.exp(-0.02 * before) - Math.exp(-0.02 * (before + 10)));
        double expected = 1 - Math.exp(Math.log(1 - 0.25) * Math.exp(-0.2 * 0.5 * change / 10));
        assertEquals(expected, Evaluated.at(firm.organisation, 5, 0).value("Turnover.team", 0), 1e-12);
    }

    @Test
    void anInfluenceActsInItsTeamsOnly() {
        firm.influence(compensation, turnover, null).getTeams().add(sales);
        Evaluated planned = Evaluated.at(firm.organisation, 5, 5);
        assertEquals(0.25, planned.value("Turnover.team", 0), 1e-12);
        assertTrue(planned.value("Turnover.team", 1) < 0.1);
    }

    @Test
    void peopleWhoDifferDoNotMoveTodaysTurnover() {
        firm.influence(compensation, turnover, null);
        salary.setDeviation(15);
        firm.organisation.setDraws(4);
        assertEquals(0.25, Evaluated.today(firm.organisation).value("Turnover.team", 0), 1e-12);
    }
}
