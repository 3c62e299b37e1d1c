// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.reference;

import java.util.List;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Slope;

/** One policy after the other through an {@link Interpreter}. */
final class ReferenceEvaluator implements Evaluator {
    private final Program program;
    private final int dimension;
    private final int width;
    private Interpreter values;
    private Interpreter gradients;

    ReferenceEvaluator(Program program) {
        this.program = program;
        dimension = program.dimension();
        width = program.width();
    }

    @Override
    public Evaluation evaluate(double[] policies, int count, double[] weights) {
        Evaluator.check(program, policies, count, weights);
        Interpreter interpreter = weights == null ? values() : gradients();
        double[] outcomes = new double[count * width];
        double[] slopes = weights == null ? null : new double[count * dimension];
        for (int p = 0; p < count; p++) {
            interpreter.run(policies, p * dimension, weights, p * width);
            for (Outcome outcome : program.outcomes()) {
                interpreter.read(outcome.mean(), 0, outcomes, p * width + outcome.offset(), outcome.size());
            }
            if (slopes != null) {
                for (Slope slope : interpreter.program().slopes()) {
                    interpreter.read(slope.node(), 0, slopes, p * dimension + slope.offset(), slope.size());
                }
            }
        }
        return new Evaluation(count, outcomes, slopes);
    }

    @Override
    public double[][] evaluateDraws(double[] policy) {
        Evaluator.check(program, policy, 1, null);
        values().run(policy, 0, null, 0);
        double[][] draws = new double[program.problem().draws()][width];
        List<Outcome> outcomes = values().program().outcomes();
        for (int draw = 0; draw < draws.length; draw++) {
            for (Outcome outcome : outcomes) {
                values().read(outcome.draws(), draw, draws[draw], outcome.offset(), outcome.size());
            }
        }
        return draws;
    }

    @Override
    public void close() {
        values = null;
        gradients = null;
    }

    private Interpreter values() {
        if (values == null) {
            values = new Interpreter(program);
        }
        return values;
    }

    private Interpreter gradients() {
        if (gradients == null) {
            gradients = new Interpreter(program.withGradient());
        }
        return gradients;
    }
}
