// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** Whatever is read is written and read again the same; whatever is not is refused with its place. Nothing crashes, and nothing goes on for ever. */
class FuzzTest {

    private static final int CHARTS = 1_500;
    /** Far more than any of them needs: only something that never ends takes so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void damagedChartsAreReadOrRefused() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            ChartFuzz fuzz = new ChartFuzz(1);
            for (int chart = 0; chart < CHARTS; chart++) {
                fuzz.tryNext();
            }
            assertTrue(fuzz.read() > CHARTS, () -> "only " + fuzz.read() + " were charts");
        });
    }
}
