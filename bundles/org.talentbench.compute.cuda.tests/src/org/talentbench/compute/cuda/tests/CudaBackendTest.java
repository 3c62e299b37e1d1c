// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.BackendException;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.HandOver;
import org.talentbench.compute.Progress;
import org.talentbench.compute.cuda.CudaBackend;
import org.talentbench.compute.cuda.driver.DriverException;
import org.talentbench.compute.cuda.driver.NvidiaDriver;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

/** Where there is no card, or it fails: said in a line, and somebody else goes on. */
class CudaBackendTest {
    @Test
    void withoutADriverItSaysSo() {
        assertEquals("There is no NVIDIA driver on this machine (libnobody.so was not found)",
                reason(new CudaBackend(() -> new NvidiaDriver("libnobody.so"))));
    }

    @Test
    void whatIsNoDriverIsTold() {
        assertTrue(reason(new CudaBackend(() -> new NvidiaDriver("libc.so.6"))).contains("it has no cuInit"));
    }

    @Test
    void aCardThatIsTooOldIsNamed() {
        assertEquals("Tesla K80 is too old: its compute capability is 3.7, and 7.5 or higher is needed",
                reason(EmulatedDriver.backend(new EmulatedCard("Tesla K80", 37, 1 << 20))));
    }

    @Test
    void onlyCardsOfOneKindWorkTogether() {
        CudaBackend backend = EmulatedDriver.backend(new EmulatedCard("old", 37, 1 << 20), new EmulatedCard("new", 90, 1 << 20),
                new EmulatedCard("other", 80, 1 << 20), new EmulatedCard("new", 90, 1 << 20));
        assertEquals("2 × new, compute capability 9.0, driver for CUDA 12.0",
                assertInstanceOf(Availability.Available.class, backend.availability()).device());
    }

    @Test
    void anUnavailableOneRefusesToPrepare() {
        CudaBackend backend = new CudaBackend(() -> {
            throw new DriverException("The NVIDIA driver finds no card");
        });
        assertEquals("The NVIDIA driver finds no card",
                assertThrows(IllegalStateException.class, () -> backend.prepare(Program.compile(turnover()))).getMessage());
    }

    @Test
    void autoTakesTheCardAndDoesWithoutWhereThereIsNone() {
        Backend absent = new CudaBackend(() -> {
            throw new DriverException("The NVIDIA driver finds no card");
        });
        assertEquals("vector", Backends.of(List.of(absent, new VectorBackend())).preferred().id());
        assertEquals("cuda", Backends.of(List.of(EmulatedDriver.backend(new EmulatedCard()), new VectorBackend())).preferred().id());
    }

    @Test
    void aCardThatFailsInTheMiddleOfARunIsReplacedAndTheAnswerIsTheSame() {
        Solution whole = Optimisers.auto().solve(turnover(), new VectorBackend(), Settings.DEFAULT, Progress.NONE);
        EmulatedCard card = new EmulatedCard().failingAfter(11);
        Backends all = Backends.of(List.of(EmulatedDriver.backend(card), new VectorBackend()));
        List<HandOver> told = new ArrayList<>();
        Backend relay = all.safely(all.preferredFor(turnover()), told::add);
        assertEquals("cuda", relay.id());
        Solution broken = Optimisers.auto().solve(turnover(), relay, Settings.DEFAULT, Progress.NONE);
        assertEquals(11, card.launches);
        assertEquals(List.of("cuda to vector"), told.stream().map(handOver -> handOver.failed() + " to " + handOver.next()).toList(), "told once");
        assertEquals("vector", broken.backend());
        assertEquals(whole.status(), broken.status());
        assertArrayEquals(whole.best().outputs(), broken.best().outputs(), 1e-7);
    }

    @Test
    void aBatchUnderWayIsComputedAgainByTheNext() {
        Program program = Program.compile(turnover());
        double[] policies = {1, 2, 3, 4};
        double[] weights = {1, 1};
        Evaluation expected;
        try (Evaluator vector = new VectorBackend().prepare(program)) {
            expected = vector.evaluate(policies, 2, weights);
        }
        Backends all = Backends.of(List.of(EmulatedDriver.backend(new EmulatedCard().failingAfter(3)), new VectorBackend()));
        try (Evaluator relay = all.safely(all.find("cuda"), handOver -> { }).prepare(program)) {
            Evaluation found = relay.evaluate(policies, 2, weights);
            assertArrayEquals(expected.values(), found.values(), 0);
            assertArrayEquals(expected.gradients(), found.gradients(), 0);
        }
    }

    @Test
    void aCardWithTooLittleMemoryIsReplaced() {
        EmulatedCard card = new EmulatedCard("tiny", 90, 20_000);
        Backends all = Backends.of(List.of(EmulatedDriver.backend(card), new VectorBackend()));
        try (Evaluator alone = all.find("cuda").prepare(Program.compile(turnover()))) {
            assertTrue(assertThrows(BackendException.class, () -> alone.evaluate(new double[] {1, 2}, 1, null)).getMessage().contains("out of memory"));
        }
        assertTrue(card.isIdle(), "what was allocated was given back");
        Solution solution = Optimisers.auto().solve(turnover(), all.safely(all.preferredFor(turnover()), handOver -> { }), Settings.DEFAULT, Progress.NONE);
        assertEquals("vector", solution.backend());
    }

    private static Problem turnover() {
        double[] hazards = new double[6_000];
        Arrays.setAll(hazards, i -> 0.1 + 0.01 * (i % 7));
        return ProblemSketch.withTeams(2_000, 4_000).decidePerTeam("pay", 0, 10).givenPerEmployee("h0", hazards)
                .define("lost", "1 - exp(-h0*exp(-0.4*pay))").output("o", "mean(lost) + 0.01*mean(pay)^2").minimise("o").problem();
    }

    private static String reason(Backend backend) {
        return assertInstanceOf(Availability.Unavailable.class, backend.availability()).reason();
    }
}
