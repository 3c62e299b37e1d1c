// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In which order a program's nodes are evaluated and which of them are stored. Stored are narrow nodes (of the organisation or of the
 * teams), normals, and whatever of an employee depends on neither decision nor draw. The other nodes of an employee are streamed: a
 * {@link Pass} over the employees computes them, folds them into narrow nodes, and forgets them; a later pass that needs one computes
 * it again, which costs less than memory does.
 *
 * @param once what depends on no decision: done when a program is prepared
 * @param perPolicy the rest: done for every policy
 */
public record Schedule(List<Step> once, List<Step> perPolicy) {
    /** What is done at a time. */
    public sealed interface Step {
    }

    /**
     * Computes one stored node from stored nodes.
     *
     * @param node its index among the nodes of the program
     */
    public record Compute(int node) implements Step {
    }

    /**
     * Goes over the employees of every team.
     *
     * @param rows nodes to compute for an employee, in order
     * @param draws nodes to compute for an employee and a draw, in order, after {@code rows}
     * @param folds the nodes that the pass is for: folds over employees of streamed nodes
     */
    public record Pass(List<Integer> rows, List<Integer> draws, List<Integer> folds) implements Step {
    }

    /** Finds the fewest passes: as many as folds over employees follow on each other. */
    public static Schedule of(Program program) {
        List<Node> nodes = program.nodes();
        int[] stage = stages(nodes);
        return new Schedule(phase(nodes, stage, false), phase(nodes, stage, true));
    }

    /** Whether a node has a place in memory. */
    public static boolean stored(Node node) {
        return !node.axes().wide() || node instanceof Node.Normal || !node.axes().policy() && !node.axes().draw();
    }

    private static int[] stages(List<Node> nodes) {
        int[] stage = new int[nodes.size()];
        for (int i = 0; i < stage.length; i++) {
            int latest = nodes.get(i).arguments().stream().mapToInt(a -> stage[a]).max().orElse(0);
            stage[i] = foldsEmployees(nodes.get(i)) ? latest + 1 : latest;
        }
        return stage;
    }

    private static boolean foldsEmployees(Node node) {
        return node instanceof Node.Fold fold && fold.along() == Node.Fold.Along.EMPLOYEES;
    }

    private static List<Step> phase(List<Node> nodes, int[] stage, boolean policy) {
        List<Step> steps = new ArrayList<>();
        int last = Arrays.stream(stage).max().orElse(0);
        for (int s = 0; s <= last; s++) {
            List<Integer> folds = new ArrayList<>();
            for (int i = 0; i < stage.length; i++) {
                Node node = nodes.get(i);
                if (node.axes().policy() != policy) {
                    continue;
                }
                if (foldsEmployees(node)) {
                    if (stage[i] == s + 1) {
                        folds.add(i);
                    }
                } else if (stage[i] == s && stored(node)) {
                    steps.add(new Compute(i));
                }
            }
            if (!folds.isEmpty()) {
                steps.add(pass(nodes, folds));
            }
        }
        return List.copyOf(steps);
    }

    private static Pass pass(List<Node> nodes, List<Integer> folds) {
        boolean[] needed = new boolean[nodes.size()];
        folds.forEach(fold -> nodes.get(fold).arguments().forEach(argument -> needed[argument] = true));
        List<Integer> rows = new ArrayList<>();
        List<Integer> draws = new ArrayList<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (needed[i] && !stored(nodes.get(i))) {
                (nodes.get(i).axes().draw() ? draws : rows).addFirst(i);
                nodes.get(i).arguments().forEach(argument -> needed[argument] = true);
            }
        }
        return new Pass(List.copyOf(rows), List.copyOf(draws), List.copyOf(folds));
    }
}
