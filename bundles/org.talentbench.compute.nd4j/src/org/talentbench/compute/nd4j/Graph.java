// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Program;

/**
 * A program as operations on arrays of policies × draws × places, where the places are the organisation's one, the teams' or the
 * employees'; an axis that a node lacks has length 1 and is repeated. What depends on no policy is computed once.
 */
final class Graph implements AutoCloseable {
    private static final int PLACES = 2;

    private final Program program;
    private final int[] offsets;
    private final int teams;
    private final int draws;
    /** Which team each employee is in. */
    private final INDArray teamOf;
    private final INDArray[] once;
    /** For every node the last one that reads it. */
    private final int[] lastUse;
    private final Set<Integer> results = new HashSet<>();

    Graph(Program program) {
        this.program = program;
        Population population = program.problem().population();
        offsets = population.offsets();
        teams = population.teams().size();
        draws = program.problem().draws();
        teamOf = population.rows() == 0 ? null : Nd4j.createFromArray(population.teamOf());
        List<Node> nodes = program.nodes();
        lastUse = new int[nodes.size()];
        for (int i = 0; i < lastUse.length; i++) {
            for (int argument : nodes.get(i).arguments()) {
                lastUse[argument] = i;
            }
        }
        program.outcomes().forEach(outcome -> results.addAll(List.of(outcome.draws(), outcome.mean())));
        program.slopes().forEach(slope -> results.add(slope.node()));
        once = new INDArray[nodes.size()];
        for (int i = 0; i < once.length; i++) {
            if (!nodes.get(i).axes().policy()) {
                once[i] = compute(i, once, null, 0, null);
            }
        }
    }

    Program program() {
        return program;
    }

