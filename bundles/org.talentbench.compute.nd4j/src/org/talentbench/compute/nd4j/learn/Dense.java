// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Dense layers, with rectified linear units between them and one number at the end. */
final class Dense extends Network<double[]> {
    /** How far from the target a number is. */
    enum Loss { ABSOLUTE, SQUARED }

    private static final double LAST_DEVIATION = 0.1;

    private final Loss loss;
    /** Weights, bias, weights, bias, … */
    private final List<INDArray> parameters = new ArrayList<>();
    private final List<INDArray> inputs = new ArrayList<>();

    /** @param sizes of the inputs, the hidden layers, and 1 */
    Dense(Loss loss, Random random, int... sizes) {
        this.loss = loss;
        for (int i = 0; i + 1 < sizes.length; i++) {
            // The last layer starts near 0, where the mean of standardised targets is.
            double deviation = i + 2 < sizes.length ? Math.sqrt(2.0 / (sizes[i] + sizes[i + 1])) : LAST_DEVIATION;
            parameters.add(normal(random, deviation, sizes[i], sizes[i + 1]));
            parameters.add(Nd4j.zeros(1, sizes[i + 1]));
        }
    }

    @Override
    List<INDArray> parameters() {
        return parameters;
    }

    @Override
    INDArray forward(List<double[]> batch) {
        inputs.clear();
        INDArray x = Nd4j.createFromArray(batch.toArray(double[][]::new));
        for (int i = 0; i < parameters.size(); i += 2) {
            inputs.add(x);
            INDArray y = x.mmul(parameters.get(i)).addiRowVector(parameters.get(i + 1));
            x = i + 2 < parameters.size() ? y.muli(y.gt(0).castTo(y.dataType())) : y;
        }
        return x;
    }

    @Override
    double loss(double number, double target) {
        double error = number - target;
        return loss == Loss.ABSOLUTE ? Math.abs(error) : error * error;
    }

    @Override
    double slope(double number, double target) {
        double error = number - target;
        return loss == Loss.ABSOLUTE ? Math.signum(error) : 2 * error;
    }

    @Override
    void backward(INDArray slopes, List<INDArray> gradients) {
        INDArray down = slopes;
        for (int i = parameters.size() - 2; i >= 0; i -= 2) {
            INDArray input = inputs.get(i / 2);
            gradients.get(i).addi(input.transpose().mmul(down));
            gradients.get(i + 1).addi(down.sum(true, 0));
            if (i > 0) {
                down = down.mmul(parameters.get(i).transpose()).muli(input.gt(0).castTo(input.dataType()));
            }
        }
    }
}
