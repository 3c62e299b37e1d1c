// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A function of examples with parameters that can be learnt. @param <E> an example */
abstract class Network<E> {
    /** The arrays that are learnt, in an order that stays. */
    abstract List<INDArray> parameters();

    /** B numbers, one for each example. */
    abstract INDArray forward(List<E> batch);

    /** The loss of one example, and its slope by the network's number. */
    abstract double loss(double number, double target);

    abstract double slope(double number, double target);

    /** Adds to the gradients what the last {@link #forward} contributes. @param slopes B×1, of the whole loss by each number @param gradients as the parameters */
    abstract void backward(INDArray slopes, List<INDArray> gradients);

    /** The mean loss of a batch and, where gradients are wanted, its slopes in them. */
    final double evaluate(List<E> batch, double[] targets, List<INDArray> gradients) {
        INDArray numbers = forward(batch);
        double[] found = numbers.data().asDouble();
        double sum = 0;
        double[] slopes = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            sum += loss(found[i], targets[i]) / targets.length;
            slopes[i] = slope(found[i], targets[i]) / targets.length;
        }
        if (gradients != null) {
            backward(Nd4j.createFromArray(slopes).reshape(targets.length, 1), gradients);
        }
        return sum;
    }

    /** Normal numbers of a deviation. */
    static INDArray normal(Random random, double deviation, int rows, int columns) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * random.nextGaussian();
        }
        return Nd4j.createFromArray(values).reshape(rows, columns);
    }
}
