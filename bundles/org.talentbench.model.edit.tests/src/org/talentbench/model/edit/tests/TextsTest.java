// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.talentbench.model.talent.TalentPackage;

class TextsTest {
    private static final Bundle EDIT = Platform.getBundle("org.talentbench.model.edit");

    @ParameterizedTest
    @ValueSource(strings = {"plugin.properties", "plugin_zh.properties"})
    void everyTypeFeatureAndLiteralHasAText(String file) throws IOException {
        PropertyResourceBundle texts = texts(file);
        var missing = new ArrayList<String>();
        for (String key : needed()) {
            if (!texts.keySet().contains(key) || texts.getString(key).isBlank()) {
                missing.add(key);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertEquals(new TreeSet<>(texts("plugin.properties").keySet()), new TreeSet<>(texts("plugin_zh.properties").keySet()));
    }

    @Test
    void noTextIsLeftOfSomethingThatIsGone() throws IOException {
        var unused = new TreeSet<>(texts("plugin.properties").keySet());
        unused.removeIf(key -> !key.matches("_UI_.*_(type|feature|literal|description)") || key.matches("_UI_(Create|Unknown|PropertyDescriptor).*"));
        unused.removeAll(needed());
        assertEquals(Collections.emptySortedSet(), unused);
    }

    @Test
    void englishDescriptionsAreTheMetamodelsDocumentation() throws IOException {
        PropertyResourceBundle texts = texts("plugin.properties");
        for (EClassifier type : metamodel().getEClassifiers()) {
            for (EStructuralFeature feature : type instanceof EClass c ? c.getEStructuralFeatures() : List.<EStructuralFeature>of()) {
                if (!isContainment(feature)) {
                    assertEquals(EcoreUtil.getDocumentation(feature), texts.getString(key(feature, "description")));
                }
            }
        }
    }

    @Test
    void whoWorksInChineseReadsChinese() {
        var context = FrameworkUtil.getBundle(TextsTest.class).getBundleContext();
        var localization = context.getService(context.getServiceReference(BundleLocalization.class));
        assertEquals("团队", localization.getLocalization(EDIT, "zh").getString("_UI_Team_type"));
        assertEquals("Team", localization.getLocalization(EDIT, "en").getString("_UI_Team_type"));
    }

    @Test
    void chineseTextsAreChinese() throws IOException {
        PropertyResourceBundle texts = texts("plugin_zh.properties");
        var untranslated = new ArrayList<String>();
        for (String key : texts.keySet()) {
            boolean chinese = texts.getString(key).codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            boolean international = texts.getString(key).matches("[xy]|Mermaid|[{}0-9 ]+");
            if (!chinese && !international) {
                untranslated.add(key);
            }
        }
        assertEquals(List.of(), untranslated);
    }

    private static List<String> needed() {
        var keys = new ArrayList<String>();
        for (EClassifier type : TalentPackage.eINSTANCE.getEClassifiers()) {
            switch (type) {
                case EClass c -> {
                    keys.add("_UI_" + c.getName() + "_type");
                    for (EStructuralFeature feature : c.getEStructuralFeatures()) {
                        keys.add(key(feature, "feature"));
                        if (!isContainment(feature)) {
                            keys.add(key(feature, "description"));
                        }
                    }
                }
                case EEnum e -> e.getELiterals().forEach(literal -> keys.add("_UI_" + e.getName() + "_" + literal.getName() + "_literal"));
                default -> { }
            }
        }
        assertFalse(keys.isEmpty());
        return keys;
    }

    private static String key(EStructuralFeature feature, String what) {
        return "_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_" + what;
    }

    private static boolean isContainment(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }

    private static EPackage metamodel() {
        var resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        var resource = resources.getResource(URI.createURI("platform:/plugin/org.talentbench.model/model/talent.ecore"), true);
        assertTrue(resource.getErrors().isEmpty());
        return (EPackage) resource.getContents().getFirst();
    }

    private static PropertyResourceBundle texts(String file) throws IOException {
        try (var reader = new InputStreamReader(EDIT.getEntry(file).openStream(), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        }
    }
}
