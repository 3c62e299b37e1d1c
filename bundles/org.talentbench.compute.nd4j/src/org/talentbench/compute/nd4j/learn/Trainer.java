// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.talentbench.compute.Progress;

/** Learns a network's parameters from examples, and tests on those that it has kept apart. */
final class Trainer<E> {
    private final Network<E> network;
    private final List<E> examples;
    private final double[] targets;
    private final Schedule schedule;
    private final List<Integer> training;
    private final List<Integer> test;
    private final Random random;

    /** Splits by the schedule's seed; an example is kept apart for a test, and one at least to learn from. */
    Trainer(Network<E> network, List<E> examples, double[] targets, Schedule schedule) {
        this.network = network;
        this.examples = examples;
        this.targets = targets;
        this.schedule = schedule;
        int[][] parts = split(examples.size(), schedule);
        training = new ArrayList<>(Arrays.stream(parts[0]).boxed().toList());
        test = Arrays.stream(parts[1]).boxed().toList();
        random = new Random(schedule.seed());
    }

    /** Which examples are learnt from and which are kept apart. */
    static int[][] split(int count, Schedule schedule) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, new Random(schedule.seed()));
        int kept = Math.clamp(Math.round(schedule.testShare() * count), 1, count - 1);
        return new int[][] {order.subList(kept, count).stream().mapToInt(Integer::intValue).toArray(),
            order.subList(0, kept).stream().mapToInt(Integer::intValue).toArray()};
    }

    List<Integer> test() {
        return test;
    }

    /** Learns until the schedule or somebody says stop; the network then has the parameters of the best epoch. */
    Course run(Progress progress, Consumer<Epoch> told) {
        List<INDArray> gradients = network.parameters().stream().map(parameter -> Nd4j.zeros(parameter.shape())).toList();
        List<GradientUpdater<?>> steps = new ArrayList<>();
        for (INDArray parameter : network.parameters()) {
            steps.add((GradientUpdater<?>) new Adam(schedule.rate()).instantiate(Nd4j.zeros(1, 2 * parameter.length()), true));
        }
        List<Epoch> epochs = new ArrayList<>();
        List<INDArray> best = null;
        int bestNumber = 0;
        int step = 0;
        Course.Stop stop = Course.Stop.ALL_EPOCHS;
        int batches = Math.ceilDiv(training.size(), schedule.batch());
        while (epochs.size() < schedule.epochs() && stop == Course.Stop.ALL_EPOCHS) {
            Collections.shuffle(training, random);
            double loss = 0;
            for (int b = 0; b < batches && !progress.cancelled(); b++) {
                List<Integer> batch = training.subList(b * schedule.batch(), Math.min((b + 1) * schedule.batch(), training.size()));
                gradients.forEach(gradient -> gradient.assign(0));
                loss += evaluate(batch, gradients) * batch.size() / training.size();
                for (int i = 0; i < gradients.size(); i++) {
                    INDArray gradient = gradients.get(i);
                    steps.get(i).applyUpdater(gradient.reshape(1, gradient.length()), step, epochs.size());
                    network.parameters().get(i).subi(gradient);
                }
                step++;
                progress.report((epochs.size() + (b + 1.0) / batches) / schedule.epochs(), (epochs.size() + 1) + " / " + schedule.epochs());
            }
            if (progress.cancelled() && best != null) {
                stop = Course.Stop.CANCELLED;
                break;
            }
            epochs.add(new Epoch(epochs.size() + 1, loss, evaluate(test, null)));
            told.accept(epochs.getLast());
            if (best == null || epochs.getLast().test() < epochs.get(bestNumber - 1).test()) {
                best = network.parameters().stream().map(INDArray::dup).toList();
                bestNumber = epochs.size();
            }
            stop = progress.cancelled() ? Course.Stop.CANCELLED
                    : epochs.size() - bestNumber >= schedule.patience() ? Course.Stop.NO_BETTER : Course.Stop.ALL_EPOCHS;
        }
        for (int i = 0; i < best.size(); i++) {
            network.parameters().get(i).assign(best.get(i));
        }
        return new Course(epochs, bestNumber, stop, training.size(), test.size());
    }

    private double evaluate(List<Integer> batch, List<INDArray> gradients) {
        return network.evaluate(batch.stream().map(examples::get).toList(), batch.stream().mapToDouble(i -> targets[i]).toArray(), gradients);
    }
}
