// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.talentbench.compute.BackendException;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.DriverException;
import org.talentbench.compute.cuda.ptx.Layout;
import org.talentbench.compute.cuda.ptx.PtxModule;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;

/** An {@link Engine} for the values alone and one for values and gradients on each card, made when first needed; policies are shared out among the cards. */
final class CudaEvaluator implements Evaluator {
    /** A card that gets fewer policies is not worth being used beside another. */
    private static final int FEWEST_POLICIES_A_CARD = 32;

    private final Program program;
    private final Cards cards;
    private final List<Engine> values = new ArrayList<>();
    private final List<Engine> gradients = new ArrayList<>();
    private PtxModule valueModule;
    private PtxModule gradientModule;

    CudaEvaluator(Program program, Cards cards) {
        this.program = program;
        this.cards = cards;
    }

    @Override
    public Evaluation evaluate(double[] policies, int count, double[] weights) {
        Evaluator.check(program, policies, count, weights);
        return guarded(() -> {
            double[] outcomes = new double[count * program.width()];
            double[] slopes = weights == null ? null : new double[count * program.dimension()];
            int parts = Math.clamp(count / FEWEST_POLICIES_A_CARD, 1, cards.all().size());
            List<Engine> engines = engines(weights != null, parts);
            onEach(parts, i -> engines.get(i).evaluate(policies, (int) ((long) count * i / parts), (int) ((long) count * (i + 1) / parts), weights, outcomes, slopes));
            return new Evaluation(count, outcomes, slopes);
        });
    }

    /** Works on several cards at once. Where one fails the others are waited for: what they use must not be given back under them. */
    private static void onEach(int parts, IntConsumer work) {
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        IntStream range = IntStream.range(0, parts);
        (parts > 1 ? range.parallel() : range).forEach(i -> {
            try {
                work.accept(i);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
    }

    @Override
    public double[][] evaluateDraws(double[] policy) {
        Evaluator.check(program, policy, 1, null);
        return guarded(() -> {
            Engine engine = engines(false, 1).getFirst();
            double[][] frames = engine.frames(policy);
            Layout layout = valueModule.layout();
            double[][] draws = new double[layout.draws()][program.width()];
            for (Outcome outcome : program.outcomes()) {
                for (int draw = 0; draw < draws.length; draw++) {
                    for (int k = 0; k < outcome.size(); k++) {
                        draws[draw][outcome.offset() + k] = read(outcome.draws(), draw, k, frames, policy);
                    }
                }
            }
            return draws;
        });
    }

    private double read(int node, int draw, int team, double[][] frames, double[] policy) {
        return switch (program.nodes().get(node)) {
            case Node.Constant(double number) -> number;
            case Node.Lever lever ->
                policy[lever.offset() + (lever.axes().scope() == Scope.TEAM ? team : 0)];
            case Node other -> frames[other.axes().policy() ? 0 : 1][valueModule.layout().place(node, draw, team)];
        };
    }

    /** The engines of the first {@code parts} cards. */
    private List<Engine> engines(boolean gradient, int parts) {
        List<Engine> engines = gradient ? gradients : values;
        Program whole = gradient ? program.withGradient() : program;
        if (gradient && gradientModule == null) {
            gradientModule = PtxModule.of(whole);
        } else if (!gradient && valueModule == null) {
            valueModule = PtxModule.of(whole);
        }
        while (engines.size() < parts) {
            Card card = cards.all().get(engines.size());
            engines.add(new Engine(whole, gradient ? gradientModule : valueModule, card, cards.modules(card)));
        }
        return engines;
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (DriverException e) {
            throw new BackendException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        values.forEach(Engine::close);
        gradients.forEach(Engine::close);
        values.clear();
        gradients.clear();
    }
}
