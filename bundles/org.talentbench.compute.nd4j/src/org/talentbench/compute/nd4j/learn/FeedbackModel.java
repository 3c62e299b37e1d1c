// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.talentbench.compute.Progress;
import org.talentbench.compute.nd4j.Nd4jLibrary;
import org.talentbench.compute.nd4j.internal.Messages;

/** Tells whether what people write is positive (mathematics.md §7): words embedded, a long short-term memory, a logistic output. */
public final class FeedbackModel {
    /** How it learns where nobody says otherwise. */
    public static final Schedule SCHEDULE = new Schedule(10, 32, 0.001, 0.2, 10, 1);

    private static final String KIND = "FEEDBACK";

    /** How large the network is. @param vocabulary most words that it knows @param embedding numbers a word becomes @param units of its memory */
    public record Size(int vocabulary, int embedding, int units) {
        /** As the reference has it. */
        public static final Size DEFAULT = new Size(10_000, 128, 64);
    }

    /** A model, how it was learnt, and how it does on texts that it has not seen. */
    public record Learnt(FeedbackModel model, Course course, ClassificationReport report) {
    }

    private final Tokenizer tokenizer;
    private final Size size;
    private final Lstm network;

    private FeedbackModel(Tokenizer tokenizer, Size size, Lstm network) {
        this.tokenizer = tokenizer;
        this.size = size;
        this.network = network;
    }

    /**
     * Learns from texts that somebody has judged. Words are learnt only from texts that are not kept apart.
     *
     * @throws LearningException if there are fewer than 10, or all are judged alike
     */
    public static Learnt learn(List<String> texts, boolean[] positive, Size size, Schedule schedule, Progress progress) {
        return learn(texts, positive, size, schedule, progress, _ -> { });
    }

    static Learnt learn(List<String> texts, boolean[] positive, Size size, Schedule schedule, Progress progress, Consumer<Epoch> told) {
        if (texts.size() < 10) {
            throw new LearningException(Messages.of("learn.fewTexts", texts.size()));
        }
        double[] targets = new double[positive.length];
        Arrays.setAll(targets, i -> positive[i] ? 1 : 0);
        if (Arrays.stream(targets).distinct().count() < 2) {
            throw new LearningException(Messages.of("learn.alike"));
        }
        Nd4jLibrary.start();
        int[][] parts = Trainer.split(texts.size(), schedule);
        Tokenizer tokenizer = Tokenizer.of(Arrays.stream(parts[0]).mapToObj(texts::get).toList(), size.vocabulary());
        FeedbackModel model = new FeedbackModel(tokenizer, size, network(tokenizer, size, schedule.seed()));
        List<int[]> examples = texts.stream().map(tokenizer::numbers).toList();
        Course course = new Trainer<>(model.network, examples, targets, schedule).run(progress, told);
        return new Learnt(model, course, model.report(parts[1], texts, positive));
    }

    private static Lstm network(Tokenizer tokenizer, Size size, long seed) {
        return new Lstm(new Random(seed), tokenizer.size(), size.embedding(), size.units());
    }

    private ClassificationReport report(int[] test, List<String> texts, boolean[] positive) {
        double[] found = probabilities(Arrays.stream(test).mapToObj(texts::get).toList());
        int[] counts = new int[4];
        for (int i = 0; i < test.length; i++) {
            boolean called = found[i] >= 0.5;
            counts[positive[test[i]] ? called ? 0 : 3 : called ? 1 : 2]++;
        }
        return new ClassificationReport(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How likely each text is positive, 0 … 1. */
    public double[] probabilities(List<String> texts) {
        double[] odds = network.forward(texts.stream().map(tokenizer::numbers).toList()).data().asDouble();
        return Arrays.stream(odds).limit(texts.size()).map(z -> 1 / (1 + Math.exp(-z))).toArray();
    }

    /** The level of a driver, 0 … 100: the mean probability that a text is positive. */
    public double level(List<String> texts) {
        return 100 * Arrays.stream(probabilities(texts)).average().orElseThrow(() -> new LearningException(Messages.of("learn.noText")));
    }

    public void save(Path file) throws IOException {
        ModelStore.save(file, new ModelStore.Head(KIND, tokenizer.words(), new double[] {size.vocabulary(), size.embedding(), size.units()}), network);
    }

    /** @throws LearningException if the file is no such model */
    public static FeedbackModel load(Path file) throws IOException {
        Nd4jLibrary.start();
        return ModelStore.load(file, KIND, head -> network(new Tokenizer(new ArrayList<>(head.texts())), size(head), 1),
                (head, network) -> new FeedbackModel(new Tokenizer(head.texts()), size(head), (Lstm) network));
    }

    private static Size size(ModelStore.Head head) {
        return new Size((int) head.numbers()[0], (int) head.numbers()[1], (int) head.numbers()[2]);
    }
}
