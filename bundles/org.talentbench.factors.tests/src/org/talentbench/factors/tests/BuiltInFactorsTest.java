// SPDX-License-Identifier: EPL-2.0
package org.talentbench.factors.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.talentbench.compute.formula.Formula;
import org.talentbench.model.factor.ColumnHint;
import org.talentbench.model.factor.CommonName;
import org.talentbench.model.factor.DriverKind;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;

class BuiltInFactorsTest {
    private static final String PLUGIN = "org.talentbench.factors";

    static List<FactorKind> builtIn() {
        return FactorKinds.all().stream().filter(kind -> kind.plugin().equals(PLUGIN)).toList();
    }

    @ParameterizedTest
    @CsvSource({"compensation, C, salary, benefits", "career, D, promotion, training", "environment, E, culture, atmosphere",
        "support, T, mastery, problemSolving", "balance, W, workingTime, qualityOfLife", "leadership, M, performance, incentive"})
    void eachFactorCombinesItsTwoDriversHalfAndHalf(String name, String symbol, String first, String second) {
        FactorKind kind = FactorKinds.find(PLUGIN + "." + name).orElseThrow();
        assertEquals(symbol, kind.symbol());
        assertEquals(List.of(first, second), kind.drivers().stream().map(DriverKind::key).toList());
        assertTrue(kind.drivers().stream().allMatch(driver -> driver.coefficient() == 0.5));
        assertEquals(Formula.parse("%1$s.coefficient * %1$s + %2$s.coefficient * %2$s".formatted(first, second)), kind.formula());
        Factor factor = kind.create();
        factor.getDrivers().get(0).setLevel(70);
        factor.getDrivers().get(1).setLevel(40);
        assertEquals(55, factor.getLevel(), 1e-12);
    }

    @Test
    void thereAreSixAndNoneIsRejected() {
        assertEquals(6, builtIn().size());
        assertEquals(List.of(), FactorKinds.rejected().stream().filter(rejection -> rejection.plugin().equals(PLUGIN)).toList());
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void moreOfAFactorKeepsPeople(FactorKind kind) {
        assertTrue(kind.weight() > 0);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyFactorExplainsItself(FactorKind kind) throws IOException {
        assertFalse(kind.description().isBlank() || kind.category().isBlank());
        assertTrue(content(kind.icon().toString()).contains("viewBox=\"0 0 16 16\""));
        assertTrue(content(kind.help().toString()).startsWith("# " + kind.label()));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyHelpTextIsThereInChineseToo(FactorKind kind) throws IOException {
        String file = kind.help().lastSegment();
        String chinese = content("platform:/plugin/" + PLUGIN + "/nl/zh/help/" + file);
        assertTrue(chinese.contains("驱动项"), chinese);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyDriverHasColumnNamesInBothLanguages(FactorKind kind) {
        for (DriverKind driver : kind.drivers()) {
            Set<String> languages = kind.columnHints().stream().filter(hint -> hint.driver().equals(driver.key()) && !hint.names().isEmpty())
                    .map(ColumnHint::language).collect(Collectors.toSet());
            assertEquals(Set.of("en", "zh"), languages, driver.key());
        }
    }

    @Test
    void noTwoDriversHintAtTheSameColumn() {
        List<String> names = builtIn().stream().flatMap(kind -> kind.columnHints().stream()).flatMap(hint -> hint.names().stream()).toList();
        assertEquals(Set.of(), names.stream().filter(name -> Collections.frequency(names, name) > 1).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"compensation, Compensation, 薪酬福利", "career, Career development, 职业发展", "environment, Work environment, 工作环境",
        "support, Technical challenge, 技术挑战", "balance, Work-life balance, 工作与生活平衡", "leadership, Leadership, 领导管理"})
    void everyFactorHasNamesInBothLanguages(String name, String english, String chinese) {
        FactorKind kind = FactorKinds.find(PLUGIN + "." + name).orElseThrow();
        assertTrue(kind.commonNames().contains(new CommonName("en", english)), english);
        assertTrue(kind.commonNames().contains(new CommonName("zh", chinese)), chinese);
    }

    @Test
    void noTwoFactorsShareAName() {
        List<String> names = builtIn().stream().flatMap(kind -> kind.commonNames().stream()).map(CommonName::text).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
    }

    @Test
    void theLabelsOfBothLanguagesAreAmongTheNames() throws IOException {
        for (FactorKind kind : builtIn()) {
            String key = kind.id().substring(PLUGIN.length() + 1);
            assertTrue(kind.commonNames().contains(new CommonName("en", texts("plugin.properties").getString(key))), key);
            assertTrue(kind.commonNames().contains(new CommonName("zh", texts("plugin_zh.properties").getString(key))), key);
        }
    }

    @Test
    void theTextsAreCompleteInBothLanguages() throws IOException {
        assertEquals(keys("plugin.properties"), keys("plugin_zh.properties"));
    }

    @Test
    void thePluginHoldsNoJava() {
        assertEquals(null, bundle().findEntries("/", "*.class", true));
    }

    @Test
    void theCoreNamesNoneOfTheFactors() throws IOException {
        Path model = Path.of(System.getProperty("talentbench.root"), "bundles", "org.talentbench.model");
        try (Stream<Path> files = Files.walk(model.resolve("src"))) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).filter(BuiltInFactorsTest::namesAFactor).toList());
        }
    }

    private static boolean namesAFactor(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains(PLUGIN + ".") || builtIn().stream().anyMatch(kind -> text.contains("\"" + kind.id() + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(texts(file).keySet());
    }

    private static PropertyResourceBundle texts(String file) throws IOException {
        try (InputStream stream = bundle().getEntry(file).openStream()) {
            return new PropertyResourceBundle(stream);
        }
    }

    private static String content(String uri) throws IOException {
        try (InputStream stream = URI.create(uri).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Bundle bundle() {
        return Platform.getBundle(PLUGIN);
    }
}
