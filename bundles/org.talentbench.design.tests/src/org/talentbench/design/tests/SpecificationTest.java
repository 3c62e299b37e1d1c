// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.design.Charts;
import org.talentbench.design.Design;
import org.talentbench.design.Edits;
import org.talentbench.design.Influences;
import org.talentbench.design.Kinds;
import org.talentbench.design.Labels;
import org.talentbench.design.OwnColours;
import org.talentbench.design.Plans;
import org.talentbench.design.Traffic;
import org.talentbench.model.talent.TalentPackage;

/** The specification is one that Sirius accepts. */
class SpecificationTest {

    private static final String NEWEST_VERSION = "15.4.0.202401051836";
    private static final List<Class<?>> SERVICES =
            List.of(Charts.class, Edits.class, Influences.class, Kinds.class, Labels.class, OwnColours.class, Plans.class, Traffic.class);

    private final SiriusFiles sirius = new SiriusFiles();

    @Test
    void siriusHasNothingToComplainAbout() throws IOException {
        assertEquals(List.of(), SiriusFiles.complaints(sirius.load(text())));
    }

    @Test
    void anUnknownFeatureIsNoticed() throws IOException {
        String broken = text().replaceFirst("titleExpression", "titelExpression");
        assertThrows(IOException.class, () -> sirius.load(broken));
    }

    @Test
    void aReferenceToNothingIsNoticed() throws IOException {
        String broken = text().replaceFirst("\\[name='DeleteFromTeamChart'\\]", "[name='DeleteFromNowhere']");
        assertThrows(IOException.class, () -> sirius.load(broken));
    }

    @Test
    void aMissingValueIsNoticed() throws IOException {
        assertEquals(List.of("SquareDescription has no borderColor"), SiriusFiles.complaints(
                sirius.load(text().replaceFirst("borderColor=\"[^\"]*\"", ""))));
    }

    @Test
    void aWrongTypeIsNoticed() throws IOException {
        String broken = text().replaceFirst("labelSize=\"10\"", "labelSize=\"ten\"");
        assertThrows(IOException.class, () -> sirius.load(broken));
    }

    @Test
    void theVersionIsNoNewerThanSiriusKnows() throws IOException {
        assertTrue(text(sirius.load(text()), "version").compareTo(NEWEST_VERSION) <= 0);
    }

    @Test
    void everyNameIsThereAndUnique() throws IOException {
        Set<String> names = new HashSet<>();
        for (EObject element : named()) {
            String name = text(element, "name");
            assertFalse(name == null || name.isBlank(), () -> "no name: " + EcoreUtil.getURI(element));
            assertTrue(names.add(name), () -> "twice: " + name);
        }
    }

    @Test
    void everyDomainClassAndCreatedTypeIsInTheMetamodel() throws IOException {
        List<String> unknown = elements().flatMap(element -> Stream.of("domainClass", "typeName")
                .map(feature -> text(element, feature)).filter(type -> type != null && !type.isEmpty()))
                .filter(type -> classifier(type) == null).toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyFeatureThatToolsSetIsInTheMetamodel() throws IOException {
        Set<String> features = new HashSet<>();
        TalentPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .flatMap(type -> type.getEStructuralFeatures().stream()).map(EStructuralFeature::getName)
                .forEach(features::add);
        // A customization names a feature of Sirius's own styles.
        assertEquals(List.of(), elements().filter(element -> !type(element).equals("EReferenceCustomization"))
                .flatMap(element -> Stream.of("featureName", "referenceName")
                .map(feature -> text(element, feature)).filter(name -> name != null && !features.contains(name))).toList());
    }

    @Test
    void everyServiceIsOnePublicStaticMethodOnAnElement() throws IOException {
        List<Method> methods = SERVICES.stream().flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers())).toList();
        assertEquals(methods.size(), methods.stream().map(Method::getName).distinct().count());
        assertTrue(methods.stream().allMatch(method -> method.getParameterTypes()[0] == EObject.class));
    }

    @Test
    void siriusCanMakeInstancesOfTheServiceClassesItIsTold() throws IOException {
        List<String> told = elements().map(element -> text(element, "qualifiedClassName"))
                .filter(name -> name != null).toList();
        assertEquals(SERVICES.stream().map(Class::getName).toList(), told);
        for (Class<?> type : SERVICES) {
            assertTrue(Modifier.isPublic(assertConstructor(type)), type.getName());
        }
    }

    @Test
    void whatCanBeDeletedCanBeCreatedAndTheOtherWayRound() throws IOException {
        Set<String> deletable = elements().filter(element -> one(element, "deletionDescription") != null
                && text(one(element, "deletionDescription"), "precondition").isEmpty())
                .map(mapping -> text(mapping, "domainClass")).collect(Collectors.toSet());
        Set<String> creatable = elements().map(element -> text(element, "typeName")).filter(type -> type != null).collect(Collectors.toSet());
        // Chosen in a dialog among the kinds that are installed.
        assertTrue(elements().anyMatch(tool -> "CreateFactor".equals(text(tool, "name"))));
        creatable.add("talent::Factor");
        assertEquals(creatable, deletable);
    }

    @Test
    void doubleClicksLeaveTheViewFirst() throws IOException {
        List<EObject> doubleClicks = elements().filter(tool -> type(tool).equals("DoubleClickDescription")).toList();
        assertFalse(doubleClicks.isEmpty());
        for (EObject tool : doubleClicks) {
            EObject first = tool.eContents().stream().filter(part -> type(part).equals("InitialOperation"))
                    .findFirst().orElseThrow().eContents().getFirst();
            assertEquals("ChangeContext", type(first));
            assertEquals("var:element", text(first, "browseExpression"));
        }
    }

    private static int assertConstructor(Class<?> type) {
        try {
            return type.getConstructor().getModifiers();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private Stream<EObject> elements() throws IOException {
        List<EObject> all = new ArrayList<>();
        sirius.load(text()).eAllContents().forEachRemaining(all::add);
        return all.stream();
    }

    private List<EObject> named() throws IOException {
        return elements().filter(element -> element.eClass().getEAllSuperTypes().stream()
                .anyMatch(type -> type.getName().equals("IdentifiedElement")))
                .filter(element -> !type(element).equals("Viewpoint")).toList();
    }

    private static EClassifier classifier(String type) {
        String[] parts = type.split("::");
        return parts.length == 2 && parts[0].equals(TalentPackage.eNAME)
                ? TalentPackage.eINSTANCE.getEClassifier(parts[1]) : null;
    }

    private static String type(EObject element) {
        return element.eClass().getName();
    }

    private static EObject one(EObject element, String feature) {
        EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
        return found == null ? null : (EObject) element.eGet(found);
    }

    private static String text(EObject element, String feature) {
        EStructuralFeature found = element.eClass().getEStructuralFeature(feature);
        return found == null ? null : (String) element.eGet(found);
    }

    private static String text() throws IOException {
        try (InputStream stream = Design.specification().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
