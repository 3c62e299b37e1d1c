// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.Arrays;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Elementwise;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Program;

/**
 * What is stored of every employee: floats in a {@link Layout}, four bytes each. Computed in double precision first where it is made of
 * other columns.
 */
final class Columns {
    private final Program program;
    private final Problem problem;
    private final Layout layout;
    private final float[] presence;
    private final double[][] exact;
    private final float[][][] stored;

    Columns(Program program, Layout layout) {
        this.program = program;
        this.layout = layout;
        problem = program.problem();
        presence = layout.presence();
        exact = new double[program.nodes().size()][];
        stored = new float[exact.length][][];
    }

    /** Computes a stored employee-level node from others and from narrow ones. */
    void compute(int index, Narrow narrow) {
        switch (program.nodes().get(index)) {
            case Node.Quantity quantity -> exact[index] = program.quantities().get(quantity.index()).values();
            case Node.Normal normal -> stored[index] = NormalColumns.of(normal, problem, layout);
            case Node.Apply apply -> exact[index] = apply(apply, narrow);
            default -> throw new IllegalStateException("No column is made of " + program.nodes().get(index));
        }
    }

    /** The presences, then the columns of a plan as they are in a draw. */
    float[][] of(PassPlan plan, int draw) {
        float[][] columns = new float[plan.columns().size() + 1][];
        columns[0] = presence;
        Arrays.setAll(columns, i -> i == 0 ? presence : column(plan.columns().get(i - 1), draw));
        return columns;
    }

    /** Lets go of what was only needed to compute other columns. */
    void forgetExactValues() {
        Arrays.fill(exact, null);
    }

    private float[] column(int index, int draw) {
        if (stored[index] == null) {
            stored[index] = new float[][] {layout.column(exact[index])};
        }
        return stored[index][stored[index].length == 1 ? 0 : draw];
    }

    private double[] apply(Node.Apply apply, Narrow narrow) {
        double[] y = new double[problem.population().rows()];
        int[] offsets = layout.offsets();
        for (int k = 0; k + 1 < offsets.length; k++) {
            Elementwise.Operand[] operands = new Elementwise.Operand[3];
            for (int i = 0; i < 3; i++) {
                int argument = apply.arguments().get(Math.min(i, apply.arguments().size() - 1));
                operands[i] = program.nodes().get(argument).axes().wide() ? new Elementwise.Operand(exact[argument], offsets[k], 1)
                        : new Elementwise.Operand(new double[] {narrow.get(argument, 0, 0, k)}, 0, 0);
            }
            Elementwise.apply(apply.op(), offsets[k + 1] - offsets[k], y, offsets[k], operands[0], operands[1], operands[2]);
        }
        return y;
    }
}
