// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;

class LanguageTest {
    @Test
    void bothLanguagesHaveEverySentence() {
        Languages.assertBothSayEverything(Backends.class, "internal/messages");
    }
}
