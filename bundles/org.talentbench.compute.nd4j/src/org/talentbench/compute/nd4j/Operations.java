// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Op;

/** ND4J's operations by their names, each giving a new array. */
final class Operations {
    private Operations() {
    }

    /** An operation of ND4J's list, with arguments of which an axis of length 1 is repeated. */
    static INDArray custom(String name, INDArray... arguments) {
        return Nd4j.exec(DynamicCustomOp.builder(name).addInputs(arguments).build())[0];
    }

    /** Picks along an axis. */
    static INDArray custom(String name, INDArray values, INDArray places, int axis) {
        return Nd4j.exec(DynamicCustomOp.builder(name).addInputs(values, places).addIntegerArguments(axis).build())[0];
    }

    static INDArray elementwise(INDArray x, Op op) {
        return switch (op) {
            case ABS -> Transforms.abs(x, true);
            case EXP -> Transforms.exp(x, true);
            case LN -> Transforms.log(x, true);
            case SQRT -> Transforms.sqrt(x, true);
            case TANH -> Transforms.tanh(x, true);
            case LOGISTIC -> Transforms.sigmoid(x, true);
            default -> throw new IllegalArgumentException(op + " is not of one argument");
        };
    }

    /** 1 where it holds, else 0. */
    static INDArray number(INDArray truth) {
        try (truth) {
            return truth.castTo(DataType.DOUBLE);
        }
    }

    /** The second where the first is not 0, else the third. */
    static INDArray select(INDArray condition, INDArray a, INDArray b) {
        long[] shape = new long[condition.rank()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Math.max(condition.size(i), Math.max(a.size(i), b.size(i)));
        }
        try (INDArray zero = Nd4j.scalar(0.0); INDArray truth = custom("not_equals", condition.broadcast(shape), zero)) {
            return custom("select", truth, a.broadcast(shape), b.broadcast(shape));
        }
    }

    static INDArray fold(Fold.Kind kind, INDArray x, int axis) {
        return switch (kind) {
            case SUM -> x.sum(true, axis);
            case MIN -> x.min(true, axis);
            case MAX -> x.max(true, axis);
        };
    }
}
