// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.talentbench.compute.program.Program;

/**
 * Backends that take over from each other: where one fails, in whatever way, that is told once, and the next that is available computes
 * what the failed one was asked, and all that follows. Goes by the name of the one that computes now.
 */
final class Relay implements Backend {
    private final List<Backend> backends;
    private final Consumer<HandOver> told;
    private int current;

    /** @param backends one or more; what the last of them throws is thrown */
    Relay(List<Backend> backends, Consumer<HandOver> told) {
        this.backends = backends;
        this.told = told;
    }

    @Override
    public synchronized String id() {
        return backends.get(current).id();
    }

    @Override
    public synchronized Availability availability() {
        return backends.get(current).availability();
    }

    @Override
    public Evaluator prepare(Program program) {
        return new Runner(program);
    }

    private synchronized Backend current() {
        return backends.get(current);
    }

    /** Whether there is another backend to go on with. */
    private synchronized boolean passOn(Backend failed, RuntimeException failure) {
        if (current + 1 == backends.size()) {
            return false;
        }
        if (backends.get(current) == failed) {
            current++;
            told.accept(new HandOver(failed.id(), failure, id()));
        }
        return true;
    }

    private final class Runner implements Evaluator {
        private final Program program;
        private Backend backend;
        private Evaluator evaluator;

        Runner(Program program) {
            this.program = program;
        }

        @Override
        public Evaluation evaluate(double[] policies, int count, double[] weights) {
            return run(runner -> runner.evaluate(policies, count, weights));
        }

        @Override
        public double[][] evaluateDraws(double[] policy) {
            return run(runner -> runner.evaluateDraws(policy));
        }

        private <T> T run(Function<Evaluator, T> work) {
            while (true) {
                try {
                    if (backend != current()) {
                        close();
                        backend = current();
                        evaluator = backend.prepare(program);
                    }
                    Cancellation.check();
                    return work.apply(evaluator);
                } catch (CancellationException stopped) {
                    throw stopped;
                } catch (RuntimeException failure) {
                    if (!passOn(backend, failure)) {
                        throw failure;
                    }
                }
            }
        }

        @Override
        public void close() {
            if (evaluator != null) {
                evaluator.close();
                evaluator = null;
                backend = null;
            }
        }
    }
}
