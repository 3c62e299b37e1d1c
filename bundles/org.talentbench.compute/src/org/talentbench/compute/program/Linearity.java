// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.List;

/** How the nodes of a program depend on the decisions, as far as their kinds tell. */
public final class Linearity {
    private final boolean[] affine;
    private final boolean[] continuous;

    /** Looks at every node once. */
    public Linearity(Program program) {
        List<Node> nodes = program.nodes();
        affine = new boolean[nodes.size()];
        continuous = new boolean[nodes.size()];
        for (int i = 0; i < affine.length; i++) {
            Node node = nodes.get(i);
            List<Integer> arguments = node.arguments();
            boolean constant = !node.axes().policy();
            affine[i] = constant || arguments.stream().allMatch(a -> affine[a]) && switch (node) {
                case Node.Apply(Op op, _, _) -> switch (op) {
                    case ADD, SUBTRACT, NEGATE -> true;
                    case MULTIPLY -> !varies(nodes, arguments.getFirst()) || !varies(nodes, arguments.getLast());
                    case DIVIDE -> !varies(nodes, arguments.getLast());
                    case SELECT -> !varies(nodes, arguments.getFirst());
                    default -> false;
                };
                case Node.Fold fold -> fold.kind() == Node.Fold.Kind.SUM;
                default -> true;
            };
            continuous[i] = constant || arguments.stream().allMatch(a -> continuous[a]) && switch (node) {
                case Node.Apply(Op op, _, _) -> switch (op) {
                    case LESS, AT_MOST, EQUAL -> false;
                    case SELECT -> !varies(nodes, arguments.getFirst());
                    default -> true;
                };
                default -> true;
            };
        }
    }

    /** Whether a node is a constant plus a sum of constants times decisions; false where it is one only by chance of its numbers. */
    public boolean affine(int node) {
        return affine[node];
    }

    /** Whether a node is continuous in the decisions and has gradients almost everywhere: it compares no decisions. */
    public boolean continuous(int node) {
        return continuous[node];
    }

    private static boolean varies(List<Node> nodes, int node) {
        return nodes.get(node).axes().policy();
    }
}
