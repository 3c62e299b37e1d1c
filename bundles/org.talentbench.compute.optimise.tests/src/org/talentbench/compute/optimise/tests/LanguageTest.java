// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import org.junit.jupiter.api.Test;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.tests.Languages;

class LanguageTest {
    @Test
    void bothLanguagesHaveEverySentence() {
        Languages.assertBothSayEverything(Optimisers.class, "internal/messages");
    }
}
