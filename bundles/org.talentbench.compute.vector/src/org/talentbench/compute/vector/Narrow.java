// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.Arrays;
import java.util.BitSet;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Elementwise;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Program;

/**
 * The narrow nodes of a program, in double precision: policy after policy, in each draw after draw, in each the teams. Blocks of policies
 * can be computed at the same time.
 */
final class Narrow {
    private final Program program;
    private final Problem problem;
    private final double[][] value;
    private final int[] policyStride;
    private final int[] drawStride;
    private final int[] teamStride;
    private final BitSet kept;
    private int capacity;

    /** @param kept which of the nodes that depend on decisions have a place */
    Narrow(Program program, BitSet kept) {
        this.program = program;
        this.kept = kept;
        problem = program.problem();
        int nodes = program.nodes().size();
        value = new double[nodes + 2][];
        policyStride = new int[nodes];
        drawStride = new int[nodes];
        teamStride = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            Axes axes = axes(i);
            policyStride[i] = axes.policy() ? perPolicy(i) : 0;
            drawStride[i] = axes.draw() ? teams(i) : 0;
            teamStride[i] = axes.scope() == Scope.TEAM ? 1 : 0;
            if (!axes.wide() && !axes.policy()) {
                value[i] = new double[perPolicy(i)];
            }
        }
    }

    /** Makes room for that many policies and takes their decisions and weights. */
    void take(double[] decisions, double[] outcomeWeights, int count) {
        value[value.length - 2] = decisions;
        value[value.length - 1] = outcomeWeights;
        if (count > capacity) {
            capacity = count;
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                if (!axes(i).wide() && axes(i).policy()) {
                    value[i] = new double[count * perPolicy(i)];
                }
            }
        }
    }

    /** A value; the policy, draw or team is ignored where the node does not vary over it. */
    double get(int node, int policy, int draw, int team) {
        return value[node][place(node, policy, draw, team)];
    }

    /** Copies the first {@code count} teams' values, repeating the organisation's. */
    void read(int node, int policy, int draw, double[] into, int from, int count) {
        int start = place(node, policy, draw, 0);
        if (teamStride[node] == 1) {
            System.arraycopy(value[node], start, into, from, count);
        } else {
            Arrays.fill(into, from, from + count, value[node][start]);
        }
    }

    void set(int node, int policy, int draw, int team, double number) {
        value[node][place(node, policy, draw, team)] = number;
    }

    /** Computes a node for policies {@code from} to {@code to}; for one that depends on no policy these are 0 and 1. */
    void compute(int index, int from, int to) {
        double[] y = value[index];
        int size = perPolicy(index);
        switch (program.nodes().get(index)) {
            case Node.Constant(double number) -> y[0] = number;
            case Node.Quantity quantity ->
                System.arraycopy(program.quantities().get(quantity.index()).values(), 0, y, 0, size);
            case Node.Lever lever -> copy(value[value.length - 2], program.dimension(), lever.offset(), y, size, from, to);
            case Node.Weight weight -> copy(value[value.length - 1], program.width(), weight.offset(), y, size, from, to);
            case Node.Normal normal -> {
                int teams = teams(index);
                for (int draw = 0; draw < problem.draws(); draw++) {
                    Normals.fill(y, draw * teams, teams, problem.seed(), normal.stream(), normal.axes().scope(), draw);
                }
            }
            case Node.Apply apply -> apply(index, apply);
            case Fold fold -> fold(index, fold, from, to);
        }
    }

    /** Runs a generated loop for policies {@code from} to {@code to}. */
    void run(NarrowCompiler.Compiled loops, int loop, int from, int to) {
        loops.kernel().run(loop, value, loops.numbers(), from, to);
    }

    private static void copy(double[] source, int stride, int offset, double[] y, int size, int from, int to) {
        for (int p = from; p < to; p++) {
            System.arraycopy(source, p * stride + offset, y, p * size, size);
        }
    }

    /** Of what depends on no policy: the others are computed by generated loops. */
    private void apply(int index, Node.Apply apply) {
        int teams = teams(index);
        int draws = apply.axes().draw() ? problem.draws() : 1;
        for (int draw = 0; draw < draws; draw++) {
            Elementwise.apply(apply.op(), teams, value[index], draw * teams, operand(apply, 0, draw), operand(apply, 1, draw),
                    operand(apply, 2, draw));
        }
    }

    private Elementwise.Operand operand(Node.Apply apply, int position, int draw) {
        int argument = argument(apply, position);
        return new Elementwise.Operand(value[argument], place(argument, 0, draw, 0), teamStride[argument]);
    }

    /** Operations of fewer arguments ignore the repeated ones. */
    private static int argument(Node.Apply apply, int position) {
        return apply.arguments().get(Math.min(position, apply.arguments().size() - 1));
    }

    private void fold(int index, Fold fold, int from, int to) {
        int outer = perPolicy(index);
        int inner = perPolicy(fold.argument());
        int teams = teams(fold.argument());
        double[] x = value[fold.argument()];
        double[] y = value[index];
        Arrays.fill(y, from * outer, to * outer, fold.kind().identity());
        for (int p = from; p < to; p++) {
            for (int i = 0; i < inner; i++) {
                int at = p * outer + (fold.along() == Fold.Along.TEAMS ? i / teams : i % teams);
                y[at] = fold.kind().apply(y[at], x[p * inner + i]);
            }
        }
    }

    private int place(int node, int policy, int draw, int team) {
        return policy * policyStride[node] + draw * drawStride[node] + team * teamStride[node];
    }

    private Axes axes(int node) {
        return program.nodes().get(node).axes();
    }

    private int teams(int node) {
        return axes(node).scope() == Scope.TEAM ? problem.population().teams().size() : 1;
    }

    private int perPolicy(int node) {
        return teams(node) * (axes(node).draw() ? problem.draws() : 1);
    }
}
