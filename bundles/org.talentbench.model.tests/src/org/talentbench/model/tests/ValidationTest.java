// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.validation.Code;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Severity;
import org.talentbench.model.validation.Validation;

class ValidationTest {
    private final Organisation acme = Models.acme();

    @Test
    void aModelWithoutAFaultHasNoFindings() {
        assertEquals(List.of(), Validation.of(acme));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DANGLING_REFERENCE")
    void everyMistakeIsFoundAtItsElement(Code code) {
        EObject culprit = new Mistakes(acme).make(code);
        Finding finding = found(code);
        assertSame(culprit, finding.element());
        assertEquals(code.severity(), finding.severity());
        if (finding.feature() != null) {
            assertTrue(culprit.eClass().getEAllStructuralFeatures().contains(finding.feature()), "a feature of the element");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DANGLING_REFERENCE")
    void everyMessageIsOneSentenceThatNamesTheElementAndSaysWhatToDo(Code code) {
        String message = message(new Mistakes(acme).make(code), code);
        assertTrue(message.endsWith("."), message);
        assertEquals(1, message.split("\\.(\\s|$)").length, "one sentence: " + message);
        assertTrue(message.matches("(?s).*(: |, so | or ).*"), "what to do: " + message);
        assertFalse(message.contains("{") || message.contains("null"), message);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DANGLING_REFERENCE")
    void theDiagnosticianFindsTheSame(Code code) {
        new Mistakes(acme).make(code);
        Set<String> ours = Validation.of(acme).stream().map(Finding::message).collect(Collectors.toSet());
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(acme);
        Set<String> theirs = diagnostic.getChildren().stream().map(Diagnostic::getMessage).collect(Collectors.toSet());
        assertEquals(ours, theirs);
        assertTrue(diagnostic.getChildren().stream().anyMatch(child -> child.getCode() == code.number()));
    }

    @Test
    void codesHaveDistinctIds() {
        assertEquals(Code.values().length, Arrays.stream(Code.values()).map(Code::id).distinct().count());
    }

    @Test
    void theCircleIsToldInFull() {
        String message = message(new Mistakes(acme).make(Code.CYCLE), Code.CYCLE);
        assertTrue(message.contains("Recognition → Praise → Recognition") || message.contains("Praise → Recognition → Praise"), message);
    }

    @Test
    void aFormulaErrorHasLineAndColumn() {
        String message = message(new Mistakes(acme).make(Code.FORMULA_ERROR), Code.FORMULA_ERROR);
        assertTrue(message.contains("line 1, column 7"), message);
    }

    @Test
    void anOutcomeThatInfluencesMoveNeedsNoFormula() {
        var mood = Models.outcome(acme, "Mood", OutcomeKind.FORMULA);
        Models.influence(acme, acme.getIncentives().getFirst(), mood, Models.linear(1));
        assertEquals(List.of(), Validation.of(acme));
    }

    @Test
    void anElementMustNotBeCalledWhatTeamsHave() {
        acme.getFactors().getFirst().getDrivers().getFirst().setName("salary");
        Models.outcome(acme, "Mood", OutcomeKind.FORMULA).setFormula("salary / 1000");
        assertTrue(found(Code.FORMULA_AMBIGUOUS_NAME).message().contains("every team"));
    }

    @Test
    void whatOnlyPlacesNodesIsNoWayToGo() {
        var hiring = acme.getProcesses().getFirst();
        var interview = hiring.getNodes().get(1);
        Models.flow(hiring, interview, hiring.getNodes().getFirst(), null).setLine(LineKind.INVISIBLE);
        hiring.getFlows().get(1).setProbability(0.29);
        assertSame(interview, found(Code.PROBABILITIES_UNDER_ONE).element());
    }

    @Test
    void aFlowIntoAGroupGoesOnFromItsMembers() {
        var hiring = acme.getProcesses().getFirst();
        var office = Models.MAKE.createGroup();
        office.setName("Office");
        office.getMembers().addAll(List.of(hiring.getNodes().get(1), hiring.getNodes().get(2)));
        hiring.getGroups().add(office);
        hiring.getFlows().getFirst().setTarget(office);
        assertEquals(List.of(), Validation.of(acme));
    }

    @Test
    void aTeamsOwnValueMayCrossABoundToo() {
        var setting = Models.MAKE.createSetting();
        setting.setVariable(acme.getIncentives().getFirst());
        setting.setValue(101);
        acme.getTeams().getFirst().getSettings().add(setting);
        assertSame(setting, found(Code.BOUND_CROSSED).element());
    }

    @Test
    void aBudgetThatTheLowestPlanJustMeetsIsNoFault() {
        acme.getIncentives().getFirst().setLower(10);
        Models.budget(acme, 64 * 5 * 10);
        assertEquals(List.of(), Validation.of(acme));
    }

    @Test
    void aTeamsBudgetCountsItsOwnPeopleOnly() {
        acme.getIncentives().getFirst().setLower(10);
        var budget = Models.budget(acme, 24 * 5 * 10);
        budget.setTeam(acme.getTeams().getFirst());
        assertEquals(List.of(), Validation.of(acme));
        budget.setTeam(acme.getTeams().get(1));
        assertSame(budget, found(Code.BUDGET_OUT_OF_REACH).element());
    }

    @Test
    void anInactiveBudgetNeedNotBeMet() {
        new Mistakes(acme).make(Code.BUDGET_OUT_OF_REACH);
        acme.getConstraints().getFirst().setActive(false);
        assertEquals(List.of(), Validation.of(acme));
    }

    @Test
    void anEmptyModelIsCheckedWithoutAnAccident() {
        Organisation nothing = Models.MAKE.createOrganisation();
        assertTrue(Validation.of(nothing).stream().map(Finding::code).toList().containsAll(List.of(Code.EMPTY_NAME, Code.NOBODY, Code.NO_OBJECTIVE)));
    }

    @Test
    void elementsWithNothingSetAreCheckedWithoutAnAccident() {
        for (var reference : acme.eClass().getEAllContainments()) {
            if (!reference.getEReferenceType().isAbstract() && reference.isMany()) {
                @SuppressWarnings("unchecked")
                List<EObject> list = (List<EObject>) acme.eGet(reference);
                list.add(Models.MAKE.create(reference.getEReferenceType()));
            }
        }
        assertTrue(Validation.of(acme).stream().anyMatch(finding -> finding.severity() == Severity.ERROR));
    }

    @Test
    void bothLanguagesHaveEverySentence() {
        assertEquals(Set.of(), differences(Locale.ROOT, Locale.SIMPLIFIED_CHINESE));
    }

    private static Set<String> differences(Locale one, Locale other) {
        Set<String> keys = new HashSet<>(keys(one));
        Set<String> others = keys(other);
        Set<String> all = new HashSet<>(keys);
        all.addAll(others);
        keys.retainAll(others);
        all.removeAll(keys);
        return all;
    }

    /** The keys of one language alone, without those that it would inherit. */
    private static Set<String> keys(Locale locale) {
        String suffix = locale == Locale.ROOT ? "" : "_zh";
        try (var stream = Elements.class.getResourceAsStream("internal/messages" + suffix + ".properties");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader).keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding found(Code code) {
        List<Finding> findings = Validation.of(acme).stream().filter(finding -> finding.code() == code).toList();
        assertFalse(findings.isEmpty(), () -> code + " among " + Validation.of(acme));
        return findings.getFirst();
    }

    private String message(EObject culprit, Code code) {
        String message = found(code).message();
        assertTrue(message.startsWith(Elements.path(culprit)), message);
        return message;
    }
}
