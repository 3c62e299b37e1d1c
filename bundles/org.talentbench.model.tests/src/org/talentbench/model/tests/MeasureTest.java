// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.model.Measure;

class MeasureTest {
    @ParameterizedTest
    @CsvSource({"1, sessions a year, 1 session a year", "2, sessions a year, 2 sessions a year", "+1, points, +1 point", "−1, days a week, −1 day a week",
        "1.5, hours a month, 1.5 hours a month", "0, units, 0 units", "1, thousand EUR a year, 1 thousand EUR a year", "1, % of salary, 1 % of salary",
        "1, gross, 1 gross", "1, EUR, 1 EUR", "1, 天/年, 1 天/年", "1 → 2, days a week, 1 → 2 days a week"})
    void oneOfSomethingIsSaidInTheSingular(String number, String unit, String said) {
        assertEquals(said, Measure.of(number, unit));
    }

    @Test
    void withoutAUnitThereIsOnlyTheNumber() {
        assertEquals("7", Measure.of("7", null));
        assertEquals("7", Measure.of("7", " "));
    }
}
