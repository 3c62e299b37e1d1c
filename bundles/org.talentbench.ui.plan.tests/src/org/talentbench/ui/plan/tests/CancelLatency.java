// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;

/**
 * How soon a run ends in the running workbench that is cancelled at any moment: each of the Optimise menu's questions, on ten teams × ten
 * incentives × 10,000 employees. See releng/benchmarks/cancel.
 */
@EnabledIfSystemProperty(named = "talentbench.cancels", matches = "\\d+")
class CancelLatency extends Measurement {

    /** Longer than that, and it is printed what the run was doing. */
    private static final long LIMIT_NANOSECONDS = 200_000_000;

    /** Of a longer run only the beginning is looked at. */
    private static final long LONGEST_NANOSECONDS = 10_000_000_000L;

    private final int cancels = Integer.getInteger("talentbench.cancels", 0);
    private final SplittableRandom random = new SplittableRandom(1);

    @Override
    void measure(String model) {
        Scenario scenario = TalentFactory.eINSTANCE.createScenario();
        scenario.setName("What if");
        Bench.model(studio.file).getScenarios().add(scenario);
        studio.run();
        Map<String, Consumer<ModelSession>> questions = new LinkedHashMap<>();
        questions.put("plan", PlanUi.runs()::start);
        questions.put("front", PlanUi.runs()::findFront);
        questions.put("sensitivities", PlanUi.runs()::findSensitivity);
        questions.put("comparison", session -> PlanUi.runs().compare(session, List.of(scenario)));
        questions.forEach((question, ask) -> {
            double whole = uncancelled(ask);
            double[] taken = moments(whole).map(moment -> cancelled(question, ask, moment)).filter(Double::isFinite).sorted().toArray();
            System.out.printf(Locale.ROOT, "CANCEL %s, %s: runs for %.0f ms, %d cancelled, median %.0f ms, 95th percentile %.0f ms, most %.0f ms%n",
                    question, model, whole, taken.length, at(taken, 0.5), at(taken, 0.95), at(taken, 1));
        });
    }

    /** One at random in each of as many equal parts of a run, so that few of them miss nothing that it does. */
    private DoubleStream moments(double whole) {
        return IntStream.range(0, cancels).mapToDouble(part -> whole * (part + random.nextDouble()) / cancels);
    }

    private boolean busy() {
        return PlanUi.runs().busy(studio.session());
    }

    /** However long that takes: a measurement is not impatient. */
    private void untilEnded() {
        while (busy()) {
            Bench.rest(1);
        }
    }

    /** Milliseconds that a run takes which nobody cancels, as far as that is looked at. */
    private double uncancelled(Consumer<ModelSession> ask) {
        long start = System.nanoTime();
        ask.accept(studio.session());
        while (busy() && System.nanoTime() - start < LONGEST_NANOSECONDS) {
            Bench.rest(1);
        }
        double whole = (System.nanoTime() - start) / 1e6;
        PlanUi.runs().cancel(studio.session());
        untilEnded();
        return whole;
    }

    /** Milliseconds from the wish to cancel to the end, as the window learns of it; NaN where the run had ended before. */
    private double cancelled(String question, Consumer<ModelSession> ask, double moment) {
        ask.accept(studio.session());
        Bench.rest((int) moment);
        if (!busy()) {
            return Double.NaN;
        }
        long[] ended = new long[1];
        Consumer<ModelSession> listener = session -> ended[0] = ended[0] == 0 && !busy() ? System.nanoTime() : ended[0];
        PlanUi.runs().addListener(listener);
        long start = System.nanoTime();
        Thread watching = Thread.ofPlatform().daemon().start(() -> tellWhatKeepsIt(question));
        PlanUi.runs().cancel(studio.session());
        untilEnded();
        watching.interrupt();
        PlanUi.runs().removeListener(listener);
        return (ended[0] - start) / 1e6;
    }

    private static void tellWhatKeepsIt(String question) {
        try {
            Thread.sleep(LIMIT_NANOSECONDS / 1_000_000);
        } catch (InterruptedException inTime) {
            return;
        }
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            List<StackTraceElement> ours = Stream.of(stack).filter(frame -> frame.getClassName().startsWith("org.talentbench.")).limit(12).toList();
            if (thread.getName().startsWith("Worker") && !ours.isEmpty()) {
                System.out.println("CANCEL " + question + " is kept by " + Arrays.stream(stack).limit(2).toList() + " under " + ours);
            }
        });
    }
}
