// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;

/** Asks a compiled model how outcomes scatter at a policy. */
final class Scatter implements AutoCloseable {
    /** What an outcome stays within in 90 % of the draws. */
    record Band(double low, double high) {
    }

    private static final double LOW_QUANTILE = 0.05;
    private static final double HIGH_QUANTILE = 0.95;

    private final Readings readings;
    private final Evaluator evaluator;

    Scatter(CompiledModel model, Backend backend) {
        Program program = Program.compile(model.scatter());
        readings = new Readings(program);
        evaluator = backend.prepare(program);
    }

    /** How every outcome scatters at a policy. */
    Bands at(double[] decisions) {
        return new Bands(evaluator.evaluateDraws(decisions));
    }

    @Override
    public void close() {
        evaluator.close();
    }

    /** The draws of every outcome. */
    final class Bands {
        private final double[][] draws;

        private Bands(double[][] draws) {
            this.draws = draws;
        }

        /** Between the 5 % quantile of the low end and the 95 % quantile of the high end; empty where nothing scatters. */
        Optional<Band> of(String output, int team) {
            double[] low = sorted(readings.index(output + ProblemBuilder.LOW, team));
            double[] high = sorted(readings.index(output + ProblemBuilder.HIGH, team));
            // More saved than spent or less: the range of replacement costs can turn round.
            double bottom = Math.min(quantile(low, LOW_QUANTILE), quantile(high, LOW_QUANTILE));
            double top = Math.max(quantile(low, HIGH_QUANTILE), quantile(high, HIGH_QUANTILE));
            return bottom == top ? Optional.empty() : Optional.of(new Band(bottom, top));
        }

        private double[] sorted(int index) {
            return Arrays.stream(draws).mapToDouble(draw -> draw[index]).sorted().toArray();
        }
    }

    /** Linear between order statistics (Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7). */
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
