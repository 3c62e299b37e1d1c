// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.talentbench.mermaid.MermaidReader;

class LanguageTest {

    @Test
    void bothLanguagesHaveEverySentence() throws IOException {
        assertEquals(keys("language/messages.properties"), keys("language/messages_zh.properties"));
    }

    private static TreeSet<String> keys(String file) throws IOException {
        try (var reader = new InputStreamReader(MermaidReader.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return new TreeSet<>(new PropertyResourceBundle(reader).keySet());
        }
    }
}
