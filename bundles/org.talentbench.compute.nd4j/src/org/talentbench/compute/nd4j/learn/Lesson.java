// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.talentbench.compute.Progress;
import org.talentbench.compute.nd4j.internal.Messages;
import org.talentbench.data.table.Words;

/** What is to be learnt from which columns of a table. */
public sealed interface Lesson {
    /** How it is learnt where nobody says otherwise. */
    Schedule schedule();

    /**
     * Learns; takes a while.
     *
     * @param table a file that tables are read from
     * @param told hears of every epoch, on the thread that learns
     * @throws org.talentbench.data.table.TableException if it is no table or lacks a column
     * @throws LearningException if nothing can be learnt from it
     */
    Learnt learn(Path table, Schedule schedule, Progress progress, Consumer<Epoch> told);

    /** What came of it. */
    sealed interface Learnt {
        Course course();

        /** Keeps the model in a file. */
        void save(Path file) throws IOException;
    }

    /**
     * A number of people from other numbers of them.
     *
     * @param target the column that is foretold
     * @param features the columns that it is foretold from, one or more
     * @param name the column that says who a row is; null where no weights are wanted
     */
    record Numbers(NumericModel.Kind kind, String target, List<String> features, String name) implements Lesson {
        /** @param weights the weights ω in an allocation, by name; empty where no names were given */
        public record Found(NumericModel.Learnt result, Map<String, Double> weights) implements Learnt {
            @Override
            public Course course() {
                return result.course();
            }

            @Override
            public void save(Path file) throws IOException {
                result.model().save(file);
            }
        }

        public Numbers {
            features = List.copyOf(features);
        }

        @Override
        public Schedule schedule() {
            return kind.schedule();
        }

        @Override
        public Found learn(Path table, Schedule schedule, Progress progress, Consumer<Epoch> told) {
            List<String> columns = new ArrayList<>(features);
            columns.add(target);
            if (name != null) {
                columns.add(name);
            }
            LearnTable read = LearnTable.read(table, columns, progress);
            double[][] rows = new double[read.rows().size()][features.size()];
            for (int f = 0; f < features.size(); f++) {
                double[] values = read.numbers(f);
                for (int i = 0; i < rows.length; i++) {
                    rows[i][f] = values[i];
                }
            }
            NumericModel.Learnt result = NumericModel.learn(kind, features, rows, read.numbers(features.size()), schedule, progress, told);
            return new Found(result, name == null ? Map.of() : weights(result.model(), rows, read.texts(features.size() + 1)));
        }

        private static Map<String, Double> weights(NumericModel model, double[][] rows, List<String> names) {
            int[] whole = IntStream.range(0, rows.length).filter(i -> Arrays.stream(rows[i]).allMatch(Double::isFinite)).toArray();
            double[] weights = model.weights(Arrays.stream(whole).mapToObj(i -> rows[i]).toArray(double[][]::new));
            Map<String, Double> byName = new LinkedHashMap<>();
            for (int i = 0; i < whole.length; i++) {
                byName.put(names.get(whole[i]), weights[i]);
            }
            return byName;
        }
    }

    /**
     * Whether what people write is positive.
     *
     * @param text the column of the texts
     * @param positive the column that says yes or no of them; rows that lack it are read, and not learnt from
     */
    record Feedback(String text, String positive) implements Lesson {
        /** @param level of a driver, 0 … 100: the mean probability that a text is positive @param texts how many it is the mean of */
        public record Found(FeedbackModel.Learnt result, double level, int texts) implements Learnt {
            @Override
            public Course course() {
                return result.course();
            }

            @Override
            public void save(Path file) throws IOException {
                result.model().save(file);
            }
        }

        @Override
        public Schedule schedule() {
            return FeedbackModel.SCHEDULE;
        }

        @Override
        public Found learn(Path table, Schedule schedule, Progress progress, Consumer<Epoch> told) {
            LearnTable read = LearnTable.read(table, List.of(text, positive), progress);
            List<String> texts = new ArrayList<>();
            List<Boolean> judged = new ArrayList<>();
            for (List<String> row : read.rows()) {
                if (!row.get(0).isEmpty() && !row.get(1).isEmpty()) {
                    texts.add(row.get(0));
                    judged.add(Words.yesNo(row.get(1)).orElseThrow(() -> new LearningException(Messages.of("learn.neither", row.get(1), positive))));
                }
            }
            boolean[] judgements = new boolean[judged.size()];
            for (int i = 0; i < judgements.length; i++) {
                judgements[i] = judged.get(i);
            }
            FeedbackModel.Learnt result = FeedbackModel.learn(texts, judgements, FeedbackModel.Size.DEFAULT, schedule, progress, told);
            List<String> all = read.texts(0).stream().filter(one -> !one.isEmpty()).toList();
            return new Found(result, result.model().level(all), all.size());
        }
    }
}
