// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.reference;

import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.problem.Population;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Elementwise;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Schedule;
import org.talentbench.compute.program.Schedule.Compute;
import org.talentbench.compute.program.Schedule.Pass;

/**
 * Evaluates a program for one policy at a time, following its {@link Schedule}. A stored node is an array, draw by draw; a streamed
 * one is a tile of as many employees as fit the first-level cache beside their neighbours.
 */
final class Interpreter {
    private static final int TILE = 256;

    private final Program program;
    private final Problem problem;
    private final Population population;
    private final int[] offsets;
    private final Schedule schedule;
    private final double[][] value;
    private final boolean[] stored;
    private double[] policy;
    private int policyStart;
    private double[] weights;
    private int weightStart;

    /** Computes at once what depends on no decision. */
    Interpreter(Program program) {
        this.program = program;
        problem = program.problem();
        population = problem.population();
        offsets = population.offsets();
        schedule = Schedule.of(program);
        value = new double[program.nodes().size()][];
        stored = new boolean[value.length];
        for (int i = 0; i < value.length; i++) {
            Node node = program.nodes().get(i);
            stored[i] = Schedule.stored(node);
            value[i] = new double[stored[i] ? size(node.axes()) * (node.axes().draw() ? problem.draws() : 1) : TILE];
        }
        schedule.once().forEach(this::step);
    }

    Program program() {
        return program;
    }

    /** Evaluates the policy whose decisions start at {@code policyStart}, with the outcomes' weights from {@code weightStart}. */
    void run(double[] policies, int policyStart, double[] weights, int weightStart) {
        this.policy = policies;
        this.policyStart = policyStart;
        this.weights = weights;
        this.weightStart = weightStart;
        schedule.perPolicy().forEach(this::step);
    }

    /** Copies a narrow node's values of one draw, repeating them along axes that it lacks. */
    void read(int node, int draw, double[] into, int from, int count) {
        Axes axes = program.nodes().get(node).axes();
        for (int k = 0; k < count; k++) {
            into[from + k] = value[node][start(axes, draw, k)];
        }
    }

    private int size(Axes axes) {
        return axes.scope().size(population);
    }

    private void step(Schedule.Step step) {
        switch (step) {
            case Compute(int index) -> compute(index);
            case Pass pass -> pass(pass);
        }
    }

    private void compute(int index) {
        double[] y = value[index];
        switch (program.nodes().get(index)) {
            case Node.Constant(double number) -> y[0] = number;
            case Node.Lever lever -> System.arraycopy(policy, policyStart + lever.offset(), y, 0, y.length);
            case Node.Weight weight -> System.arraycopy(weights, weightStart + weight.offset(), y, 0, y.length);
            case Node.Quantity quantity ->
                System.arraycopy(program.quantities().get(quantity.index()).values(), 0, y, 0, y.length);
            case Node.Normal normal -> {
                int rows = size(normal.axes());
                for (int draw = 0; draw < problem.draws(); draw++) {
                    Cancellation.check();
                    Normals.fill(y, draw * rows, rows, problem.seed(), normal.stream(), normal.axes().scope(), draw);
                }
            }
            case Node.Apply apply -> {
                int draws = apply.axes().draw() ? problem.draws() : 1;
                for (int draw = 0; draw < draws; draw++) {
                    Cancellation.check();
                    if (apply.axes().wide()) {
                        for (int k = 0; k + 1 < offsets.length; k++) {
                            apply(apply, y, offsets[k], offsets[k + 1] - offsets[k], draw, k, offsets[k]);
                        }
                    } else {
                        int size = size(apply.axes());
                        apply(apply, y, draw * size, size, draw, 0, 0);
                    }
                }
            }
            case Fold fold -> foldNarrow(fold, y);
        }
    }

    /** Over the teams or over the draws. */
    private void foldNarrow(Fold fold, double[] y) {
        double[] x = value[fold.argument()];
        boolean teams = fold.along() == Fold.Along.TEAMS;
        int size = size(program.nodes().get(fold.argument()).axes());
        Arrays.fill(y, fold.kind().identity());
        for (int i = 0; i < x.length; i++) {
            int to = teams ? i / size : i % size;
            y[to] = fold.kind().apply(y[to], x[i]);
        }
    }

    private void pass(Pass pass) {
        for (int index : pass.folds()) {
            Arrays.fill(value[index], ((Fold) program.nodes().get(index)).kind().identity());
        }
        for (int k = 0; k + 1 < offsets.length; k++) {
            for (int row = offsets[k]; row < offsets[k + 1]; row += TILE) {
                Cancellation.check();
                int count = Math.min(TILE, offsets[k + 1] - row);
                stream(pass.rows(), count, 0, k, row);
                fold(pass, false, count, 0, k, row);
                for (int draw = 0; draw < problem.draws() && foldsDraws(pass); draw++) {
                    stream(pass.draws(), count, draw, k, row);
                    fold(pass, true, count, draw, k, row);
                }
            }
        }
    }

    private boolean foldsDraws(Pass pass) {
        return pass.folds().stream().anyMatch(fold -> program.nodes().get(fold).axes().draw());
    }

    private void stream(List<Integer> indices, int count, int draw, int team, int row) {
        for (int index : indices) {
            apply((Node.Apply) program.nodes().get(index), value[index], 0, count, draw, team, row);
        }
    }

    private void fold(Pass pass, boolean draws, int count, int draw, int team, int row) {
        for (int index : pass.folds()) {
            Fold fold = (Fold) program.nodes().get(index);
            if (fold.axes().draw() == draws) {
                int to = start(fold.axes(), draw, team);
                double[] x = value[fold.argument()];
                int from = tileStart(fold.argument(), draw, team, row);
                for (int i = 0; i < count; i++) {
                    value[index][to] = fold.kind().apply(value[index][to], x[from + i]);
                }
            }
        }
    }

    /** Computes {@code count} neighbouring values: teams from 0 for a narrow node, employees of one team from {@code row} for a wide one. */
    private void apply(Node.Apply apply, double[] y, int from, int count, int draw, int team, int row) {
        Elementwise.Operand[] operands = new Elementwise.Operand[3];
        for (int i = 0; i < 3; i++) {
            // Operations of fewer arguments ignore the repeated ones.
            int argument = apply.arguments().get(Math.min(i, apply.arguments().size() - 1));
            Node node = program.nodes().get(argument);
            operands[i] = new Elementwise.Operand(value[argument], tileStart(argument, draw, team, row),
                    node.axes().scope() == apply.axes().scope() && node.axes().scope() != Scope.ORGANISATION ? 1 : 0);
        }
        Elementwise.apply(apply.op(), count, y, from, operands[0], operands[1], operands[2]);
    }

    private int tileStart(int index, int draw, int team, int row) {
        if (!stored[index]) {
            return 0;
        }
        Node node = program.nodes().get(index);
        return node.axes().wide() ? (node.axes().draw() ? draw * population.rows() : 0) + row : start(node.axes(), draw, team);
    }

    private int start(Axes axes, int draw, int team) {
        return (axes.draw() ? draw * size(axes) : 0) + (axes.scope() == Scope.TEAM ? team : 0);
    }
}
