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
    private final FactorKind recognition = FactorKinds.find("tests.recognition").orElseThrow();

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
        assertEquals("org.talentbench.model.tests", recognition.plugin());
    }

    @Test
    void aBuilderWritesTheFormula() {
        assertEquals(Formula.parse("care^2 / 100"), FactorKinds.find("tests.built").orElseThrow().formula());
    }

    @Test
    void aNewFactorHasTheKindsDriversAndDefaults() {
        Factor factor = recognition.create();
        assertEquals("tests.recognition", factor.getKind());
        assertEquals(0.2, factor.getWeight());
        assertEquals(List.of("praise", "bonus"), factor.getDrivers().stream().map(driver -> driver.getKey()).toList());
        assertEquals(5, factor.getDrivers().get(1).getDeviation());
    }

    @ParameterizedTest
    @CsvSource({
        "'', no id", "tests.noLabel, no label", "tests.noDriver, no driver", "tests.recognition, already taken", "tests.badFormula, column 4",
        "tests.nameWithoutLanguage, no language", "tests.nameOfNoLanguage, in English", "tests.emptyName, is empty",
        "tests.unknownName, zeal", "tests.noFormula, formula or a builder", "tests.both, exactly one", "tests.badNumber, high",
        "tests.badLevel, between 0 and 100", "tests.badParameter, outside its bounds", "tests.badKey, a b", "tests.twice, twice",
        "tests.badOutcome, joy", "tests.badHint, does not have", "tests.throws, the weather is bad", "tests.returnsNothing, gives no formula",
        "tests.noBuilder, FactorFormula", "tests.missingClass, Nowhere"})
    void aBadContributionIsRejectedWithItsReason(String id, String reason) {
        Rejection rejection = FactorKinds.rejected().stream()
                .filter(candidate -> candidate.id().equals(id) && candidate.plugin().equals("org.talentbench.model.tests"))
                .findFirst().orElseThrow();
        assertTrue(rejection.reason().contains(reason), rejection.reason());
        assertTrue(rejection.reason().endsWith("."), rejection.reason());
    }

    @Test
    void badContributionsLeaveTheOthersAlone() {
        assertEquals(List.of("tests.recognition", "tests.built"), FactorKinds.all().stream()
                .filter(kind -> kind.plugin().equals("org.talentbench.model.tests")).map(FactorKind::id).toList());
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
        var lift = Models.MAKE.createParameter();
        lift.setName("lift");
        lift.setValue(-4);
        factor.getParameters().add(lift);
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
