// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Schedule;

/**
 * What the loop of a pass reads and writes. All folds of a plan have the draws, or none has.
 *
 * @param streamed nodes to compute for an employee, in order
 * @param columns stored employee-level nodes that are read
 * @param scalars narrow nodes that are read, and how
 * @param folds nodes that the sums become
 * @param draws whether the loop runs for every draw
 */
record PassPlan(List<Integer> streamed, List<Integer> columns, List<Scalar> scalars, List<Integer> folds, boolean draws) {
    /** @param reciprocal whether the loop wants 1 / value: a division costs ten multiplications */
    record Scalar(int node, boolean reciprocal) {
    }

    /** The plans of a pass: one for the folds without draws, one for those with, as far as there are any. */
    static List<PassPlan> of(Program program, Schedule.Pass pass) {
        List<PassPlan> plans = new ArrayList<>();
        for (boolean draws : new boolean[] {false, true}) {
            List<Integer> folds = pass.folds().stream().filter(f -> program.nodes().get(f).axes().draw() == draws).toList();
            if (!folds.isEmpty()) {
                plans.add(of(program, pass, folds, draws));
            }
        }
        return plans;
    }

    private static PassPlan of(Program program, Schedule.Pass pass, List<Integer> folds, boolean draws) {
        List<Node> nodes = program.nodes();
        boolean[] needed = new boolean[nodes.size()];
        folds.forEach(fold -> needed[((Node.Fold) nodes.get(fold)).argument()] = true);
        List<Integer> all = Stream.concat(pass.rows().stream(), pass.draws().stream()).sorted().toList();
        List<Integer> streamed = new ArrayList<>();
        for (int i : all.reversed()) {
            if (needed[i]) {
                streamed.addFirst(i);
                nodes.get(i).arguments().forEach(argument -> needed[argument] = true);
            }
        }
        Set<Integer> columns = new LinkedHashSet<>();
        Set<Scalar> scalars = new LinkedHashSet<>();
        for (int i : streamed) {
            Node.Apply apply = (Node.Apply) nodes.get(i);
            for (int position = 0; position < apply.arguments().size(); position++) {
                int argument = apply.arguments().get(position);
                Node node = nodes.get(argument);
                if (node.axes().wide()) {
                    if (Schedule.stored(node)) {
                        columns.add(argument);
                    }
                } else if (!(node instanceof Node.Constant)) {
                    scalars.add(new Scalar(argument, apply.op() == Op.DIVIDE && position == 1));
                }
            }
        }
        folds.stream().map(fold -> ((Node.Fold) nodes.get(fold)).argument()).filter(a -> Schedule.stored(nodes.get(a)))
                .forEach(columns::add);
        return new PassPlan(List.copyOf(streamed), List.copyOf(columns), List.copyOf(scalars), folds, draws);
    }
}
