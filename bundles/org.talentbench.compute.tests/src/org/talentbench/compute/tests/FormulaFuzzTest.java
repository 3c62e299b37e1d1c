// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;

class FormulaFuzzTest {
    private static final int TEXTS = 200_000;

    @Test
    void aMutatedFormulaIsReadAndPrintedOrRefusedWithItsPlace() {
        MutatedText texts = new MutatedText(new Random(1));
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.next();
            try {
                Expression expression = Formula.parse(text);
                assertEquals(expression, Formula.parse(Formula.print(expression)), text);
                read++;
            } catch (FormulaException mistake) {
                assertPlace(text, mistake);
            }
        }
        assertTrue(read > TEXTS / 10 && read < TEXTS * 9 / 10, read + " of " + TEXTS + " texts were formulas");
    }

    /** The place is one of the text, or just behind it, and the message tells it. */
    private static void assertPlace(String text, FormulaException mistake) {
        String[] lines = text.split("\n", -1);
        assertTrue(mistake.line() >= 1 && mistake.line() <= lines.length, () -> mistake.getMessage() + " in " + text);
        int columns = lines[mistake.line() - 1].codePointCount(0, lines[mistake.line() - 1].length()) + 1;
        assertTrue(mistake.column() >= 1 && mistake.column() <= columns, () -> mistake.getMessage() + " in " + text);
        assertEquals("Line " + mistake.line() + ", column " + mistake.column() + ": found " + mistake.found() + ", expected "
                + mistake.expected(), mistake.getMessage());
        assertTrue(!mistake.found().isBlank() && !mistake.expected().isBlank(), text);
    }
}
