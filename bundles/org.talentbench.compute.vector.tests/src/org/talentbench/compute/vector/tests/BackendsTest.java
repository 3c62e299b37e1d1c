// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Calibration;
import org.talentbench.compute.Calibration.Speed;
import org.talentbench.compute.Progress;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

class BackendsTest {
    private static final Backends BACKENDS = Backends.of(List.of(new VectorBackend()));

    @Test
    void smallProblemsAreForTheReferenceAndLargeOnesForThePreferred() {
        int enough = Math.toIntExact(Backends.WORTH_PREPARING);
        assertEquals("reference", preferredFor(enough - 1, 1));
        assertEquals("vector", preferredFor(enough, 1));
        assertEquals("reference", preferredFor(enough / 4 - 1, 4));
        assertEquals("vector", preferredFor(enough / 4, 4));
    }

    @Test
    void withoutTheVectorModuleTheReferenceTakesOverAndItIsSaidWhy() throws Exception {
        Properties found = PlainJava.run();
        assertEquals("vector reference", found.getProperty("backends"));
        assertTrue(found.getProperty("reason").contains("--add-modules jdk.incubator.vector"), found::toString);
        assertEquals("reference", found.getProperty("preferred"));
        assertEquals("reference", found.getProperty("backend"));
        Solution here = here();
        assertEquals("vector", here.backend());
        assertEquals(here.status().name(), found.getProperty("status"));
        assertEquals(here.best().outputs()[0], Double.parseDouble(found.getProperty("output")), 1e-7);
    }

    @Test
    void plainJavaFindsTheVectorBackendOnTheClassPath() throws Exception {
        Properties found = PlainJava.run("--add-modules", "jdk.incubator.vector");
        assertEquals("vector reference", found.getProperty("backends"));
        assertNull(found.getProperty("reason"));
        assertEquals("vector", found.getProperty("backend"));
        assertEquals(here().best().outputs()[0], Double.parseDouble(found.getProperty("output")), 1e-7);
    }

    @Test
    void bothAreMeasured() {
        Calibration calibration = Calibration.measure(BACKENDS.all(), Progress.NONE);
        for (String id : new String[] {"vector", "reference"}) {
            Speed speed = calibration.speeds().get(id);
            // No machine is a thousand times slower or faster than ours: a figure beyond that was measured wrong.
            assertTrue(speed.rate() > 1e5 && speed.rate() < 1e13 && speed.prepare() > 0 && speed.batch() >= 0, speed::toString);
        }
        assertTrue(calibration.counts(new VectorBackend()));
        Speed elsewhere = new Speed("another device", 0, 0, 1);
        assertFalse(new Calibration(Map.of("vector", elsewhere)).counts(new VectorBackend()));
    }

    private static Solution here() {
        return Optimisers.auto().solve(PlainJava.turnover(), BACKENDS.preferredFor(PlainJava.turnover()), Settings.DEFAULT, Progress.NONE);
    }

    private static String preferredFor(int employees, int draws) {
        return BACKENDS.preferredFor(ProblemSketch.withTeams(employees).decide("x", 0, 1).draws(draws).output("o", "x").problem()).id();
    }
}
