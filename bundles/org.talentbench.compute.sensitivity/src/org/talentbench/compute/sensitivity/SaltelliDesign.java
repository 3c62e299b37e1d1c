// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.sensitivity.SobolIndex.Range;

/**
 * For every sample two independent policies a and b, and for every cause a again with the cause's values from b. A. Saltelli, P. Annoni,
 * I. Azzini, F. Campolongo, M. Ratto, S. Tarantola: "Variance based sensitivity analysis of model output. Design and estimator for the
 * total sensitivity index", Computer Physics Communications 181 (2010).
 */
final class SaltelliDesign {
    /** How many policies go into one batch at most: enough for any backend, and soon over where the run is cancelled. */
    private static final int BATCH = 1 << 11;

    private final Loosened loosened;
    private final double[] policy;
    private final List<Range> ranges;
    private final int samples;
    /** For every decision the index of its range, −1 where it keeps its value. */
    private final int[] rangeOf;
    private final int[] coordinateOf;
    private final boolean[] integer;
    private final HaltonSequence sequence;
    private final int varied;

    SaltelliDesign(Problem problem, double[] policy, List<Range> ranges, int samples, long seed) {
        if (samples < 2) {
            throw new IllegalArgumentException("Variances need 2 samples or more, not " + samples);
        }
        List<String> causes = ranges.stream().map(Range::cause).toList();
        List<String> decisions = problem.decisions().stream().map(Decision::name).toList();
        List<String> parameters = problem.parameters().stream().map(Parameter::name).toList();
        causes.stream().filter(cause -> !decisions.contains(cause) && !parameters.contains(cause)).findFirst().ifPresent(cause -> {
            throw new IllegalArgumentException("There is no decision or parameter '" + cause + "' to vary");
        });
        causes.stream().filter(cause -> Collections.frequency(causes, cause) > 1).findFirst().ifPresent(cause -> {
            throw new IllegalArgumentException("'" + cause + "' has several ranges");
        });
        problem.decisions().stream().filter(Decision::integer).filter(decision -> causes.contains(decision.name())).forEach(decision -> {
            Range range = ranges.get(causes.indexOf(decision.name()));
            if (least(range) > most(range)) {
                throw new IllegalArgumentException("'" + decision.name() + "' is a whole number, and there is none in " + range.low() + " … " + range.high());
            }
        });
        this.ranges = List.copyOf(ranges);
        this.samples = samples;
        loosened = Loosened.of(problem, parameters.stream().filter(causes::contains).toList());
        this.policy = loosened.extended(policy);
        integer = loosened.problem().integer();
        rangeOf = new int[this.policy.length];
        coordinateOf = new int[this.policy.length];
        int offset = 0;
        int coordinates = 0;
        for (int i = 0; i < loosened.problem().decisions().size(); i++) {
            Decision decision = loosened.problem().decisions().get(i);
            int size = decision.scope().size(problem.population());
            int range = causes.indexOf(i < decisions.size() ? decision.name() : loosened.factors().get(i - decisions.size()));
            for (int d = offset; d < offset + size; d++) {
                rangeOf[d] = range;
                coordinateOf[d] = range < 0 ? -1 : coordinates++;
            }
            offset += size;
        }
        varied = coordinates;
        sequence = new HaltonSequence(2 * varied, samples, seed);
    }

