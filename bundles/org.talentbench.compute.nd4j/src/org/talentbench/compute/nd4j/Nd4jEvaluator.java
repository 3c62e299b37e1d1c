// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Slope;

/** A {@link Graph} for the values alone and one for values and gradients, each made when first needed. */
final class Nd4jEvaluator implements Evaluator {
    /** Doubles of the largest array: all policies at once would not fit the memory. */
    private static final long LARGEST = 1 << 21;

    private final Program program;
    private Graph values;
    private Graph gradients;

    Nd4jEvaluator(Program program) {
        this.program = program;
        Nd4jLibrary.start();
    }

    @Override
    public Evaluation evaluate(double[] policies, int count, double[] weights) {
        Evaluator.check(program, policies, count, weights);
        Graph graph = graph(weights != null);
        int dimension = program.dimension();
        int width = program.width();
        double[] outcomes = new double[count * width];
        double[] slopes = weights == null ? null : new double[count * dimension];
        int piece = (int) Math.clamp(LARGEST / Math.max(1L, (long) program.problem().population().rows() * program.problem().draws()), 1, count);
        for (int from = 0; from < count; from += piece) {
            int to = Math.min(from + piece, count);
            double[] ownWeights = weights == null ? null : Arrays.copyOfRange(weights, from * width, to * width);
            try (Graph.Run run = graph.run(Arrays.copyOfRange(policies, from * dimension, to * dimension), to - from, ownWeights)) {
                for (Outcome outcome : graph.program().outcomes()) {
                    run.read(outcome.mean(), 0, outcome.size(), outcomes, from * width + outcome.offset(), width);
                }
                for (Slope slope : graph.program().slopes()) {
                    run.read(slope.node(), 0, slope.size(), slopes, from * dimension + slope.offset(), dimension);
                }
            }
        }
        return new Evaluation(count, outcomes, slopes);
    }

    @Override
    public double[][] evaluateDraws(double[] policy) {
        Evaluator.check(program, policy, 1, null);
        double[][] draws = new double[program.problem().draws()][program.width()];
        List<Outcome> outcomes = program.outcomes();
        try (Graph.Run run = graph(false).run(policy, 1, null)) {
            for (int draw = 0; draw < draws.length; draw++) {
                for (Outcome outcome : outcomes) {
                    run.read(outcome.draws(), draw, outcome.size(), draws[draw], outcome.offset(), 0);
                }
            }
        }
        return draws;
    }

    private Graph graph(boolean gradient) {
        if (gradient) {
            gradients = gradients == null ? new Graph(program.withGradient()) : gradients;
            return gradients;
        }
        values = values == null ? new Graph(program) : values;
        return values;
    }

    @Override
    public void close() {
        if (values != null) {
            values.close();
        }
        if (gradients != null) {
            gradients.close();
        }
        values = null;
        gradients = null;
    }
}
