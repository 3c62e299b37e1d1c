// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.talentbench.design.Design;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.notation.specification.Expression;
import org.talentbench.notation.specification.Specification;
import org.talentbench.notation.specification.SpecificationException;
import org.talentbench.notation.specification.Tool;

/** What is outside the subset is refused when a specification is read, with element and reason. */
class SpecificationReaderTest {

    @Test
    void theFourDiagramsAreRead() {
        assertEquals(List.of("FactorMap", "Process", "ConceptMap", "TeamChart"), Specification.read(
                Design.specification(), Design.texts()).diagrams().stream().map(DiagramDescription::name).toList());
    }

    @Test
    void labelsAndExplanationsAreTakenFromTheTexts() {
        Map<String, String> texts = new HashMap<>(Design.texts());
        texts.put("createStep", "步骤");
        texts.put("CreateStep.documentation", "要做的一件事。");
        Tool step = Specification.read(Design.specification(), texts).tools().get("CreateStep");
        assertEquals("步骤", step.label());
        assertEquals("要做的一件事。", step.documentation());
    }

    @Test
    void aLabelWithoutATextIsRefused() {
        refused("label=\"%createStep\"", "label=\"%createStap\"", "ownedTools «CreateStep»", "there is no text for its label %createStap");
    }

    @Test
    void anAttributeThatNobodyInterpretsIsRefused() {
        refused("name=\"Driver\"", "name=\"Driver\" synchronizationLock=\"true\"", "subNodeMappings «Driver»",
                "«synchronizationLock» is not interpreted");
    }

    @Test
    void anElementThatNobodyInterpretsIsRefused() {
        refused("<defaultLayer", "<validationSet name=\"Rules\"/><defaultLayer", "validationSet «Rules»", "not interpreted");
    }

    @Test
    void aStyleOfAnotherKindIsRefused() {
        refused("style:LozengeNodeDescription", "style:GaugeCompositeStyleDescription",
                "style:GaugeCompositeStyleDescription", "choose from square, ellipse, lozenge");
    }

    @Test
    void aToolOfAnotherKindIsRefused() {
        refused("tool:DoubleClickDescription", "tool:BehaviorTool", "OpenTeamChart", "the tool is not interpreted");
    }

    @Test
    void anOperationOfAnotherKindIsRefused() {
        refused("tool_1:RemoveElement", "tool_1:DeleteView", "tool_1:DeleteView", "the operation is not interpreted");
    }

    @Test
    void anArrowOfAnotherKindIsRefused() {
        refused("\"FillDiamond\"", "\"CirclePlus\"", "style", "CirclePlus");
    }

    @Test
    void aGradientIsRefused() {
        refused("foregroundColor=\"//@userColorsPalettes[name='TalentBench']/@entries[name='Group']\"",
                "foregroundColor=\"//@userColorsPalettes[name='TalentBench']/@entries[name='Ink']\"",
                "FlatContainerStyleDescription", "gradient");
    }

    @Test
    void anExpressionInAnotherLanguageIsRefused() {
        refused("service:factorLabel()", "ocl:self.name", "FlatContainerStyleDescription", "«ocl:»");
        refused("service:factorLabel()", "aql:self.drivers->size()", "FlatContainerStyleDescription", "path like self.a.b");
    }

    @Test
    void aNameThatIsUsedTwiceIsRefused() {
        refused("name=\"CreateStep\"", "name=\"CreateStart\"", "CreateStart", null);
    }

    @Test
    void aReferenceToNothingIsRefused() {
        refused("[name='EditNameOnTeamChart']\" semantic", "[name='EditNothing']\" semantic", "nodeMappings", "does not exist");
    }

    @Test
    void iconsOutsideOfAShapeAreRefused() {
        refused("showIcon=\"false\" labelExpression=\"service:influenceLabel()\"", "showIcon=\"true\" labelExpression=\"service:influenceLabel()\"", null, "icons");
    }

    @Test
    void theFourFormsOfExpressionsAreRead() {
        assertEquals(new Expression.Feature("name"), Expression.parse("feature:name"));
        assertEquals(new Expression.Variable("self"), Expression.parse("var:self"));
        assertEquals(new Expression.Call("label", List.of()), Expression.parse("service:label()"));
        assertEquals(new Expression.Call("label", List.of("a", "b")), Expression.parse("service:label(a, b)"));
        assertEquals(new Expression.Path("self", List.of("a", "b")), Expression.parse("aql:self.a.b"));
        assertEquals(new Expression.Constant("10"), Expression.parse("10"));
        assertEquals(Expression.NONE, Expression.parse(" "));
    }

    /** Changes the first place in the specification; a null says that this part of the message does not matter. */
    private static void refused(String original, String changed, String element, String reason) {
        String text = text();
        assertTrue(text.contains(original), () -> "nothing to change: " + original);
        String broken = text.replaceFirst(Pattern.quote(original),
                Matcher.quoteReplacement(changed));
        SpecificationException refusal = assertThrows(SpecificationException.class, () -> read(broken));
        assertTrue(element == null || refusal.element().contains(element), refusal::getMessage);
        assertTrue(reason == null || refusal.getMessage().contains(reason), refusal::getMessage);
        assertTrue(refusal.getMessage().matches("(?s).* in line \\d+: .*"), refusal::getMessage);
    }

    private static Specification read(String text) {
        try {
            Path file = Files.createTempFile("changed", ".odesign");
            try {
                return Specification.read(Files.writeString(file, text).toUri().toURL(), Design.texts());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text() {
        try (InputStream stream = Design.specification().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