    List<SobolIndex> run(Backend backend, Progress progress) {
        Program program = Program.compile(loosened.problem());
        int rows = ranges.size() + 2;
        int block = Math.max(1, BATCH / rows);
        Variances variances = new Variances(ranges.size(), program.width(), samples);
        try (Evaluator evaluator = backend.prepare(program)) {
            for (int from = 0; from < samples; from += block) {
                if (progress.cancelled()) {
                    throw new CancellationException("The sensitivities were stopped on request");
                }
                int count = Math.min(block, samples - from);
                double[] policies = new double[count * rows * policy.length];
                for (int i = 0; i < count; i++) {
                    fill(policies, i * rows, from + i);
                }
                Evaluation evaluation = evaluator.evaluate(policies, count * rows, null);
                for (int i = 0; i < count; i++) {
                    variances.add(from + i, evaluation, i * rows);
                }
                progress.report((double) (from + count) / samples, "varying " + ranges.size() + " causes");
            }
        }
        List<SobolIndex> indices = new ArrayList<>();
        List<Quantity> outputs = Quantity.outputs(program);
        for (int m = 0; m < outputs.size(); m++) {
            for (int cause = 0; cause < ranges.size(); cause++) {
                indices.add(variances.index(outputs.get(m), m, ranges.get(cause).cause(), cause));
            }
        }
        return indices;
    }

    /** Writes a, b, and a with each cause from b, from row {@code row} on. */
    private void fill(double[] policies, int row, int sample) {
        double[] uniform = sequence.point(sample);
        double[] a = policy.clone();
        double[] b = policy.clone();
        for (int d = 0; d < policy.length; d++) {
            if (rangeOf[d] >= 0) {
                a[d] = value(d, uniform[coordinateOf[d]]);
                b[d] = value(d, uniform[varied + coordinateOf[d]]);
            }
        }
        int dimension = policy.length;
        System.arraycopy(a, 0, policies, row * dimension, dimension);
        System.arraycopy(b, 0, policies, (row + 1) * dimension, dimension);
        for (int cause = 0; cause < ranges.size(); cause++) {
            int to = (row + 2 + cause) * dimension;
            for (int d = 0; d < dimension; d++) {
                policies[to + d] = rangeOf[d] == cause ? b[d] : a[d];
            }
        }
    }

    private double value(int d, double uniform) {
        Range range = ranges.get(rangeOf[d]);
        return integer[d] ? Math.floor(least(range) + uniform * (most(range) - least(range) + 1))
                : range.low() + uniform * (range.high() - range.low());
    }

    /** The least whole number of a range. */
    private static double least(Range range) {
        return Math.ceil(range.low());
    }

    /** The largest whole number of a range. */
    private static double most(Range range) {
        return Math.floor(range.high());
    }

    /** Sums of squares by cause and outcome. M. Jansen: "Analysis of variance designs for model output", Computer Physics Communications 117 (1999). */
    private static final class Variances {
        private final int width;
        private final int samples;
        private final double[] values;
        private final double[][] againstA;
        private final double[][] againstB;

        Variances(int causes, int width, int samples) {
            this.width = width;
            this.samples = samples;
            values = new double[2 * samples * width];
            againstA = new double[causes][width];
            againstB = new double[causes][width];
        }

        void add(int sample, Evaluation evaluation, int row) {
            for (int m = 0; m < width; m++) {
                double a = evaluation.value(row, m);
                double b = evaluation.value(row + 1, m);
                values[2 * sample * width + m] = a;
                values[(2 * sample + 1) * width + m] = b;
                for (int cause = 0; cause < againstA.length; cause++) {
                    double mixed = evaluation.value(row + 2 + cause, m);
                    againstA[cause][m] += (mixed - a) * (mixed - a);
                    againstB[cause][m] += (mixed - b) * (mixed - b);
                }
            }
        }

        SobolIndex index(Quantity output, int m, String name, int cause) {
            double variance = variance(m);
            if (!(variance > 0)) {
                return new SobolIndex(output, name, Double.NaN, Double.NaN);
            }
            return new SobolIndex(output, name, 1 - againstB[cause][m] / (2 * samples) / variance,
                    againstA[cause][m] / (2 * samples) / variance);
        }

        private double variance(int m) {
            double mean = 0;
            for (int i = m; i < values.length; i += width) {
                mean += values[i] / (2 * samples);
            }
            double squares = 0;
            for (int i = m; i < values.length; i += width) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
            return squares / (2 * samples);
        }
    }
}
