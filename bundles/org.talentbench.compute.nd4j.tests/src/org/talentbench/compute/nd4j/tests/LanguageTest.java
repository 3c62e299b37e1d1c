// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.tests;

import org.junit.jupiter.api.Test;
import org.talentbench.compute.nd4j.Nd4jBackend;
import org.talentbench.compute.tests.Languages;

class LanguageTest {
    @Test
    void bothLanguagesHaveEverySentence() {
        Languages.assertBothSayEverything(Nd4jBackend.class, "internal/messages");
    }
}
