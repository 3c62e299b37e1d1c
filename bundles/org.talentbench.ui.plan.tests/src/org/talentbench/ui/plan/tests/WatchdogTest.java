// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.Watchdog;

/** Who watches the watchman: a window that stands is noticed, whatever it does meanwhile, and told with what it was doing. */
class WatchdogTest {

    private static final int LIMIT = 200;

    private static void stall(Runnable how) {
        try (var watchdog = Watchdog.watch(LIMIT)) {
            Bench.rest(100);
            Bench.display().asyncExec(how);
            Bench.rest(100);
            assertEquals(1, watchdog.stalls().size(), () -> watchdog.stalls().toString());
            assertTrue(watchdog.stalls().getFirst().contains(WatchdogTest.class.getName() + "."), () -> "the stack says where: " + watchdog.stalls());
        }
    }

    private static void work() {
        long end = System.nanoTime() + 3_000_000L * LIMIT;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void waitForSomething() {
        try {
            Thread.sleep(3L * LIMIT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWindowThatWorksForTooLongIsNoticed() {
        stall(WatchdogTest::work);
    }

    @Test
    void aWindowThatWaitsForTooLongIsNoticed() {
        stall(WatchdogTest::waitForSomething);
    }

    @Test
    void aWindowAtRestIsNotAccused() {
        try (var watchdog = Watchdog.watch(LIMIT)) {
            Bench.rest(3 * LIMIT);
            assertEquals(0, watchdog.stalls().size(), () -> watchdog.stalls().toString());
        }
    }
}
