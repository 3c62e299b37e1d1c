// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector.tests;

import org.junit.jupiter.api.Test;
import org.talentbench.compute.tests.Languages;
import org.talentbench.compute.vector.VectorBackend;

class LanguageTest {
    @Test
    void bothLanguagesHaveEverySentence() {
        Languages.assertBothSayEverything(VectorBackend.class, "messages");
    }
}
