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
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Availability;
import org.talentbench.compute.BackendException;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.HandOver;
import org.talentbench.compute.cuda.CudaBackend;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.NvidiaDriver;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

/** NVIDIA's driver is called as cuda.h says, and what it reports is told and survived. */
class NvidiaDriverTest {
    private static final Program PROGRAM = Program.compile(ProblemSketch.withTeams(300, 7, 40).decidePerTeam("x", 0, 1).noise("e", Scope.EMPLOYEE, 3).draws(2)
            .define("p", "1 - exp(-0.2*exp(-x + 0.3*e))").output("l", "mean(p over team)").problem());
    private static final int POLICIES = 70;

    private static CudaBackend backend(FakeLibrary library) {
        return new CudaBackend(() -> new NvidiaDriver(library));
    }

    private static Evaluation evaluate(Evaluator evaluator) {
        return evaluator.evaluate(new Random(1).doubles((long) POLICIES * PROGRAM.dimension()).toArray(), POLICIES,
                new Random(2).doubles((long) POLICIES * PROGRAM.width()).toArray());
    }

    @Test
    void throughTheDriverACardComputesWhatItComputesWithoutIt() {
        EmulatedCard bare = new EmulatedCard();
        EmulatedCard left = new EmulatedCard();
        EmulatedCard right = new EmulatedCard();
        try (Evaluator expected = EmulatedDriver.backend(bare).prepare(PROGRAM); Evaluator found = backend(new FakeLibrary(left, right)).prepare(PROGRAM)) {
            assertArrayEquals(evaluate(expected).gradients(), evaluate(found).gradients(), 0);
            assertArrayEquals(evaluate(expected).values(), evaluate(found).values(), 0);
            assertTrue(left.launches > 0 && right.launches > 0, "both cards worked");
        }
        assertTrue(left.isIdle() && right.isIdle(), "everything was given back");
    }

    @Test
    void cardsSayWhatTheyAre() {
        FakeLibrary library = new FakeLibrary(new EmulatedCard("NVIDIA A10", 86, 1 << 20));
        assertEquals("NVIDIA A10, compute capability 8.6, driver for CUDA 12.4",
                assertInstanceOf(Availability.Available.class, backend(library).availability()).device());
        Card card = new NvidiaDriver(library).cards().getFirst();
        assertEquals(1e9, card.clock());
        assertEquals(1_024e9, card.bandwidth(), 1, "4096 bits twice in each of 10⁹ clocks");
        assertEquals(1 << 20, card.freeBytes());
    }

    @Test
    void whereThereIsNoCardItIsSaid() {
        assertEquals("The NVIDIA driver finds no card", reason(new FakeLibrary()));
        assertEquals("The NVIDIA driver finds no card", reason(new FakeLibrary(new EmulatedCard()).failingToStart()));
    }

    @Test
    void aDriverThatIsTooOldIsTold() {
        assertEquals("The NVIDIA driver is too old: it has no cuDeviceGetAttribute", reason(new FakeLibrary(new EmulatedCard()).without("cuDeviceGetAttribute")));
        assertHandedOver(new FakeLibrary(new EmulatedCard()).without("cuLaunchKernel"), "it has no cuLaunchKernel");
    }

    @Test
    void kernelsThatTheDriverDoesNotTakeAreToldWithItsWords() {
        assertHandedOver(new FakeLibrary(new EmulatedCard()).refusingText(), "unsupported toolchain. (error 222): ptxas fatal: Unsupported .version 6.4");
    }

    @Test
    void aCardThatIsFullIsTold() {
        EmulatedCard card = new EmulatedCard("small", 90, 2_000);
        assertHandedOver(new FakeLibrary(card), "cuMemAlloc_v2: out of memory (error 2)");
        assertTrue(card.isIdle(), "what was allocated was given back");
    }

    @Test
    void aCardThatIsLostIsToldAndOneOfSeveralIsEnough() {
        assertHandedOver(new FakeLibrary(new EmulatedCard().failingAfter(2)), "unspecified launch failure (error 719)");
        assertHandedOver(new FakeLibrary(new EmulatedCard(), new EmulatedCard().failingAfter(2)), "unspecified launch failure (error 719)");
    }

    private static String reason(FakeLibrary library) {
        return assertInstanceOf(Availability.Unavailable.class, backend(library).availability()).reason();
    }

    /** Alone it fails in that sentence; in a relay somebody else gives the answer. */
    private static void assertHandedOver(FakeLibrary library, String sentence) {
        CudaBackend cuda = backend(library);
        try (Evaluator alone = cuda.prepare(PROGRAM)) {
            String message = assertThrows(BackendException.class, () -> evaluate(alone)).getMessage();
            assertTrue(message.contains(sentence), message);
        }
        Backends all = Backends.of(List.of(cuda, new VectorBackend()));
        List<HandOver> told = new ArrayList<>();
        try (Evaluator relay = all.safely(cuda, told::add).prepare(PROGRAM); Evaluator vector = all.find("vector").prepare(PROGRAM)) {
            assertArrayEquals(evaluate(vector).gradients(), evaluate(relay).gradients(), 0);
        }
        assertEquals("cuda to vector", told.stream().map(handOver -> handOver.failed() + " to " + handOver.next()).collect(Collectors.joining()));
    }

    @Test
    void aSecondBatchBringsItsDecisionsAlone() {
        EmulatedCard card = new EmulatedCard();
        try (Evaluator evaluator = EmulatedDriver.backend(card).prepare(PROGRAM)) {
            evaluate(evaluator);
            card.uploaded = 0;
            card.log.clear();
            evaluate(evaluator);
        }
        assertEquals((long) POLICIES * (PROGRAM.dimension() + PROGRAM.width()) * Double.BYTES, card.uploaded, "columns and noise are there already");
        assertTrue(card.log.stream().filter(entry -> entry.startsWith("launch")).count() <= 3, () -> "nothing is drawn again: " + card.log);
    }

    @Test
    void copiesOfOneHalfOverlapTheKernelsOfTheOther() {
        Program small = Program.compile(ProblemSketch.withTeams(2).decide("x", 0, 1).givenPerEmployee("h", 0.1, 0.2).output("o", "mean(exp(-h*x))").problem());
        EmulatedCard card = new EmulatedCard();
        try (Evaluator evaluator = EmulatedDriver.backend(card).prepare(small)) {
            double[] policies = new double[600];
            Arrays.setAll(policies, i -> i / 600.0);
            evaluator.evaluate(policies, 600, null);
        }
        List<String> batch = card.log.subList(card.log.size() - 12, card.log.size());
        List<String> uploads = card.log.stream().filter(entry -> entry.startsWith("upload")).toList();
        String second = uploads.getLast();
        String first = uploads.get(uploads.size() - 2);
        assertTrue(!first.equals(second), () -> "two queues: " + batch);
        assertTrue(card.log.lastIndexOf(second) < card.log.indexOf(first.replace("upload", "finish")), () -> "the second is under way before the first is waited for: " + batch);
    }
}
