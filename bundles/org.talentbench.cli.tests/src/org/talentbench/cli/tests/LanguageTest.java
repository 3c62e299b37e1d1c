// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.talentbench.cli.Talentbench;

class LanguageTest {
    @Test
    void bothLanguagesHaveEverySentence() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_zh.properties"));
    }

    private static TreeSet<String> keys(String file) throws IOException {
        try (var reader = new InputStreamReader(Talentbench.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return new TreeSet<>(new PropertyResourceBundle(reader).keySet());
        }
    }
}
