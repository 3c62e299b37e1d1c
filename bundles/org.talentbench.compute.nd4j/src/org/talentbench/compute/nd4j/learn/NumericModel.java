// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.talentbench.compute.Progress;
import org.talentbench.compute.nd4j.Nd4jLibrary;
import org.talentbench.compute.nd4j.internal.Messages;

/** Predicts a number of people from numbers that are known of them (mathematics.md §7). Columns are standardised, the target too. */
public final class NumericModel {
    /** What is predicted, by which network. */
    public enum Kind {
        /** Pay: one linear layer, absolute error. */
        COMPENSATION(Dense.Loss.ABSOLUTE, new int[0], new Schedule(100, 64, 0.001, 0.2, 100, 1)),
        /** Performance: five rectified linear units, squared error. */
        PERFORMANCE(Dense.Loss.SQUARED, new int[] {5}, new Schedule(10, 64, 0.001, 0.2, 10, 1));

        private final Dense.Loss loss;
        private final int[] hidden;
        private final Schedule schedule;

        Kind(Dense.Loss loss, int[] hidden, Schedule schedule) {
            this.loss = loss;
            this.hidden = hidden;
            this.schedule = schedule;
        }

        /** How it learns where nobody says otherwise. */
        public Schedule schedule() {
            return schedule;
        }

        Dense network(int features, long seed) {
            Nd4jLibrary.start();
            return new Dense(loss, new Random(seed), IntStream.concat(IntStream.concat(IntStream.of(features), Arrays.stream(hidden)),
                    IntStream.of(1)).toArray());
        }

        /** The loss of a prediction, in standardised units. */
        private double loss(double number, double target) {
            return loss == Dense.Loss.ABSOLUTE ? Math.abs(number - target) : (number - target) * (number - target);
        }
    }

    /**
     * A model and how it was learnt.
     *
     * @param course losses are of standardised values
     * @param baseline the test loss of saying the same of everybody: the median or mean of those learnt from
     * @param explained R² on the people kept apart: 1 − squared error / variance
     * @param dropped rows left out because a value was missing
     */
    public record Learnt(NumericModel model, Course course, double baseline, double explained, int dropped) {
    }

    private final Kind kind;
    private final List<String> features;
    private final double[] centre;
    private final double[] spread;
    private final Dense network;

    private NumericModel(Kind kind, List<String> features, double[] centre, double[] spread, Dense network) {
        this.kind = kind;
        this.features = List.copyOf(features);
        this.centre = centre;
        this.spread = spread;
        this.network = network;
    }

    /**
     * Learns from people. Rows with a missing value are dropped.
     *
     * @param features names of the F columns
     * @param rows N×F numbers, NaN where one is missing
     * @param targets N numbers
     * @throws LearningException if too few rows are left, or nothing varies
     */
    public static Learnt learn(Kind kind, List<String> features, double[][] rows, double[] targets, Schedule schedule, Progress progress) {
        return learn(kind, features, rows, targets, schedule, progress, _ -> { });
    }

    static Learnt learn(Kind kind, List<String> features, double[][] rows, double[] targets, Schedule schedule, Progress progress, Consumer<Epoch> told) {
        int[] whole = IntStream.range(0, rows.length).filter(i -> Double.isFinite(targets[i]) && Arrays.stream(rows[i]).allMatch(Double::isFinite))
                .toArray();
        if (whole.length < 10) {
            throw new LearningException(Messages.of("learn.fewRows", whole.length, rows.length));
        }
        int[][] parts = Trainer.split(whole.length, schedule);
        double[] centre = new double[features.size() + 1];
        double[] spread = new double[features.size() + 1];
        for (int f = 0; f <= features.size(); f++) {
            int column = f;
            double[] values = Arrays.stream(parts[0]).mapToDouble(i -> value(rows, targets, whole[i], column)).toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            centre[f] = mean;
            spread[f] = Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
            if (spread[f] == 0 && f == features.size()) {
                throw new LearningException(Messages.of("learn.constant"));
            }
            spread[f] = spread[f] == 0 ? 1 : spread[f];
        }
        NumericModel model = new NumericModel(kind, features, centre, spread, kind.network(features.size(), schedule.seed()));
        List<double[]> examples = new ArrayList<>();
        double[] standardised = new double[whole.length];
        for (int i = 0; i < whole.length; i++) {
            examples.add(model.standardise(rows[whole[i]]));
            standardised[i] = (targets[whole[i]] - centre[features.size()]) / spread[features.size()];
        }
        Trainer<double[]> trainer = new Trainer<>(model.network, examples, standardised, schedule);
        Course course = trainer.run(progress, told);
        return new Learnt(model, course, baseline(kind, standardised, parts), model.explained(examples, standardised, parts[1]),
                rows.length - whole.length);
    }

