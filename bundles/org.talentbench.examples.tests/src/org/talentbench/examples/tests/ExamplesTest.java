// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentbench.examples.Example;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Column;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Decision;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Team;
import org.talentbench.model.validation.Code;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Severity;
import org.talentbench.model.validation.Validation;

class ExamplesTest {
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{4}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everyExampleOpensAndHasATitle() throws ModelException {
        for (Example example : Examples.all()) {
            assertFalse(example.title().isBlank() || example.description().isBlank());
            assertFalse(Examples.open(example.name()).getName().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ai-startup", "harbour-logistics", "retention-cycle", "allocation", "attrition-factors", "attract-and-retain",
        "talent-advantage", "talent-strategy"})
    void examplesToRunHaveNoErrors(String name) throws ModelException {
        List<Finding> errors = Validation.of(Examples.open(name)).stream().filter(f -> f.severity() == Severity.ERROR).toList();
        assertEquals(List.of(), errors.stream().map(Finding::message).toList());
    }

    @Test
    void theAiCompanyHasNoFindingsAtAll() throws ModelException {
        assertEquals(List.of(), Validation.of(Examples.open("ai-startup")).stream().map(Finding::message).toList());
    }

    @Test
    void everyMistakeIsInAnExample() throws ModelException {
        Set<Code> codes = codes("mistakes");
        codes.addAll(codes("mistakes-nobody"));
        // No built-in kind of factor has a parameter, so none can be out of its range.
        assertEquals(EnumSet.of(Code.PARAMETER_OUT_OF_RANGE), EnumSet.complementOf(EnumSet.copyOf(codes)));
    }

    @Test
    void everyMistakeSaysItsCode() throws ModelException {
        for (String name : List.of("mistakes", "mistakes-nobody")) {
            Set<String> documented = new HashSet<>();
            Organisation organisation = Examples.open(name);
            Stream.concat(Stream.of(organisation.getDocumentation()), documentations(organisation)).forEach(text ->
                    Pattern.compile("TB\\d+").matcher(text).results().forEach(code -> documented.add(code.group())));
            Set<String> found = Validation.of(organisation).stream().map(finding -> finding.code().id()).collect(Collectors.toSet());
            assertEquals(new TreeSet<>(found), new TreeSet<>(documented));
        }
    }

    private static Stream<String> documentations(Organisation organisation) {
        Iterable<EObject> contents = organisation::eAllContents;
        return StreamSupport.stream(contents.spliterator(), false)
                .map(element -> element instanceof Named named ? named.getDocumentation() : null).filter(Objects::nonNull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-logistics", "retention-cycle", "attract-and-retain"})
    void everyDecisionOfAProcessSaysHowLikelyItsWaysAre(String name) throws ModelException {
        Process process = Examples.open(name).getProcesses().getFirst();
        for (ProcessNode node : process.getNodes()) {
            long open = node.getOutgoingFlows().stream().filter(flow -> flow.getProbability() == null).count();
            assertTrue(open <= 1, node.getName());
            assertEquals(node instanceof Decision, node.getOutgoingFlows().size() > 1, node.getName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-logistics", "retention-cycle", "attract-and-retain"})
    void aProcessRetainsSomeAndLosesOthers(String name) throws ModelException {
        List<End> ends = Examples.open(name).getProcesses().getFirst().getNodes().stream()
                .filter(End.class::isInstance).map(End.class::cast).toList();
        assertTrue(ends.stream().anyMatch(End::isRetained));
        assertFalse(ends.stream().allMatch(End::isRetained));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-logistics", "retention-cycle", "attract-and-retain"})
    void everyNumberOfAProcessSaysThatItIsAssumed(String name) throws ModelException {
        Process process = Examples.open(name).getProcesses().getFirst();
        process.getNodes().stream().filter(node -> node.getDuration() > 0 || node.getCost() > 0)
                .forEach(node -> assertTrue(node.getDocumentation().contains("Assumption"), node.getName()));
        process.getFlows().stream().filter(flow -> flow.getProbability() != null)
                .forEach(flow -> assertTrue(flow.getDocumentation().contains("Assumption"), flow::toString));
    }

    @Test
    void theAttritionFactorsAreTheSixBuiltInOnes() throws ModelException {
        Organisation organisation = Examples.open("attrition-factors");
        assertEquals(Set.of(), codes("attrition-factors"));
        assertEquals(FactorKinds.all().stream().map(FactorKind::id).filter(id -> id.startsWith("org.talentbench.factors.")).collect(Collectors.toSet()),
                organisation.getFactors().stream().map(Factor::getKind).collect(Collectors.toSet()));
        for (Factor factor : organisation.getFactors()) {
            assertTrue(factor.getLevel() > 0 && factor.getLevel() < 100, factor.getName());
            assertEquals(organisation.getOutcomes(), factor.getOutgoing().stream().map(Influence::getTarget).toList());
        }
    }

    @Test
    void anExampleOfATableHasItBesideItAndIsFitted() throws ModelException {
        Organisation organisation = Examples.open("harbour-logistics");
        assertEquals(Set.of(), codes("harbour-logistics"));
        var dataset = organisation.getDatasets().getFirst();
        assertTrue(Files.isRegularFile(Path.of(organisation.eResource().getURI().toFileString()).resolveSibling(dataset.getPath())));
        assertEquals(900, dataset.getRows());
        assertEquals(900, organisation.getTeams().stream().mapToInt(Team::getHeadcount).sum());
        dataset.getWeights().forEach(weight -> assertEquals(weight.getWeight(), weight.getFactor().getWeight()));
    }

    @Test
    void strategyPicturesAreNotAskedForNumbers() throws ModelException {
        assertEquals(EnumSet.of(Code.NOBODY, Code.NO_OBJECTIVE), codes("talent-strategy"));
    }

    @Test
    void theRetentionCycleIsToldThatTenureFalls() throws ModelException {
        assertEquals(Set.of(Code.TENURE_FALLS), codes("retention-cycle"));
    }

    @Test
    void everyNumberOfTheAiCompanySaysWhereItComesFrom() throws ModelException {
        Organisation organisation = Examples.open("ai-startup");
        for (Incentive incentive : organisation.getIncentives()) {
            assertFalse(incentive.getDocumentation().isBlank(), incentive.getName());
        }
        assertEquals(List.of(3, 6, 10), List.of(organisation.getTeams().size(), organisation.getFactors().size(), organisation.getIncentives().size()));
    }

    @Test
    void everyElementHasAnIdOfItsOwn() throws ModelException {
        for (Example example : Examples.all()) {
            Organisation organisation = Examples.open(example.name());
            organisation.eAllContents().forEachRemaining((EObject element) ->
                    assertTrue(organisation.eResource().getURIFragment(element).matches("_[\\w-]{22}"), element::toString));
        }
    }

    @Test
    void inEnglishNothingIsChinese(@TempDir Path folder) throws Exception {
        for (Example example : Examples.all()) {
            texts(copied(example, Locale.ENGLISH, folder)).forEach((where, text) -> assertFalse(HAN.matcher(text).find(), where + ": " + text));
        }
    }

    @Test
    void inChineseEveryWordIsChineseAndNothingElseIsDifferent(@TempDir Path folder) throws Exception {
        for (Example example : Examples.all()) {
            Organisation english = copied(example, Locale.ENGLISH, folder);
            Organisation chinese = copied(example, Locale.SIMPLIFIED_CHINESE, folder);
            assertEquals(findings(english), findings(chinese), "formulas call things by their Chinese names");
            assertEquals(texts(english).keySet(), texts(chinese).keySet(), example.name());
            texts(chinese).forEach((where, text) -> assertFalse(ENGLISH.matcher(text).find() && !HAN.matcher(text).find(), where + ": " + text));
        }
    }

    @Test
    void someoneWhoReadsNeitherGetsEnglish(@TempDir Path folder) throws Exception {
        Example example = Examples.find("retention-cycle").orElseThrow();
        assertEquals(texts(copied(example, Locale.ENGLISH, folder)), texts(copied(example, Locale.FRENCH, folder)));
    }

    private static Organisation copied(Example example, Locale language, Path folder) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(language);
        try {
            return ModelFile.load(example.copyTo(folder, example.name()));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** What a model says, by id and attribute. What its tables say, the teams' names among it, stays as the tables say it. */
    private static Map<String, String> texts(Organisation organisation) {
        Map<String, String> texts = new TreeMap<>();
        Iterable<EObject> contents = () -> Stream.concat(Stream.of((EObject) organisation),
                StreamSupport.stream(((Iterable<EObject>) organisation::eAllContents).spliterator(), false)).iterator();
        for (EObject element : contents) {
            boolean ofTable = element instanceof Dataset || element instanceof Column
                    || element instanceof Team && !organisation.getDatasets().isEmpty();
            for (String attribute : List.of("name", "documentation", "unit")) {
                EStructuralFeature feature = element.eClass().getEStructuralFeature(attribute);
                if (!ofTable && feature != null && element.eGet(feature) instanceof String text) {
                    texts.put(organisation.eResource().getURIFragment(element) + " " + attribute, text);
                }
            }
        }
        return texts;
    }

    /** All but references into nowhere, which only a file has: no model can hold them. */
    private static List<Code> findings(Organisation organisation) {
        return Validation.of(organisation).stream().map(Finding::code).filter(code -> code != Code.DANGLING_REFERENCE).sorted().toList();
    }

    @Test
    void everyCallOpensAModelOfItsOwn() throws ModelException {
        assertNotSame(Examples.open("allocation"), Examples.open("allocation"));
    }

    @Test
    void anUnknownNameIsToldTheKnownOnes() {
        NoSuchElementException mistake = assertThrows(NoSuchElementException.class, () -> Examples.open("ai"));
        assertTrue(mistake.getMessage().contains("ai-startup"));
    }

    private static Set<Code> codes(String name) throws ModelException {
        return Validation.of(Examples.open(name)).stream().map(Finding::code).collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
    }
}
