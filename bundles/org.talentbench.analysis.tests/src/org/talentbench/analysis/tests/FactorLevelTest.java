// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentbench.model.Identifiers;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.Team;

/** Section 1 of the mathematics: levels of factors. */
class FactorLevelTest {
    @ParameterizedTest
    @ValueSource(strings = {"compensation", "career", "environment", "support", "balance", "leadership"})
    void levelOfAFactorIsTheWeightedSumOfItsDrivers(String kind) {
        Firm firm = new Firm();
        firm.team("Research", 4, 0.2);
        Factor factor = firm.factor(kind, 0.1);
        Firm.driver(factor, 0, 60, 0.3);
        Firm.driver(factor, 1, 45, 0.7);
        firm.formula("Level", Identifiers.of(factor));
        assertEquals(0.3 * 60 + 0.7 * 45, Evaluated.today(firm.organisation).value("Level"), 1e-12);
    }

    @Test
    void levelOfATeamUsesTheTeamsOwnDrivers() {
        Firm firm = new Firm();
        Team research = firm.team("Research", 1, 0.2);
        firm.team("Sales", 3, 0.2);
        Factor factor = firm.factor("compensation", 0.1);
        Setting setting = Firm.NEW.createSetting();
        setting.setVariable(Firm.driver(factor, 0, 60, 0.5));
        setting.setValue(80);
        research.getSettings().add(setting);
        Firm.driver(factor, 1, 40, 0.5);
        firm.formula("Level", Identifiers.of(factor));
        Evaluated today = Evaluated.today(firm.organisation);
        assertEquals(60, today.value("Level.team", 0), 1e-12);
        assertEquals(50, today.value("Level.team", 1), 1e-12);
        assertEquals((60 + 3 * 50) / 4.0, today.value("Level"), 1e-12, "The organisation's value is weighted by headcount");
    }

    @Test
    void influencesActOnTheChangeOfTheirSource() {
        Firm firm = new Firm();
        firm.team("Research", 4, 0.2);
        Factor factor = firm.factor("career", 0.1);
        Incentive training = firm.incentive("Training", 1, 20);
        training.setToday(5);
        firm.influence(training, Firm.driver(factor, 1, 50, 0.5), Firm.slope(2));
        Firm.driver(factor, 0, 40, 0.5);
        firm.formula("Level", Identifiers.of(factor));
        assertEquals(45, Evaluated.today(firm.organisation).value("Level"), 1e-12);
        assertEquals(45 + 0.5 * 2 * 3, Evaluated.at(firm.organisation, 8).value("Level"), 1e-12);
    }
}