    private static double value(double[][] rows, double[] targets, int row, int column) {
        return column == rows[row].length ? targets[row] : rows[row][column];
    }

    private static double baseline(Kind kind, double[] targets, int[][] parts) {
        double[] seen = Arrays.stream(parts[0]).mapToDouble(i -> targets[i]).sorted().toArray();
        double guess = kind.loss == Dense.Loss.ABSOLUTE ? seen[seen.length / 2] : Arrays.stream(seen).average().orElseThrow();
        return Arrays.stream(parts[1]).mapToDouble(i -> kind.loss(guess, targets[i])).average().orElseThrow();
    }

    private double explained(List<double[]> examples, double[] targets, int[] test) {
        double[] found = network.forward(Arrays.stream(test).mapToObj(examples::get).toList()).data().asDouble();
        double mean = Arrays.stream(test).mapToDouble(i -> targets[i]).average().orElseThrow();
        double left = 0;
        double all = 0;
        for (int i = 0; i < test.length; i++) {
            left += Math.pow(found[i] - targets[test[i]], 2);
            all += Math.pow(targets[test[i]] - mean, 2);
        }
        return 1 - left / all;
    }

    private double[] standardise(double[] row) {
        double[] standardised = new double[row.length];
        Arrays.setAll(standardised, f -> (row[f] - centre[f]) / spread[f]);
        return standardised;
    }

    public Kind kind() {
        return kind;
    }

    /** Names of the F columns that a prediction is made of, in order. */
    public List<String> features() {
        return features;
    }

    /** Predicts. @param rows N×F finite numbers @return N numbers in the target's unit */
    public double[] predict(double[][] rows) {
        double[] found = network.forward(Arrays.stream(rows).map(this::standardise).toList()).data().asDouble();
        int target = features.size();
        return Arrays.stream(found).limit(rows.length).map(number -> centre[target] + spread[target] * number).toArray();
    }

    /**
     * Weights ω of people in an allocation: proportional to what is predicted of them, 1 on average.
     *
     * @throws LearningException if a prediction is not above 0
     */
    public double[] weights(double[][] rows) {
        double[] predicted = predict(rows);
        double mean = Arrays.stream(predicted).average().orElseThrow();
        for (double one : predicted) {
            if (!(one > 0)) {
                throw new LearningException(Messages.of("learn.noWeight", Double.toString(one)));
            }
        }
        return Arrays.stream(predicted).map(one -> one / mean).toArray();
    }

    public void save(Path file) throws IOException {
        double[] numbers = new double[2 * centre.length];
        System.arraycopy(centre, 0, numbers, 0, centre.length);
        System.arraycopy(spread, 0, numbers, centre.length, centre.length);
        ModelStore.save(file, new ModelStore.Head(kind.name(), features, numbers), network);
    }

    /** @throws LearningException if the file is no such model */
    public static NumericModel load(Kind kind, Path file) throws IOException {
        return ModelStore.load(file, kind.name(), head -> kind.network(head.texts().size(), 1), (head, network) -> {
            int half = head.numbers().length / 2;
            return new NumericModel(kind, head.texts(), Arrays.copyOf(head.numbers(), half),
                    Arrays.copyOfRange(head.numbers(), half, 2 * half), (Dense) network);
        });
    }
}
