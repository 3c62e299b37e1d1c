// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentbench.examples.CostRange;
import org.talentbench.examples.Intervention;
import org.talentbench.examples.Interventions;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.SaturatingResponse;
import org.talentbench.model.validation.Code;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Validation;

class InterventionsTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    static List<String> names() {
        return Interventions.all().stream().map(Intervention::name).toList();
    }

    static List<String> programmes() {
        return Interventions.all().stream().filter(each -> each.group() != Intervention.Group.MEASURES).map(Intervention::name).toList();
    }

    @Test
    void theSixProgrammesTheFiveOfTeamBuildingAndTheMeasuresAreThere() {
        var groups = Interventions.all().stream().collect(Collectors.groupingBy(Intervention::group, Collectors.counting()));
        assertEquals(List.of(6L, 5L, 1L), List.of(Intervention.Group.values()).stream().map(groups::get).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsWrongButThatNobodyWorksThereYet(String name) throws ModelException {
        Set<Code> codes = Validation.of(Interventions.open(name)).stream().map(Finding::code).collect(Collectors.toSet());
        assertEquals(Set.of(Code.NOBODY), codes);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void aProgrammeGoesThroughResearchDesignRollOutAndEvaluation(String name) throws ModelException {
        Organisation model = Interventions.open(name);
        List<ProcessNode> nodes = model.getProcesses().getFirst().getNodes();
        assertEquals(4, nodes.stream().filter(node -> !(node instanceof End)).count());
        assertTrue(nodes.get(1).getName().startsWith("Design"), nodes.get(1).getName());
        assertTrue(nodes.get(2).getName().startsWith("Roll out"), nodes.get(2).getName());
        assertTrue(nodes.get(3).getName().startsWith("Evaluate"), nodes.get(3).getName());
        nodes.stream().filter(node -> !(node instanceof End)).forEach(node -> assertTrue(node.getDuration() > 0 && node.getCost() > 0, node.getName()));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyLeverCostsWhatItsRangeSaysAndMovesSomething(String name) throws ModelException {
        Organisation model = Interventions.open(name);
        assertTrue(model.getIncentives().size() >= 2, name);
        for (Incentive lever : model.getIncentives()) {
            CostRange range = CostRange.of(model, lever).orElseThrow();
            assertAll(lever.getName(),
                    () -> assertTrue(range.low() < range.high() && range.contains(lever.getCostPerUnit())),
                    () -> assertTrue(lever.getDocumentation().contains("Range: %.0f to %.0f EUR".formatted(range.low(), range.high())), lever.getDocumentation()),
                    () -> assertEquals(0, lever.getToday(), "nothing is done yet"),
                    () -> assertFalse(lever.getOutgoing().isEmpty()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverHasANumberSaysWhereItComesFrom(String name) throws ModelException {
        Organisation model = Interventions.open(name);
        for (EObject element : elements(model)) {
            if (element instanceof Incentive || element instanceof ProcessNode node && node.getCost() > 0
                    || element instanceof Influence influence && influence.getResponse() != null) {
                assertTrue(((Named) element).getDocumentation().contains("ssumption"), element.toString());
            }
            if (element instanceof Factor || element instanceof Driver) {
                assertTrue(((Named) element).getDocumentation().contains("efault of the factor kind"), element.toString());
            }
        }
    }

    /** A level ends at 100; an effect that the scale cuts off would be no effect of the lever. */
    @ParameterizedTest
    @MethodSource("names")
    void allLeversTogetherKeepEveryDriverOnItsScale(String name) throws ModelException {
        for (Factor factor : Interventions.open(name).getFactors()) {
            for (Driver driver : factor.getDrivers()) {
                double most = driver.getIncoming().stream().map(Influence::getResponse)
                        .mapToDouble(response -> response instanceof SaturatingResponse saturating ? saturating.getLimit() : 0).sum();
                assertTrue(driver.getLevel() + most <= 100, factor.getName() + " " + driver.getName());
            }
        }
    }

    @Test
    void theMeasuresOfConsultantsAreReadyToUse() throws ModelException {
        Organisation measures = Interventions.open("measures");
        assertTrue(measures.getOutcomes().stream().map(Named::getName).toList()
                .containsAll(List.of("Satisfaction", "Turnover", "Output", "Knowledge base use", "Effect of incentives")));
        assertTrue(measures.getOutcomes().stream().anyMatch(outcome -> outcome.getKind() == OutcomeKind.SATISFACTION));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWordIsTranslatedAndNoNumber(String name) throws ModelException {
        Organisation english = Interventions.open(name);
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Organisation chinese = Interventions.open(name);
        List<EObject> ours = elements(english);
        List<EObject> theirs = elements(chinese);
        assertEquals(ours.size(), theirs.size());
        for (int i = 0; i < ours.size(); i++) {
            if (theirs.get(i) instanceof Named named) {
                assertTrue(named.getName() == null || isChinese(named.getName()), named.getName());
                assertTrue(named.getDocumentation() == null || isChinese(named.getDocumentation()), named.getDocumentation());
            }
            if (ours.get(i) instanceof Incentive lever) {
                assertEquals(lever.getCostPerUnit(), ((Incentive) theirs.get(i)).getCostPerUnit());
                assertTrue(isChinese(((Incentive) theirs.get(i)).getUnit()));
            }
        }
        assertEquals(Set.of(Code.NOBODY), Validation.of(chinese).stream().map(Finding::code).collect(Collectors.toSet()), "formulas call things by their Chinese names");
    }

    @Test
    void titlesAreTranslatedToo() {
        List<String> english = Interventions.all().stream().map(Intervention::title).toList();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        for (Intervention intervention : Interventions.all()) {
            assertTrue(isChinese(intervention.title()) && isChinese(intervention.description()) && isChinese(Interventions.title(intervention.group())));
            assertFalse(english.contains(intervention.title()));
        }
    }

    @Test
    void noTwoElementsOfTheLibraryShareAnId() throws ModelException {
        Set<String> ids = new HashSet<>();
        for (String name : names()) {
            Organisation model = Interventions.open(name);
            elements(model).forEach(element -> assertTrue(ids.add(model.eResource().getURIFragment(element)), element::toString));
        }
    }

    @Test
    void anUnknownNameIsToldTheKnownOnes() {
        var mistake = assertThrows(NoSuchElementException.class, () -> Interventions.open("compensation"));
        assertTrue(mistake.getMessage().contains("compensation-review"));
    }

    private static List<EObject> elements(Organisation model) {
        List<EObject> elements = new ArrayList<>(List.of(model));
        model.eAllContents().forEachRemaining(elements::add);
        return elements;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
