// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Slope;

/** An {@link Engine} for the values alone and one for values and gradients, each made when it is first needed. */
final class VectorEvaluator implements Evaluator {
    private static final System.Logger LOG = System.getLogger(VectorEvaluator.class.getName());

    private final Program program;
    private Engine values;
    private Engine gradients;
    /** Takes over where a program has no fused loop. */
    private Evaluator scalar;

    VectorEvaluator(Program program) {
        this.program = program;
    }

    @Override
    public Evaluation evaluate(double[] policies, int count, double[] weights) {
        Evaluator.check(program, policies, count, weights);
        int width = program.width();
        int dimension = program.dimension();
        Engine engine = engine(weights != null);
        if (engine == null) {
            return scalar.evaluate(policies, count, weights);
        }
        engine.run(policies, weights, count);
        double[] outcomes = new double[count * width];
        double[] slopes = weights == null ? null : new double[count * dimension];
        for (int p = 0; p < count; p++) {
            for (Outcome outcome : engine.program().outcomes()) {
                engine.read(outcome.mean(), p, 0, outcomes, p * width + outcome.offset(), outcome.size());
            }
            for (Slope slope : engine.program().slopes()) {
                engine.read(slope.node(), p, 0, slopes, p * dimension + slope.offset(), slope.size());
            }
        }
        return new Evaluation(count, outcomes, slopes);
    }

    @Override
    public double[][] evaluateDraws(double[] policy) {
        Evaluator.check(program, policy, 1, null);
        Engine engine = engine(false);
        if (engine == null) {
            return scalar.evaluateDraws(policy);
        }
        engine.run(policy, null, 1);
        double[][] draws = new double[program.problem().draws()][program.width()];
        for (int draw = 0; draw < draws.length; draw++) {
            for (Outcome outcome : program.outcomes()) {
                engine.read(outcome.draws(), 0, draw, draws[draw], outcome.offset(), outcome.size());
            }
        }
        return draws;
    }

    @Override
    public void close() {
        values = null;
        gradients = null;
        scalar = null;
    }

    /** The engine for values, or for values and gradients; null where the scalar evaluator has taken over. */
    private Engine engine(boolean gradient) {
        if (scalar != null) {
            return null;
        }
        try {
            if (gradient) {
                gradients = gradients == null ? new Engine(program.withGradient()) : gradients;
                return gradients;
            }
            values = values == null ? new Engine(program) : values;
            return values;
        } catch (UnsupportedProgramException e) {
            LOG.log(System.Logger.Level.INFO, "The program of '" + program.problem().name() + "' runs on scalar loops: " + e.getMessage());
            scalar = Backends.reference().prepare(program);
            return null;
        }
    }
}
