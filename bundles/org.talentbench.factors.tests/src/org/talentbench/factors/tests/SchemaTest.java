// SPDX-License-Identifier: EPL-2.0
package org.talentbench.factors.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.factor.Rejection;
import org.talentbench.model.talent.OutcomeKind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the schema of the extension point says is so: its examples work, and it declares whatever a contribution may use. */
class SchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("talentbench.root"));
    private static final String MODEL = "org.talentbench.model;bundle-version=\"[1.0.0,2.0.0)\"";

    private final Document schema;

    SchemaTest() throws Exception {
        try (InputStream stream = Platform.getBundle("org.talentbench.model").getEntry("schema/factors.exsd").openStream()) {
            schema = read(stream.readAllBytes());
        }
    }

    @Test
    void itsDeclaredExampleIsAFactor() throws Exception {
        try (TemporaryPlugin plugin = new TemporaryPlugin("com.example.safety", MODEL, example("com.example.safety"), Map.of())) {
            FactorKind kind = FactorKinds.find("com.example.safety.psychological").orElseThrow();
            assertEquals("Culture", kind.category());
            assertEquals(List.of("voice", "respect"), kind.drivers().stream().map(driver -> driver.key()).toList());
        }
    }

    @Test
    void itsExampleWithABuilderLacksNothingButTheBuilder() throws Exception {
        try (TemporaryPlugin plugin = new TemporaryPlugin("com.example.sharing", MODEL, example("com.example.sharing"), Map.of())) {
            Rejection rejection = FactorKinds.rejected().stream().filter(candidate -> candidate.plugin().equals("com.example.sharing")).findFirst().orElseThrow();
            assertTrue(rejection.reason().contains("com.example.SharingFormula"), rejection.reason());
        }
        String complete = example("com.example.sharing").replace("com.example.SharingFormula", Only.class.getName());
        try (TemporaryPlugin plugin = new TemporaryPlugin("com.example.sharing", MODEL, complete, TemporaryPlugin.file(Only.class))) {
            assertEquals("months", FactorKinds.find("com.example.sharing.knowledge").orElseThrow().parameters().getFirst().unit());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundles/org.talentbench.factors", "releng/site/org.talentbench.safety", "releng/site/org.talentbench.sharing",
        "bundles/org.talentbench.examples/template/plugin"})
    void itDeclaresWhatContributionsUse(String plugin) throws Exception {
        Map<String, Set<String>> declared = new HashMap<>();
        for (Element element : elements(schema.getDocumentElement(), "element")) {
            if (element.hasAttribute("name")) {
                declared.put(element.getAttribute("name"), elements(element, "attribute").stream().map(attribute -> attribute.getAttribute("name")).collect(Collectors.toSet()));
            }
        }
        Set<String> undeclared = new TreeSet<>();
        for (Element element : elements(read(Files.readAllBytes(ROOT.resolve(plugin).resolve("plugin.xml"))).getDocumentElement(), "*")) {
            Set<String> known = declared.get(element.getTagName());
            if (known == null) {
                undeclared.add(element.getTagName());
            } else {
                IntStream.range(0, element.getAttributes().getLength()).mapToObj(i -> element.getAttributes().item(i).getNodeName())
                        .filter(attribute -> !known.contains(attribute)).forEach(attribute -> undeclared.add(element.getTagName() + "/" + attribute));
            }
        }
        assertEquals(Set.of(), undeclared);
    }

    @Test
    void itOffersEveryOutcomeThatAFactorMayMove() {
        assertEquals(Arrays.stream(OutcomeKind.values()).filter(kind -> kind != OutcomeKind.FORMULA).map(OutcomeKind::getLiteral).collect(Collectors.toSet()),
                elements(schema.getDocumentElement(), "enumeration").stream().map(value -> value.getAttribute("value")).collect(Collectors.toSet()));
    }

    /** The factors that an example of the schema shows, without the extension around them. */
    private String example(String plugin) {
        return elements(schema.getDocumentElement(), "documentation").stream().map(Element::getTextContent)
                .flatMap(text -> Pattern.compile("(?s)<extension [^>]*>(.*?)</extension>").matcher(text).results()).map(match -> match.group(1))
                .filter(factors -> factors.contains('"' + plugin + '.')).findFirst().orElseThrow();
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document read(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }
}
