// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.HandOver;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.tests.ProblemSketch;
import org.talentbench.compute.vector.VectorBackend;

/** Who no longer wants an answer is not made to wait for it, not even for the evaluation that is going on. */
class CancellationTest {
    private static final double[] POLICY = {0.5};
    private static final Backends BACKENDS = Backends.of(List.of(new VectorBackend()));

    private static Problem problem() {
        return ProblemSketch.withTeams(60_000, 40_000).decide("x", 0, 1).noise("e", Scope.EMPLOYEE, 0).draws(10)
                .output("o", "mean(exp(x * e) - x)").problem();
    }

    /** A wish that comes true when it has been looked at for so many times. */
    private static BooleanSupplier after(int looks, AtomicInteger counted) {
        return () -> counted.incrementAndGet() > looks;
    }

    @Test
    void anEvaluationOfTheReferenceIsGivenUpInTheMiddle() {
        isGivenUpInTheMiddle("reference");
    }

    @Test
    void anEvaluationOfFloatLanesIsGivenUpInTheMiddle() {
        isGivenUpInTheMiddle("vector");
    }

    private static void isGivenUpInTheMiddle(String id) {
        AtomicInteger all = new AtomicInteger();
        try (Evaluator evaluator = BACKENDS.find(id).prepare(Program.compile(problem()))) {
            double wanted = Cancellation.heeding(after(Integer.MAX_VALUE, all), () -> evaluator.evaluate(POLICY, 1, null).values()[0]);
            assertTrue(all.get() > 4, () -> "looked at " + all + " times");
            AtomicInteger some = new AtomicInteger();
            all.set(0);
            Cancellation.heeding(after(Integer.MAX_VALUE, all), () -> evaluator.evaluate(POLICY, 1, null));
            int half = all.get() / 2;
            assertThrows(CancellationException.class, () -> Cancellation.heeding(after(half, some), () -> evaluator.evaluate(POLICY, 1, null)));
            assertTrue(some.get() < all.get() + Runtime.getRuntime().availableProcessors(), () -> some + " looks of " + all);
            assertEquals(wanted, evaluator.evaluate(POLICY, 1, null).values()[0], "and the next evaluation is whole, and heeds nobody");
        }
    }

    @Test
    void aWishToStopIsNoFailureOfTheBackend() {
        List<HandOver> handOvers = new ArrayList<>();
        Backend safe = BACKENDS.safely(BACKENDS.find("vector"), handOvers::add);
        try (Evaluator evaluator = safe.prepare(Program.compile(problem()))) {
            assertThrows(CancellationException.class, () -> Cancellation.heeding(() -> true, () -> evaluator.evaluate(POLICY, 1, null)));
            evaluator.evaluate(POLICY, 1, null);
        }
        assertEquals(List.of(), handOvers);
    }
}
