// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Calibration;
import org.talentbench.compute.Calibration.Speed;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;

class CalibrationTest {
    @TempDir
    Path folder;

    /** On a device of a name. */
    private record Named(String id, String device) implements Backend {
        @Override
        public Availability availability() {
            return device == null ? new Availability.Unavailable("it is not there") : new Availability.Available(device);
        }

        @Override
        public Evaluator prepare(Program program) {
            return Backends.reference().prepare(program);
        }
    }

    private static final Speed QUICK_TO_START = new Speed("cpu", 0, 0, 1e6);
    private static final Speed SLOW_TO_START = new Speed("card", 1, 1e-4, 1e10);

    @Test
    void theFastestDependsOnTheSize() {
        List<Backend> backends = List.of(new Named("card", "card"), new Named("cpu", "cpu"));
        Calibration calibration = new Calibration(Map.of("card", SLOW_TO_START, "cpu", QUICK_TO_START));
        assertEquals("cpu", calibration.fastest(backends, 10).orElseThrow().id());
        assertEquals("card", calibration.fastest(backends, 1_000_000).orElseThrow().id());
        assertEquals(1_000 * 64 * 10 / 1e6, QUICK_TO_START.seconds(10), 1e-12);
    }

    @Test
    void anotherDeviceAndOneThatIsGoneDoNotCount() {
        Calibration calibration = new Calibration(Map.of("card", SLOW_TO_START, "cpu", QUICK_TO_START));
        assertEquals("cpu", calibration.fastest(List.of(new Named("card", "another"), new Named("cpu", "cpu")), 1_000_000).orElseThrow().id());
        assertEquals("cpu", calibration.fastest(List.of(new Named("card", null), new Named("cpu", "cpu")), 1_000_000).orElseThrow().id());
        assertTrue(Calibration.NONE.fastest(List.of(new Named("cpu", "cpu")), 10).isEmpty());
    }

    @Test
    void autoFollowsWhatWasMeasured() {
        Backends backends = new Backends(List.of(new Named("card", "card"), new Named("cpu", "cpu")));
        Problem small = ProblemSketch.withTeams(10).decide("x", 0, 1).output("o", "x").problem();
        assertEquals("cpu", backends.preferredFor(small, new Calibration(Map.of("card", SLOW_TO_START, "cpu", QUICK_TO_START))).id());
        assertEquals("reference", backends.preferredFor(small, Calibration.NONE).id());
    }

    @Test
    void whatWasMeasuredIsKept() throws IOException {
        Calibration calibration = new Calibration(Map.of("card", SLOW_TO_START, "cpu", QUICK_TO_START));
        Path file = folder.resolve("cache/backends.properties");
        calibration.write(file);
        assertEquals(calibration, Calibration.read(file));
        assertEquals(Calibration.NONE, Calibration.read(folder.resolve("none")));
        Files.writeString(file, "card.device = x\ncard.rate = fast\n");
        assertEquals(Calibration.NONE, Calibration.read(file));
    }
}
