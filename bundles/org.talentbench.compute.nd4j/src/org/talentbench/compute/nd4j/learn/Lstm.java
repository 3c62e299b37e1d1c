// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Words embedded, read one after the other by a long short-term memory, whose last state a dense layer makes a number of: the log odds that
 * the text is positive. The loss is the binary cross-entropy. S. Hochreiter, J. Schmidhuber: "Long short-term memory", Neural Computation 9
 * (1997); F. Gers, J. Schmidhuber, F. Cummins: "Learning to forget", Neural Computation 12 (2000).
 */
final class Lstm extends Network<int[]> {
    private static final double EMBEDDING_DEVIATION = 0.05;

    private final int units;
    private final INDArray embedding;
    private final INDArray fromInput;
    private final INDArray fromState;
    private final INDArray bias;
    private final INDArray out;
    private final INDArray outBias;

    /** What a step has computed: gates in the order input, forget, output, candidate. */
    private record Step(int[] words, INDArray x, INDArray state, INDArray cell, INDArray in, INDArray forget, INDArray output, INDArray candidate,
            INDArray tanh) {
    }

    private final List<Step> steps = new ArrayList<>();
    private INDArray last;

    /** @param vocabulary how many words there are, of which 0 stands for none and is always the zero vector */
    Lstm(Random random, int vocabulary, int width, int units) {
        this.units = units;
        embedding = normal(random, EMBEDDING_DEVIATION, vocabulary, width);
        embedding.getRow(0).assign(0);
        fromInput = normal(random, Math.sqrt(2.0 / (width + units)), width, 4 * units);
        fromState = normal(random, Math.sqrt(1.0 / units), units, 4 * units);
        bias = Nd4j.zeros(1, 4 * units);
        // At first nothing is forgotten.
        gate(bias, 1).assign(1);
        out = normal(random, Math.sqrt(2.0 / (units + 1)), units, 1);
        outBias = Nd4j.zeros(1, 1);
    }

    @Override
    List<INDArray> parameters() {
        return List.of(embedding, fromInput, fromState, bias, out, outBias);
    }

    private INDArray gate(INDArray all, int number) {
        return all.get(NDArrayIndex.all(), NDArrayIndex.interval((long) number * units, (number + 1L) * units));
    }

    /** Shorter texts are filled up in front, so that all end together. */
    @Override
    INDArray forward(List<int[]> batch) {
        steps.clear();
        int length = Math.max(1, batch.stream().mapToInt(text -> text.length).max().orElse(1));
        INDArray state = Nd4j.zeros(batch.size(), units);
        INDArray cell = Nd4j.zeros(batch.size(), units);
        for (int t = 0; t < length; t++) {
            int place = t;
            int[] words = batch.stream().mapToInt(text -> place - (length - text.length) < 0 ? 0 : text[place - (length - text.length)]).toArray();
            INDArray x = Nd4j.pullRows(embedding, 1, words);
            INDArray gates = x.mmul(fromInput).addi(state.mmul(fromState)).addiRowVector(bias);
            INDArray in = Transforms.sigmoid(gate(gates, 0), true);
            INDArray forget = Transforms.sigmoid(gate(gates, 1), true);
            INDArray output = Transforms.sigmoid(gate(gates, 2), true);
            INDArray candidate = Transforms.tanh(gate(gates, 3), true);
            INDArray nextCell = forget.mul(cell).addi(in.mul(candidate));
            INDArray tanh = Transforms.tanh(nextCell, true);
            steps.add(new Step(words, x, state, cell, in, forget, output, candidate, tanh));
            cell = nextCell;
            state = output.mul(tanh);
        }
        last = state;
        return state.mmul(out).addiRowVector(outBias);
    }

    /** ln(1 + e^z) − y·z, in the form that does not overflow. */
    @Override
    double loss(double number, double target) {
        return Math.max(number, 0) - number * target + Math.log1p(Math.exp(-Math.abs(number)));
    }

    @Override
    double slope(double number, double target) {
        return 1 / (1 + Math.exp(-number)) - target;
    }

    @Override
    void backward(INDArray slopes, List<INDArray> gradients) {
        gradients.get(4).addi(last.transpose().mmul(slopes));
        gradients.get(5).addi(slopes.sum(true, 0));
        INDArray toState = slopes.mmul(out.transpose());
        INDArray toCell = Nd4j.zeros(toState.shape());
        for (Step step : steps.reversed()) {
            INDArray throughOutput = toState.mul(step.output()).muli(step.tanh().mul(step.tanh()).rsubi(1));
            toCell.addi(throughOutput);
            INDArray gates = Nd4j.hstack(sigmoidSlope(toCell.mul(step.candidate()), step.in()), sigmoidSlope(toCell.mul(step.cell()), step.forget()),
                    sigmoidSlope(toState.mul(step.tanh()), step.output()),
                    toCell.mul(step.in()).muli(step.candidate().mul(step.candidate()).rsubi(1)));
            gradients.get(1).addi(step.x().transpose().mmul(gates));
            gradients.get(2).addi(step.state().transpose().mmul(gates));
            gradients.get(3).addi(gates.sum(true, 0));
            INDArray toWords = gates.mmul(fromInput.transpose());
            for (int i = 0; i < step.words().length; i++) {
                if (step.words()[i] != 0) {
                    gradients.get(0).getRow(step.words()[i]).addi(toWords.getRow(i));
                }
            }
            toState = gates.mmul(fromState.transpose());
            toCell = toCell.mul(step.forget());
        }
    }

    private static INDArray sigmoidSlope(INDArray toGate, INDArray gate) {
        return toGate.muli(gate).muli(gate.rsub(1));
    }
}
