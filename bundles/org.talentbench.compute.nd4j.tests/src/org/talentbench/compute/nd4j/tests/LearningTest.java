// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.compute.Progress;
import org.talentbench.compute.nd4j.learn.ClassificationReport;
import org.talentbench.compute.nd4j.learn.Course;
import org.talentbench.compute.nd4j.learn.FeedbackModel;
import org.talentbench.compute.nd4j.learn.LearningException;
import org.talentbench.compute.nd4j.learn.NumericModel;
import org.talentbench.compute.nd4j.learn.Schedule;
import org.talentbench.compute.nd4j.learn.SlopeCheck;

/** The learning models of mathematics.md §7, on data made here. */
class LearningTest {
    private static final List<String> FEATURES = IntStream.range(0, 10).mapToObj(i -> "feature " + i).toList();
    private static final FeedbackModel.Size SMALL = new FeedbackModel.Size(100, 12, 6);

    @TempDir
    Path folder;

    @Test
    void slopesAreThoseOfTheLosses() {
        for (NumericModel.Kind kind : NumericModel.Kind.values()) {
            assertTrue(SlopeCheck.of(kind, 4, 3).largestError() < 1e-6, kind::name);
        }
        SlopeCheck feedback = SlopeCheck.ofFeedback(new FeedbackModel.Size(4, 2, 2), 5);
        assertTrue(feedback.largestError() < 1e-6, feedback::toString);
        assertEquals(3 * 2 + 2 * 8 + 2 * 8 + 8 + 2 + 1, feedback.parameters());
    }

    /** Ten numbers of a person, of which three tell the fourth, with a bend and some chance. */
    private record People(double[][] rows, double[] targets) {
        static People of(int count, long seed) {
            Random random = new Random(seed);
            double[][] rows = new double[count][10];
            double[] targets = new double[count];
            for (int i = 0; i < count; i++) {
                for (int f = 0; f < 10; f++) {
                    rows[i][f] = 50 + 10 * random.nextGaussian();
                }
                targets[i] = 3 + Math.max(0, rows[i][0] - 50) / 20 + (rows[i][1] - 50) / 40 + 0.1 * random.nextGaussian();
            }
            return new People(rows, targets);
        }
    }

    @Test
    void payIsLearntFromWhatIsKnownOfPeople() {
        People people = People.of(1_500, 1);
        people.rows()[3][2] = Double.NaN;
        people.targets()[5] = Double.NaN;
        NumericModel.Learnt learnt = learn(NumericModel.Kind.COMPENSATION, people);
        assertEquals(2, learnt.dropped());
        assertEquals(1_498, learnt.course().training() + learnt.course().test());
        assertFalls(learnt.course());
        assertTrue(learnt.course().testLoss() < 0.6 * learnt.baseline(), () -> learnt.course().testLoss() + " of " + learnt.baseline());
        assertTrue(learnt.explained() > 0.7, () -> "R² " + learnt.explained());
    }

    @Test
    void performanceIsLearntAndBecomesWeights() {
        People people = People.of(6_000, 2);
        NumericModel.Learnt learnt = learn(NumericModel.Kind.PERFORMANCE, people);
        assertEquals(10, learnt.course().epochs().size());
        assertFalls(learnt.course());
        assertTrue(learnt.course().testLoss() < 0.7 * learnt.baseline(), () -> learnt.course().testLoss() + " of " + learnt.baseline());
        double[] weights = learnt.model().weights(Arrays.copyOf(people.rows(), 50));
        double[] predicted = learnt.model().predict(Arrays.copyOf(people.rows(), 50));
        assertEquals(1, Arrays.stream(weights).average().orElseThrow(), 1e-12);
        assertEquals(predicted[7] / predicted[3], weights[7] / weights[3], 1e-12);
    }

    @Test
    void theSameSeedGivesTheSameModelAndItIsKeptOnDisk() throws IOException {
        People people = People.of(120, 3);
        Schedule short3 = NumericModel.Kind.PERFORMANCE.schedule().withEpochs(3);
        NumericModel one = NumericModel.learn(NumericModel.Kind.PERFORMANCE, FEATURES, people.rows(), people.targets(), short3, Progress.NONE).model();
        NumericModel two = NumericModel.learn(NumericModel.Kind.PERFORMANCE, FEATURES, people.rows(), people.targets(), short3, Progress.NONE).model();
        assertArrayEquals(one.predict(people.rows()), two.predict(people.rows()), 0);
        Path file = folder.resolve("performance.model");
        one.save(file);
        NumericModel read = NumericModel.load(NumericModel.Kind.PERFORMANCE, file);
        assertEquals(FEATURES, read.features());
        assertArrayEquals(one.predict(people.rows()), read.predict(people.rows()), 0);
        assertThrows(LearningException.class, () -> NumericModel.load(NumericModel.Kind.COMPENSATION, file));
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(assertThrows(LearningException.class, () -> NumericModel.load(NumericModel.Kind.PERFORMANCE, cut)).getMessage().contains("cut off"));
    }

