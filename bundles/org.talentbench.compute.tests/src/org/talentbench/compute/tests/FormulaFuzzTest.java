// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FormulaFuzzTest {
    private static final int TEXTS = 200_000;

    @Test
    void aMutatedFormulaIsReadAndPrintedOrRefusedWithItsPlace() {
        FormulaFuzz fuzz = new FormulaFuzz(1);
        for (int i = 0; i < TEXTS; i++) {
            fuzz.tryNext();
        }
        assertTrue(fuzz.read() > TEXTS / 10 && fuzz.read() < TEXTS * 9 / 10, fuzz.read() + " of " + TEXTS + " texts were formulas");
    }
}