    /** Evaluates policies. @param weights null where the program has no slopes */
    Run run(double[] policies, int count, double[] weights) {
        Run run = new Run(once.clone(), count);
        try {
            for (int i = 0; i < once.length; i++) {
                if (once[i] == null) {
                    run.arrays[i] = compute(i, run.arrays, policies, count, weights);
                    run.closeWhatNobodyReadsAfter(i);
                }
            }
            return run;
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
    }

    /** The arrays of an evaluation. */
    final class Run implements AutoCloseable {
        private final INDArray[] arrays;
        private final int count;

        private Run(INDArray[] arrays, int count) {
            this.arrays = arrays;
            this.count = count;
        }

        /** Copies a narrow node's values of a draw, repeating them along axes that it lacks; each policy's start {@code stride} after those before. */
        void read(int node, int draw, int size, double[] into, int from, int stride) {
            INDArray array = arrays[node];
            double[] values = array.dup('c').data().asDouble();
            int places = (int) array.size(PLACES);
            int ownDraws = (int) array.size(1);
            for (int p = 0; p < count; p++) {
                int start = ((array.size(0) == 1 ? 0 : p) * ownDraws + Math.min(draw, ownDraws - 1)) * places;
                for (int k = 0; k < size; k++) {
                    into[from + p * stride + k] = values[start + Math.min(k, places - 1)];
                }
            }
        }

        private void closeWhatNobodyReadsAfter(int index) {
            for (int argument : program.nodes().get(index).arguments()) {
                if (lastUse[argument] == index && !results.contains(argument)) {
                    release(argument);
                }
            }
        }

        private void release(int index) {
            if (once[index] == null && arrays[index] != null && arrays[index].closeable()) {
                arrays[index].close();
                arrays[index] = null;
            }
        }

        @Override
        public void close() {
            IntStream.range(0, arrays.length).forEach(this::release);
        }
    }

    private INDArray compute(int index, INDArray[] arrays, double[] policies, int count, double[] weights) {
        return switch (program.nodes().get(index)) {
            case Node.Constant(double number) -> array(new double[] {number}, 1, 1);
            case Node.Lever lever -> columns(policies, count, program.dimension(), lever.offset(), size(lever.axes()));
            case Node.Weight weight -> columns(weights, count, program.width(), weight.offset(), size(weight.axes()));
            case Node.Quantity quantity -> array(program.quantities().get(quantity.index()).values(), 1, 1);
            case Node.Normal normal -> normals(normal);
            case Node.Apply apply -> apply(apply, arrays);
            case Fold fold -> fold(fold, arrays[fold.argument()]);
        };
    }

    private int size(Axes axes) {
        return axes.scope().size(program.problem().population());
    }

    private static INDArray array(double[] values, int policies, int drawCount) {
        return values.length == 0 ? Nd4j.empty(DataType.DOUBLE)
                : Nd4j.createFromArray(values).reshape(policies, drawCount, values.length / policies / drawCount);
    }

    private static INDArray columns(double[] source, int count, int stride, int offset, int size) {
        double[] values = new double[count * size];
        for (int p = 0; p < count; p++) {
            System.arraycopy(source, p * stride + offset, values, p * size, size);
        }
        return array(values, count, 1);
    }

    private INDArray normals(Node.Normal normal) {
        int size = size(normal.axes());
        double[] values = new double[draws * size];
        for (int draw = 0; draw < draws; draw++) {
            Normals.fill(values, draw * size, size, program.problem().seed(), normal.stream(), normal.axes().scope(), draw);
        }
        return array(values, 1, draws);
    }

    private INDArray apply(Node.Apply apply, INDArray[] arrays) {
        INDArray[] arguments = apply.arguments().stream().map(argument -> operand(argument, apply.axes(), arrays)).toArray(INDArray[]::new);
        if (Arrays.stream(arguments).anyMatch(INDArray::isEmpty)) {
            return Nd4j.empty(DataType.DOUBLE);
        }
        INDArray result = apply(apply.op(), arguments);
        for (int i = 0; i < arguments.length; i++) {
            INDArray argument = arguments[i];
            if (argument != arrays[apply.arguments().get(i)] && argument != result && argument.closeable()) {
                argument.close();
            }
        }
        return result;
    }

    /** An argument as wide as its user: an employee takes the value of the team. */
    private INDArray operand(int argument, Axes user, INDArray[] arrays) {
        return user.wide() && program.nodes().get(argument).axes().scope() == Scope.TEAM && teamOf != null
                ? Operations.custom("gather", arrays[argument], teamOf, PLACES) : arrays[argument];
    }

    private static INDArray apply(Op op, INDArray[] x) {
        return switch (op) {
            case ADD -> Operations.custom("add", x);
            case SUBTRACT -> Operations.custom("subtract", x);
            case MULTIPLY -> Operations.custom("multiply", x);
            case DIVIDE -> Operations.custom("divide", x);
            case POWER -> Operations.custom("Pow", x);
            case NEGATE -> x[0].neg();
            case MIN -> Operations.custom("minimum", x);
            case MAX -> Operations.custom("maximum", x);
            case ABS -> Operations.elementwise(x[0], op);
            case EXP, LN, SQRT, TANH, LOGISTIC -> Operations.elementwise(x[0], op);
            case LESS -> Operations.number(Operations.custom("less", x));
            case AT_MOST -> Operations.number(Operations.custom("less_equal", x));
            case EQUAL -> Operations.number(Operations.custom("equals", x));
            case SELECT -> Operations.select(x[0], x[1], x[2]);
        };
    }

    private INDArray fold(Fold fold, INDArray x) {
        return switch (fold.along()) {
            case DRAWS -> Operations.fold(fold.kind(), x, 1);
            case TEAMS -> Operations.fold(fold.kind(), x, PLACES);
            case EMPLOYEES -> overEmployees(fold.kind(), x);
        };
    }

    private INDArray overEmployees(Fold.Kind kind, INDArray x) {
        long policies = x.isEmpty() ? 1 : x.size(0);
        long ownDraws = x.isEmpty() ? 1 : x.size(1);
        INDArray folded = Nd4j.valueArrayOf(new long[] {policies, ownDraws, teams}, kind.identity());
        for (int k = 0; k < teams; k++) {
            if (offsets[k] < offsets[k + 1]) {
                INDArray team = x.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(offsets[k], offsets[k + 1]));
                try (INDArray one = Operations.fold(kind, team, PLACES)) {
                    folded.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(k, k + 1)).assign(one);
                }
            }
        }
        return folded;
    }

    @Override
    public void close() {
        for (INDArray array : once) {
            if (array != null && array.closeable()) {
                array.close();
            }
        }
    }
}
