// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import org.junit.jupiter.api.Test;
import org.talentbench.compute.cuda.CudaBackend;
import org.talentbench.compute.tests.Languages;

class LanguageTest {
    @Test
    void bothLanguagesHaveEverySentence() {
        Languages.assertBothSayEverything(CudaBackend.class, "internal/messages");
    }
}
