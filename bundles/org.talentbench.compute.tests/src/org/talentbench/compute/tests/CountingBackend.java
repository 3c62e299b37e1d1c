// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;

/** Passes everything on and counts the batches. */
final class CountingBackend implements Backend {
    private final Backend backend;
    private long batches;

    CountingBackend(Backend backend) {
        this.backend = backend;
    }

    long batches() {
        return batches;
    }

    @Override
    public String id() {
        return backend.id();
    }

    @Override
    public Availability availability() {
        return backend.availability();
    }

    @Override
    public Evaluator prepare(Program program) {
        Evaluator evaluator = backend.prepare(program);
        return new Evaluator() {
            @Override
            public Evaluation evaluate(double[] policies, int count, double[] weights) {
                batches++;
                return evaluator.evaluate(policies, count, weights);
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
