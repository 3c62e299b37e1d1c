// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.talentbench.compute.nd4j.Nd4jLibrary;

/**
 * Whether the slopes that a network learns by are those of its loss: compares them with central differences on a random batch, parameter by
 * parameter. For whoever changes a network.
 *
 * @param parameters how many were compared
 * @param largestError the largest difference, relative to the largest slope of the same array
 */
public record SlopeCheck(int parameters, double largestError) {
    private static final double STEP = 1e-5;
    private static final int EXAMPLES = 6;

    /** Of the networks of numbers. */
    public static SlopeCheck of(NumericModel.Kind kind, int features, long seed) {
        Random random = new Random(seed);
        List<double[]> examples = IntStream.range(0, EXAMPLES).mapToObj(_ -> random.doubles(features, -1, 1).toArray()).toList();
        return check(kind.network(features, seed), examples, random.doubles(EXAMPLES, -1, 1).toArray());
    }

    /** Of the network of texts, of texts of different lengths. */
    public static SlopeCheck ofFeedback(FeedbackModel.Size size, long seed) {
        Nd4jLibrary.start();
        Random random = new Random(seed);
        List<int[]> examples = IntStream.range(0, EXAMPLES).mapToObj(i -> random.ints(i + 2, 1, size.vocabulary()).toArray()).toList();
        return check(new Lstm(random, size.vocabulary(), size.embedding(), size.units()), examples,
                IntStream.range(0, EXAMPLES).mapToDouble(i -> i % 2).toArray());
    }

    private static <E> SlopeCheck check(Network<E> network, List<E> examples, double[] targets) {
        List<INDArray> gradients = network.parameters().stream().map(parameter -> Nd4j.zeros(parameter.shape())).toList();
        network.evaluate(examples, targets, gradients);
        int count = 0;
        double worst = 0;
        for (int p = 0; p < gradients.size(); p++) {
            INDArray parameter = network.parameters().get(p);
            double[] slopes = gradients.get(p).dup('c').data().asDouble();
            double scale = IntStream.range(0, slopes.length).mapToDouble(i -> Math.abs(slopes[i])).max().orElseThrow();
            INDArray flat = parameter.reshape(parameter.length());
            int first = network instanceof Lstm && p == 0 ? (int) parameter.size(1) : 0;
            for (int i = first; i < slopes.length; i++, count++) {
                double value = flat.getDouble(i);
                flat.putScalar(i, value + STEP);
                double above = network.evaluate(examples, targets, null);
                flat.putScalar(i, value - STEP);
                double below = network.evaluate(examples, targets, null);
                flat.putScalar(i, value);
                worst = Math.max(worst, Math.abs((above - below) / (2 * STEP) - slopes[i]) / scale);
            }
        }
        return new SlopeCheck(count, worst);
    }
}
