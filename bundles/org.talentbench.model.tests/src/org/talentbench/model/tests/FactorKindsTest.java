// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.factor.ColumnHint;
import org.talentbench.model.factor.CommonName;
import org.talentbench.model.factor.DefaultInfluence;
import org.talentbench.model.factor.DriverKind;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.factor.FactorLevels;
import org.talentbench.model.factor.ParameterKind;
import org.talentbench.model.factor.Rejection;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.OutcomeKind;

/** The contributions stand in this bundle's plugin.xml. */
class FactorKindsTest {
    private static final String PLUGIN = "org.talentbench.model.tests";

    private final FactorKind recognition = FactorKinds.find(PLUGIN + ".recognition").orElseThrow();

    @Test
    void aDeclaredKindIsWhatItsPluginSays() {
        assertEquals("Recognition", recognition.label());
        assertEquals(List.of(new CommonName("en", "Recognition"), new CommonName("en", "Appreciation"), new CommonName("zh", "认可")),
                recognition.commonNames());
        assertEquals(List.of(new DriverKind("praise", "Praise", "", 40, 0, 0.5), new DriverKind("bonus", "Bonus", "", 60, 5, 0.5)),
                recognition.drivers());
        assertEquals(List.of(new ParameterKind("lift", "Lift", "points", 0, -10, 0)), recognition.parameters());
        assertEquals(List.of(new DefaultInfluence(OutcomeKind.TURNOVER, 0.2)), recognition.influences());
        assertEquals(Formula.parse("praise.coefficient * praise + bonus.coefficient * bonus + lift"), recognition.formula());
        assertEquals(List.of(new ColumnHint("praise", "en", List.of("praise", "kudos")), new ColumnHint("praise", "zh", List.of("表扬", "称赞"))),
                recognition.columnHints());
        assertEquals(PLUGIN, recognition.plugin());
    }

    @Test
    void aBuilderWritesTheFormula() {
        assertEquals(Formula.parse("care^2 / 100"), FactorKinds.find(PLUGIN + ".built").orElseThrow().formula());
    }

    @Test
    void aNewFactorHasTheKindsDriversAndDefaults() {
        Factor factor = recognition.create();
        assertEquals(PLUGIN + ".recognition", factor.getKind());
        assertEquals(0.2, factor.getWeight());
        assertEquals(List.of("praise", "bonus"), factor.getDrivers().stream().map(driver -> driver.getKey()).toList());
        assertEquals(5, factor.getDrivers().get(1).getDeviation());
        assertEquals(List.of("lift"), factor.getParameters().stream().map(parameter -> parameter.getName()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'', no id", "noLabel, no label", "noDriver, no driver", "recognition, already taken", "badFormula, column 4",
        "nameWithoutLanguage, no language", "nameOfNoLanguage, in English", "emptyName, is empty",
        "unknownName, zeal", "noFormula, formula or a builder", "both, exactly one", "badNumber, high",
        "badLevel, between 0 and 100", "badParameter, outside its bounds", "badKey, a b", "twice, twice",
        "badOutcome, joy", "badHint, does not have", "throws, the weather is bad", "fails, nobody expects this", "returnsNothing, gives no formula",
        "noBuilder, FactorFormula", "missingClass, Nowhere", "two.words, which plugin it is from"})
    void aBadContributionIsRejectedWithItsReason(String word, String reason) {
        assertRejected(word.isEmpty() ? "" : PLUGIN + "." + word, reason);
    }

    @Test
    void noPluginTakesTheIdOfAnothersKind() {
        assertRejected("org.talentbench.factors.compensation", "which plugin it is from");
    }

    private static void assertRejected(String id, String reason) {
        Rejection rejection = FactorKinds.rejected().stream()
                .filter(candidate -> candidate.id().equals(id) && candidate.plugin().equals(PLUGIN))
                .findFirst().orElseThrow();
        assertTrue(rejection.reason().contains(reason), rejection.reason());
        assertTrue(rejection.reason().endsWith("."), rejection.reason());
    }

    @Test
    void badContributionsLeaveTheOthersAlone() {
        assertEquals(List.of(PLUGIN + ".recognition", PLUGIN + ".built"), FactorKinds.all().stream()
                .filter(kind -> kind.plugin().equals(PLUGIN)).map(FactorKind::id).toList());
        assertEquals("Recognition", recognition.label());
    }

    @Test
    void theLevelOfAFactorIsTheWeightedSumOfItsDrivers() {
        Factor factor = recognition.create();
        assertEquals(0.5 * 40 + 0.5 * 60, factor.getLevel(), 1e-12);
        factor.getDrivers().getFirst().setLevel(80);
        factor.getDrivers().getFirst().setCoefficient(0.25);
        assertEquals(0.25 * 80 + 0.5 * 60, FactorLevels.today(factor), 1e-12);
    }

    @Test
    void parametersCountInTheLevel() {
        Factor factor = recognition.create();
        factor.getParameters().getFirst().setValue(-4);
        assertEquals(46, factor.getLevel(), 1e-12);
    }

    @Test
    void theOrganisationsLevelIsTheMeanOfItsTeamsByHeadcount() {
        var acme = Models.acme();
        Factor factor = acme.getFactors().getFirst();
        var setting = Models.MAKE.createSetting();
        setting.setVariable(factor.getDrivers().getFirst());
        setting.setValue(100);
        acme.getTeams().getFirst().getSettings().add(setting);
        assertEquals(80, FactorLevels.today(factor, acme.getTeams().getFirst()), 1e-12);
        assertEquals((24 * 80 + 40 * 50) / 64.0, FactorLevels.today(factor), 1e-12);
    }

    @Test
    void aFactorOfAnAbsentKindHasNoLevel() {
        Factor factor = recognition.create();
        factor.setKind("com.example.absent");
        assertTrue(Double.isNaN(factor.getLevel()));
        factor.setKind(null);
        assertTrue(Double.isNaN(factor.getLevel()));
    }
}
