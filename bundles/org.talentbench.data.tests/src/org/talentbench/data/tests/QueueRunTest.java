// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Progress;
import org.talentbench.data.process.AbsorbingChain;
import org.talentbench.data.process.Mean;
import org.talentbench.data.process.ProcessException;
import org.talentbench.data.process.ProcessFlow;
import org.talentbench.data.process.ProcessFlow.Kind;
import org.talentbench.data.process.ProcessFlow.Node;
import org.talentbench.data.process.ProcessFlow.Way;
import org.talentbench.data.process.QueueRun;
import org.talentbench.data.process.QueueRun.Settings;
import org.talentbench.data.process.QueueRun.Visits;

class QueueRunTest {
    private static final int U = QueueRun.UNLIMITED;

    /** One desk, at which a visit takes a day, and the way out. */
    private static final ProcessFlow DESK = new ProcessFlow(
            List.of(new Node("desk", Kind.PASSING, 1, 0), new Node("out", Kind.RETAINED, 0, 0)),
            List.of(new Way(0, 1, OptionalDouble.empty())), List.of(0));

    private static QueueRun.Result run(ProcessFlow flow, double arrivals, Visits visits, Integer... capacities) {
        return QueueRun.of(flow, new Settings(arrivals, List.of(capacities), visits, 20_000, 200_000, 7), Progress.NONE);
    }

    private static void assertMean(double expected, Mean mean) {
        assertEquals(expected, mean.value(), 4 * mean.standardError());
        assertTrue(mean.standardError() < 0.05 * expected, "the run is long enough to tell: " + mean);
    }

    /** Erlang's C: the chance to wait with c places at an offered load of a. */
    private static double erlangC(int c, double a) {
        double blocked = 1;
        for (int k = 1; k <= c; k++) {
            blocked = a * blocked / (k + a * blocked);
        }
        return blocked / (1 - a / c * (1 - blocked));
    }

    @Test
    void oneDeskWaitsAsLongAsMM1() {
        var result = run(DESK, 0.7, Visits.EXPONENTIAL, 1, U);
        assertMean(0.7 / (1 - 0.7), result.waits().get(0));
        assertMean(1 / (1 - 0.7), result.time());
        assertEquals(0.7, result.utilisation()[0], 0.01);
        assertEquals(0.7 * 0.7 / (1 - 0.7), result.queue()[0], 0.1);
    }

    @Test
    void threeDesksWaitAsLongAsMMc() {
        var result = run(DESK, 2.4, Visits.EXPONENTIAL, 3, U);
        assertMean(erlangC(3, 2.4) / (3 - 2.4), result.waits().get(0));
        assertMean(1 + erlangC(3, 2.4) / (3 - 2.4), result.time());
        assertEquals(0.8, result.utilisation()[0], 0.01);
    }

    @Test
    void fixedVisitsWaitHalfAsLong() {
        assertMean(0.7 / (2 * (1 - 0.7)), run(DESK, 0.7, Visits.FIXED, 1, U).waits().get(0));
    }

    @Test
    void aLoopOfQueuesIsAJacksonNetwork() {
        // Screened by two, interviewed by one, of whom 0.2 are screened again.
        var flow = new ProcessFlow(
                List.of(new Node("screen", Kind.PASSING, 1, 5), new Node("interview", Kind.PASSING, 0.5, 20), new Node("hired", Kind.RETAINED, 0, 0)),
                List.of(new Way(0, 1, OptionalDouble.empty()), new Way(1, 0, OptionalDouble.of(0.2)), new Way(1, 2, OptionalDouble.empty())),
                List.of(0));
        var result = run(flow, 1.2, Visits.EXPONENTIAL, 2, 1, U);
        double rate = 1.2 / 0.8;
        assertMean(erlangC(2, rate) / (2 - rate), result.waits().get(0));
        assertMean(rate * 0.5 / (2 - rate), result.waits().get(1));
        assertMean(AbsorbingChain.of(flow).cost(), result.cost());
    }

    @Test
    void withoutQueuesTimeAndEndsAreTheChains() {
        var flow = new ProcessFlow(
                List.of(new Node("apply", Kind.PASSING, 2, 1), new Node("in", Kind.RETAINED, 0, 0), new Node("out", Kind.LOST, 1, 0)),
                List.of(new Way(0, 1, OptionalDouble.of(0.3)), new Way(0, 2, OptionalDouble.empty())), List.of(0));
        var result = run(flow, 3, Visits.EXPONENTIAL, U, U, U);
        assertMean(AbsorbingChain.of(flow).time(), result.time());
        assertEquals(0.3, result.ends()[1], 4 * Math.sqrt(0.21 / 200_000));
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        assertEquals(run(DESK, 0.7, Visits.EXPONENTIAL, 1, U).time(), run(DESK, 0.7, Visits.EXPONENTIAL, 1, U).time());
    }

    @Test
    void aQueueThatGrowsWithoutEndIsRefused() {
        var refusal = assertThrows(ProcessException.class, () -> run(DESK, 2.4, Visits.EXPONENTIAL, 2, U));
        assertTrue(refusal.getMessage().contains("on average 2.40 places are needed, and there are 2"), refusal.getMessage());
    }
}