    /** What people might write; a word or two tell what they think, at any place. */
    private record Feedback(List<String> texts, boolean[] positive) {
        static Feedback of(int count, long seed) {
            List<String> good = List.of("great", "helpful", "fair", "proud", "supportive");
            List<String> bad = List.of("awful", "unfair", "stress", "ignored", "rude");
            List<String> other = List.of("the", "team", "manager", "office", "project", "meeting", "week", "process", "tool");
            Random random = new Random(seed);
            boolean[] positive = new boolean[count];
            List<String> texts = IntStream.range(0, count).mapToObj(i -> {
                positive[i] = random.nextInt(5) < 3;
                int length = 3 + random.nextInt(4);
                int place = random.nextInt(length);
                return String.join(" ", IntStream.range(0, length).mapToObj(j -> {
                    List<String> words = j != place ? other : positive[i] ? good : bad;
                    return words.get(random.nextInt(words.size()));
                }).toList());
            }).toList();
            return new Feedback(texts, positive);
        }
    }

    @Test
    void feedbackIsToldApartAndBecomesALevel() throws IOException {
        Feedback feedback = Feedback.of(200, 4);
        FeedbackModel.Learnt learnt = FeedbackModel.learn(feedback.texts(), feedback.positive(), SMALL, new Schedule(10, 32, 0.02, 0.25, 10, 1),
                Progress.NONE);
        assertFalls(learnt.course());
        ClassificationReport report = learnt.report();
        assertEquals(50, report.count());
        assertTrue(report.accuracy() > report.baseline() + 0.2, report::toString);
        assertTrue(report.f1() > 0.9, report::toString);
        assertTrue(learnt.model().level(List.of("A great week!", "Helpful, fair team")) > 80);
        assertTrue(learnt.model().level(List.of("awful stress", "rude manager")) < 20);
        Path file = folder.resolve("feedback.model");
        learnt.model().save(file);
        assertArrayEquals(learnt.model().probabilities(feedback.texts()), FeedbackModel.load(file).probabilities(feedback.texts()), 0);
    }

    @Test
    void itStopsWhenNothingGetsBetterAndKeepsTheBest() {
        People people = People.of(60, 5);
        // Steps so long that the loss jumps about.
        Schedule wild = new Schedule(200, 8, 0.5, 0.3, 4, 1);
        Course course = NumericModel.learn(NumericModel.Kind.PERFORMANCE, FEATURES, people.rows(), people.targets(), wild, Progress.NONE).course();
        assertEquals(Course.Stop.NO_BETTER, course.stop());
        assertEquals(course.best() + 4, course.epochs().size());
        assertEquals(course.epochs().stream().mapToDouble(epoch -> epoch.test()).min().orElseThrow(), course.testLoss());
    }

    @Test
    void itCanBeStoppedAndTellsHowFarItIs() {
        People people = People.of(200, 6);
        double[] last = new double[1];
        Progress three = new Progress() {
            @Override
            public void report(double fraction, String what) {
                assertTrue(fraction > last[0] && fraction <= 1);
                last[0] = fraction;
            }

            @Override
            public boolean cancelled() {
                return last[0] > 0.25;
            }
        };
        Course course = NumericModel.learn(NumericModel.Kind.COMPENSATION, FEATURES, people.rows(), people.targets(),
                NumericModel.Kind.COMPENSATION.schedule(), three).course();
        assertEquals(Course.Stop.CANCELLED, course.stop());
        assertTrue(course.epochs().size() < 30);
    }

    @Test
    void whatCannotBeLearntIsToldWhy() {
        double[][] rows = new double[20][1];
        assertTrue(assertThrows(LearningException.class, () -> NumericModel.learn(NumericModel.Kind.COMPENSATION, List.of("x"), rows, new double[20],
                NumericModel.Kind.COMPENSATION.schedule(), Progress.NONE)).getMessage().contains("the same for everybody"));
        Arrays.stream(rows).forEach(row -> row[0] = Double.NaN);
        assertTrue(assertThrows(LearningException.class, () -> NumericModel.learn(NumericModel.Kind.COMPENSATION, List.of("x"), rows, new double[20],
                NumericModel.Kind.COMPENSATION.schedule(), Progress.NONE)).getMessage().contains("Only 0 of 20"));
        assertTrue(assertThrows(LearningException.class, () -> FeedbackModel.learn(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
                new boolean[10], SMALL, FeedbackModel.SCHEDULE, Progress.NONE)).getMessage().contains("judged alike"));
    }

    @Test
    void theReportIsThatOfTheTextbooks() {
        ClassificationReport report = new ClassificationReport(6, 2, 9, 3);
        assertEquals(0.75, report.accuracy());
        assertEquals(0.75, report.precision());
        assertEquals(6 / 9.0, report.recall(), 1e-15);
        assertEquals(12 / 17.0, report.f1(), 1e-15);
        assertEquals(11 / 20.0, report.baseline());
        assertEquals(0, new ClassificationReport(0, 0, 4, 1).precision());
    }

    private static NumericModel.Learnt learn(NumericModel.Kind kind, People people) {
        return NumericModel.learn(kind, FEATURES, people.rows(), people.targets(), kind.schedule(), Progress.NONE);
    }

    private static void assertFalls(Course course) {
        assertTrue(course.epochs().getLast().training() < 0.8 * course.epochs().getFirst().training(), course::toString);
        assertTrue(course.epochs().getLast().test() < 0.8 * course.epochs().getFirst().test(), course::toString);
    }
}
