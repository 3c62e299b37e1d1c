// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.design.Design;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"messages.properties, messages_zh.properties", "/plugin.properties, /plugin_zh.properties"})
    void bothLanguagesHaveEveryText(String english, String chinese) throws IOException {
        assertEquals(keys(english), keys(chinese));
    }

    private static TreeSet<String> keys(String file) throws IOException {
        try (var reader = new InputStreamReader(Design.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return new TreeSet<>(new PropertyResourceBundle(reader).keySet());
        }
    }
}
