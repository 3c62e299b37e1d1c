// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.model.Moment;

/** A moment is read by the clock of where one is: in Shanghai a late evening in London is the next morning. */
class MomentTest {
    private static final String EVENING = "2026-11-29T22:10:03Z";

    private final TimeZone here = TimeZone.getDefault();

    @BeforeEach
    void goToShanghai() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    }

    @AfterEach
    void comeBack() {
        TimeZone.setDefault(here);
    }

    @Test
    void theDayIsThatOfWhereOneIs() {
        assertEquals("2026-11-30", Moment.day(EVENING));
    }

    @Test
    void theTimeSaysHowFarItIsFromUniversalTime() {
        assertEquals("2026-11-30 06:10:03 +08:00", Moment.time(EVENING));
    }

    @Test
    void whatIsNoMomentIsGivenAsItIs() {
        assertEquals("last spring", Moment.day("last spring"));
        assertEquals("–", Moment.time(null));
    }

    @Test
    void nowIsWrittenInUniversalTimeToTheSecond() {
        String now = Moment.now();
        assertTrue(now.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), now);
        assertTrue(Duration.between(Instant.parse(now), Instant.now()).toMinutes() < 1);
    }
}
