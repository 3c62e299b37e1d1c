// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;

/** Another backend that remembers what it was asked. */
public final class CountingBackend implements Backend {
    private final Backend backend;
    private final List<double[]> asked = new ArrayList<>();

    public CountingBackend(Backend backend) {
        this.backend = backend;
    }

    /** The policies of every batch so far, one policy after the other. */
    public List<double[]> asked() {
        return asked;
    }

    public int batches() {
        return asked.size();
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
                asked.add(policies.clone());
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
