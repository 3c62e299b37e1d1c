// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Everything that the window says in English it says in Chinese. */
class LanguageTest {

    @Test
    void everyWordIsTranslated() throws Exception {
        int compared = 0;
        for (Bundle bundle : FrameworkUtil.getBundle(LanguageTest.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.talentbench.") && !bundle.getSymbolicName().endsWith(".tests")) {
                for (String file : List.of("plugin.properties", "messages.properties")) {
                    var found = bundle.findEntries("/", file, true);
                    while (found != null && found.hasMoreElements()) {
                        String path = found.nextElement().getPath();
                        compare(bundle.getSymbolicName(), path.substring(0, path.length() - ".properties".length()));
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 8, compared + " files");
    }

    private static final List<String> CHINESE = List.of("项目资源管理器", "属性", "大纲", "问题", "进度", "方案", "干预库");
    private static final List<String> ENGLISH = List.of("Project Explorer", "Properties", "Outline", "Problems", "Progress", "Plan", "Intervention Library");

    @Test
    void theWindowSpeaksChineseInEveryPart(@TempDir Path folder) throws Exception {
        speaks(CHINESE, tour(folder, "zh"));
    }

    @Test
    void theWindowSpeaksEnglishInEveryPart(@TempDir Path folder) throws Exception {
        speaks(ENGLISH, tour(folder, "en"));
    }

    @Test
    void aWindowThatIsOpenedAgainInAnotherLanguageSpeaksIt(@TempDir Path folder) throws Exception {
        speaks(ENGLISH, titles(folder, "en"));
        speaks(CHINESE, titles(folder, "zh"));
    }

    private static void speaks(List<String> titles, String views) {
        titles.forEach(title -> assertTrue(views.contains(title), title + " in " + views));
    }

    /** The pictures of the tour are for people to look at. */
    private static String tour(Path folder, String language) throws Exception {
        Process window = OtherWindow.start(folder, OtherWindow.Part.TOUR, language);
        try {
            return OtherWindow.heard(window);
        } finally {
            window.destroyForcibly().waitFor();
        }
    }

    private static String titles(Path folder, String language) throws Exception {
        Process window = OtherWindow.start(folder, OtherWindow.Part.TITLES, language);
        try {
            String titles = OtherWindow.heard(window);
            assertTrue(window.waitFor(1, TimeUnit.MINUTES), "the window closes, and keeps its layout");
            return titles;
        } finally {
            window.destroyForcibly().waitFor();
        }
    }

    private static void compare(String name, String path) throws Exception {
        Properties english = read(name, path + ".properties");
        Properties chinese = read(name, path + "_zh.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()), name + " " + path);
        english.forEach((key, sentence) -> assertEquals(holes((String) sentence), holes(chinese.getProperty((String) key)), name + " " + key));
    }

    /** The places that are filled in: a translation may change their order, not their number. */
    private static long holes(String sentence) {
        return java.util.regex.Pattern.compile("\\{(\\d)(?!,choice)").matcher(sentence).results().map(hole -> hole.group(1)).distinct().count();
    }

    private static Properties read(String name, String path) throws Exception {
        Bundle bundle = Platform.getBundle(name);
        var url = bundle.getEntry(path);
        assertTrue(url != null, name + " has no " + path);
        var properties = new Properties();
        try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
