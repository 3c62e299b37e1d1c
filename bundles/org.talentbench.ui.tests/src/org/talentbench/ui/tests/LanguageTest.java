// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Everything that the window says in English it says in Chinese. */
class LanguageTest {

    @Test
    void everyWordIsTranslated() throws Exception {
        for (String bundle : new String[] { "org.talentbench.app", "org.talentbench.ui", "org.talentbench.ui.properties", "org.talentbench.ui.charts", "org.talentbench.ui.plan" }) {
            String path = bundle.replace('.', '/') + "/messages";
            compare(bundle, path);
            compare(bundle, "plugin");
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
        return java.util.regex.Pattern.compile("\\{\\d\\}").matcher(sentence).results().map(java.util.regex.MatchResult::group).distinct().count();
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
