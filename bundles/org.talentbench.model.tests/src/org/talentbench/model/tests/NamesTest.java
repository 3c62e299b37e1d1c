// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.Elements;
import org.talentbench.model.Identifiers;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"Salary, Salary", "Work-life balance, Work_life_balance", "薪酬 水平, 薪酬_水平", "वेतन वृद्धि, वेतन_वृद्धि", "4-day week, _4_day_week", "max, max_",
        "' padded ', padded", "'', _"})
    void formulasWriteNamesWithLettersDigitsAndLowLines(String name, String identifier) {
        assertEquals(identifier, Identifiers.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "9", "a.b", "a..", "if", "over", "sum", "§", "𝒳 1", "a\tb", "\u0301x"})
    void everyNameBecomesOneThatFormulasCanUse(String name) {
        assertTrue(Formula.isName(Identifiers.of(name)), Identifiers.of(name));
    }

    @Test
    void pathsNameTypeAndElement() {
        var acme = Models.acme();
        assertEquals("Team «Research»", Elements.path(acme.getTeams().getFirst()));
        assertEquals("Influence «Bonus plan → Bonus»", Elements.path(acme.getInfluences().getFirst()));
    }

    @Test
    void whatHasNoNameIsNamedWithItsHolder() {
        var acme = Models.acme();
        assertEquals("Linear response of Influence «Bonus plan → Satisfaction»", Elements.path(acme.getInfluences().get(2).getResponse()));
        assertEquals("Team", Elements.path(Models.MAKE.createTeam()));
        assertEquals("Influence", Elements.path(Models.MAKE.createInfluence()));
    }

    @BeforeAll
    static void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }
}
