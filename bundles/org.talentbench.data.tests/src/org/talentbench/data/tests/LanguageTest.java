// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.talentbench.data.table.Exclusion;

class LanguageTest {
    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?[,.0-9]*[sdgf]");

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("org.talentbench.data.internal.messages", language, Exclusion.class.getClassLoader());
    }

    @Test
    void everySentenceIsThereInChineseWithTheSamePlaces() {
        var english = texts(Locale.ROOT);
        var chinese = texts(Locale.CHINESE);
        assertEquals(english.keySet(), chinese.keySet());
        for (String key : english.keySet()) {
            assertEquals(PLACE.matcher(english.getString(key)).results().count(), PLACE.matcher(chinese.getString(key)).results().count(), key);
            assertTrue(chinese.getString(key).codePoints().anyMatch(Character::isIdeographic) || key.equals("table.progress"), key);
        }
    }
}
