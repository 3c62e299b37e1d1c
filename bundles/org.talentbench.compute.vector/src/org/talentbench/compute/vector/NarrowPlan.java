// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Program;

/**
 * Which narrow nodes are computed together. Nodes of equal axes become one loop over the policies, draws and teams that they vary over; what only
 * that loop uses has no place in memory.
 *
 * @param stages for each stage of the schedule what is to be done, in order
 * @param kept which nodes have a place
 */
record NarrowPlan(List<List<Step>> stages, BitSet kept) {
    /** More nodes than this make a method that the just-in-time compiler leaves to the interpreter, at 46 bytes each. */
    private static final int MOST_NODES = 160;

    /** A part of a stage. */
    sealed interface Step {
    }

    /** One loop. @param number among all the program's loops */
    record Loop(int number, Axes axes, List<Integer> nodes) implements Step {
    }

    /** A node by itself: a fold, or decisions and weights that others than loops read. */
    record Single(int node) implements Step {
    }

    /** @param stages the narrow nodes that depend on decisions and are computed before each pass, in order, and those after the last */
    static NarrowPlan of(Program program, List<List<Integer>> stages) {
        List<List<Step>> planned = new ArrayList<>();
        int[] loopOf = new int[program.nodes().size()];
        java.util.Arrays.fill(loopOf, -1);
        int loops = 0;
        for (List<Integer> stage : stages) {
            List<Step> steps = new ArrayList<>();
            List<Integer> left = new ArrayList<>(stage);
            while (!left.isEmpty()) {
                int first = left.getFirst();
                if (program.nodes().get(first) instanceof Node.Apply apply) {
                    List<Integer> together = together(program, left, apply.axes());
                    for (int node : together) {
                        loopOf[node] = loops;
                    }
                    steps.add(new Loop(loops++, apply.axes(), together));
                    left.removeAll(together);
                } else {
                    steps.add(new Single(left.removeFirst()));
                }
            }
            planned.add(steps);
        }
        BitSet kept = kept(program, loopOf);
        planned.replaceAll(steps -> steps.stream().filter(step -> !(step instanceof Single(int node)) || kept.get(node)).toList());
        return new NarrowPlan(List.copyOf(planned), kept);
    }

    /** The operations of those axes that wait for no other node of what is left. */
    private static List<Integer> together(Program program, List<Integer> left, Axes axes) {
        List<Integer> together = new ArrayList<>();
        BitSet waiting = new BitSet();
        for (int node : left) {
            Node each = program.nodes().get(node);
            boolean source = each instanceof Node.Lever || each instanceof Node.Weight;
            if (each instanceof Node.Apply && each.axes().equals(axes) && together.size() < MOST_NODES
                    && each.arguments().stream().noneMatch(waiting::get)) {
                together.add(node);
            } else if (!source) {
                waiting.set(node);
            }
        }
        return List.copyOf(together);
    }

    /** A loop reads decisions and weights where they were given, and its own nodes from registers; all else needs a place. */
    private static BitSet kept(Program program, int[] loopOf) {
        BitSet kept = new BitSet();
        for (int i = 0; i < loopOf.length; i++) {
            Node user = program.nodes().get(i);
            for (int argument : user.arguments()) {
                Node node = program.nodes().get(argument);
                boolean source = node instanceof Node.Lever || node instanceof Node.Weight;
                if (loopOf[i] < 0 || !source && loopOf[argument] != loopOf[i]) {
                    kept.set(argument);
                }
            }
            if (loopOf[i] < 0 && !(user instanceof Node.Lever) && !(user instanceof Node.Weight)) {
                kept.set(i);
            }
        }
        program.outcomes().forEach(outcome -> {
            kept.set(outcome.mean());
            kept.set(outcome.draws());
        });
        program.slopes().forEach(slope -> kept.set(slope.node()));
        return kept;
    }
}
