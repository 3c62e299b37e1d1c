// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.design.Design;

/** The specification keeps to the rules that Sirius checks one by; what breaks a rule is noticed. */
class SiriusRulesTest {

    private final SiriusFiles sirius = new SiriusFiles();
    private final String text = specification();

    @Test
    void noRuleIsBroken() throws Exception {
        assertEquals(List.of(), complaints(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "valueExpression=\"service:newName()\"                     | valueExpression=\"service:newNam()\"          | there is no service:newNam()",
        "valueExpression=\"service:newFactor(element)\"            | valueExpression=\"service:newFactor()\"       | there is no service:newFactor()",
        "valueExpression=\"service:newFactor(element)\"            | valueExpression=\"service:newFactor(chosen)\" | there is no variable chosen",
        "valueExpression=\"var:source\"                            | valueExpression=\"var:start\"                 | there is no variable start",
        "valueExpression=\"var:0\"                                 | valueExpression=\"var:1\"                     | there is no variable 1",
        "predicateExpression=\"feature:retained\"                  | predicateExpression=\"feature:kept\"          | of a End, feature:kept is not a boolean.",
        "predicateExpression=\"feature:retained\"                  | predicateExpression=\"feature:name\"          | of a End, feature:name is not a boolean.",
        "semanticCandidatesExpression=\"feature:drivers\"          | semanticCandidatesExpression=\"feature:teams\"| of a Factor, feature:teams is not a Collection<EObject> or an EObject.",
        "inputLabelExpression=\"feature:name\"                     | inputLabelExpression=\"feature:title\"        | feature:title is not a string.",
        "predicateExpression=\"service:isRound()\"                 | predicateExpression=\"service:width()\"       | service:width() is not a boolean.",
        "horizontalDiameterComputationExpression=\"service:width()\"| horizontalDiameterComputationExpression=\"service:tooltip()\" | service:tooltip() is not an integer.",
        "borderSizeComputationExpression=\"2\"                     | borderSizeComputationExpression=\"two\"       | two is not an integer.",
        "domainClass=\"talent::Start\"                             | domainClass=\"Start\"                         | there is no class Start",
        "typeName=\"talent::Driver\" referenceName=\"drivers\"     | typeName=\"talent::Driver\" referenceName=\"factors\" | nothing to hold the new element in factors",
        "featureName=\"members\"                                   | featureName=\"member\"                        | there is no feature member",
        "referenceName=\"labelColor\"                              | referenceName=\"textColor\"                   | no style has a textColor of that type",
        "applyOnAll=\"true\"                                       | applyOnAll=\"false\"                          | customizes nothing",
        "<viewVariable name=\"containerView\"/>                    | <viewVariable/>                               | a variable without a name",
        "semanticCandidatesExpression=\"service:inside()\" domainClass=\"talent::Group\" | domainClass=\"talent::Group\" | inside itself without an expression for candidates",
        "tool:EdgeCreationDescription\" documentation=\"What comes after what.\" name=\"CreateFlow\" label=\"%createFlow\" edgeMappings=|tool:EdgeCreationDescription\" name=\"CreateFlow\" documentation=| a tool for nothing",
        "<metamodel href=\"http://talentbench.org/model/1.0#/\"/>  | ''                                            | no metamodel",
    })
    void aBrokenRuleIsNoticed(String right, String wrong, String complaint) throws Exception {
        String broken = text.replaceFirst(Pattern.quote(right), wrong);
        assertNotEquals(text, broken);
        List<String> complaints = complaints(broken);
        assertTrue(complaints.stream().anyMatch(said -> said.endsWith(complaint)), complaints::toString);
    }

    private List<String> complaints(String specification) throws IOException, ClassNotFoundException {
        var group = sirius.load(specification);
        return SiriusRules.complaints(group, services(specification));
    }

    /** The methods that Sirius finds by the Java extensions of the viewpoint. */
    private static Map<String, Method> services(String specification) {
        return Pattern.compile("qualifiedClassName=\"([\\w.]+)\"").matcher(specification).results().flatMap(name -> methods(name.group(1)))
                .collect(Collectors.toMap(Method::getName, method -> method));
    }

    private static Stream<Method> methods(String name) {
        try {
            return Arrays.stream(Design.services().loadClass(name).getMethods()).filter(method -> method.getDeclaringClass() != Object.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String specification() {
        try (InputStream stream = Design.specification().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
