// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import java.time.Duration;
import java.time.Instant;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;

/** Evaluates as the reference does, but no batch is done before so much time has passed. */
record SlowBackend(Duration ofBatch) implements Backend {
    @Override
    public String id() {
        return "slow";
    }

    @Override
    public Availability availability() {
        return new Availability.Available("a slow machine");
    }

    @Override
    public Evaluator prepare(Program program) {
        Evaluator evaluator = Backends.reference().prepare(program);
        return new Evaluator() {
            @Override
            public Evaluation evaluate(double[] policies, int count, double[] weights) {
                Instant end = Instant.now().plus(ofBatch);
                Evaluation evaluation = evaluator.evaluate(policies, count, weights);
                while (Instant.now().isBefore(end)) {
                    Thread.onSpinWait();
                }
                return evaluation;
            }

            @Override
            public double[][] evaluateDraws(double[] policy) {
                return evaluator.evaluateDraws(policy);
            }

            @Override
            public void close() {
                evaluator.close();
            }
        };
    }
}
