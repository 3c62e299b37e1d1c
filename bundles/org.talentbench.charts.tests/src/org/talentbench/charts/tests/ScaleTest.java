// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Scale;

/** Axes have round numbers, and room for what is on them. */
class ScaleTest {

    @Test
    void stepsAreRound() {
        assertEquals(2, new Scale(0, 10).step(5));
        assertEquals(50_000, new Scale(-20_000, 180_000).step(5));
        assertEquals(0.01, new Scale(0.151, 0.189).step(5), 1e-12);
        assertEquals(List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0), new Scale(0, 10).ticks(2));
    }

    @Test
    void neighboursOnAnAxisAreToldApart() {
        assertEquals("15.5", NumberForm.share().tick(0.155, 0.005, Locale.ENGLISH));
        assertEquals("16.0", NumberForm.share().tick(0.16, 0.005, Locale.ENGLISH));
        assertEquals("150,000", NumberForm.amount("EUR").tick(150_000, 50_000, Locale.ENGLISH));
        assertEquals("−0.8505", NumberForm.plain().along(-0.8505, new Scale(-0.856, -0.85), Locale.ENGLISH));
        assertEquals("14", NumberForm.share().along(0.14, new Scale(0.1, 0.2), Locale.ENGLISH));
        assertEquals("0.0001", NumberForm.plain().tick(0.0001, 0.0001, Locale.ENGLISH));
    }

    @Test
    void oneNumberHasAnAxisToo() {
        Scale scale = Scale.around(DoubleStream.of(7, 7, Double.NaN));
        assertTrue(scale.low() < 7 && scale.high() > 7);
        assertEquals(0.5, scale.share(7), 1e-12);
    }

    @Test
    void barsBeginAtZero() {
        assertEquals(0, Specimens.shares().scale().low());
    }

    @Test
    void changesSayUpAndDownWithoutAColour() {
        assertEquals("+5.1", NumberForm.share().signed(0.051, Locale.ENGLISH));
        assertEquals("−5.1", NumberForm.share().signed(-0.051, Locale.ENGLISH));
        assertEquals("0", NumberForm.share().signed(-0.00001, Locale.ENGLISH));
    }
}
