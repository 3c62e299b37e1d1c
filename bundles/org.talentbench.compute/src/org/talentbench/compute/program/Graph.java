// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Node.Apply;
import org.talentbench.compute.program.Node.Constant;
import org.talentbench.compute.program.Node.Fold;

/** A program under construction: shares equal nodes, folds constants, leaves out what changes nothing. */
final class Graph {
    private static final int NONE = -1;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> indices = new HashMap<>();

    Graph() {
    }

    /** Goes on from a finished list of nodes, keeping their indices. */
    Graph(List<Node> start) {
        start.forEach(this::add);
    }

    List<Node> nodes() {
        return nodes;
    }

    Node node(int index) {
        return nodes.get(index);
    }

    Axes axes(int index) {
        return nodes.get(index).axes();
    }

    int add(Node node) {
        return indices.computeIfAbsent(node, n -> {
            nodes.add(n);
            return nodes.size() - 1;
        });
    }

    int constant(double value) {
        return add(new Constant(value));
    }

    int apply(Op op, int... arguments) {
        int simpler = simplify(op, arguments);
        if (simpler != NONE) {
            return simpler;
        }
        Axes axes = Axes.NONE;
        List<Integer> list = new ArrayList<>();
        for (int argument : arguments) {
            axes = axes.and(axes(argument));
            list.add(argument);
        }
        if (op.commutes()) {
            Integer swapped = indices.get(new Apply(op, List.of(list.get(1), list.get(0)), axes));
            if (swapped != null) {
                return swapped;
            }
        }
        return add(new Apply(op, List.copyOf(list), axes));
    }

    /** Folds along one axis; along an axis that the argument lacks, a sum multiplies and a minimum or maximum changes nothing. */
    int fold(Fold.Kind kind, Fold.Along along, int argument, int count) {
        Axes axes = axes(argument);
        boolean varies = switch (along) {
            case EMPLOYEES -> axes.scope() == Scope.EMPLOYEE;
            case TEAMS -> axes.scope() == Scope.TEAM;
            case DRAWS -> axes.draw();
        };
        if (!varies) {
            return kind == Fold.Kind.SUM ? apply(Op.MULTIPLY, count, argument) : argument;
        }
        Axes folded = switch (along) {
            case EMPLOYEES -> new Axes(axes.policy(), Scope.TEAM, axes.draw());
            case TEAMS -> new Axes(axes.policy(), Scope.ORGANISATION, axes.draw());
            case DRAWS -> new Axes(axes.policy(), axes.scope(), false);
        };
        return add(new Fold(kind, along, argument, folded));
    }

    /** A node that is the same to the last bit for all finite arguments and costs less, or {@link #NONE}. */
    private int simplify(Op op, int... arguments) {
        Double a = value(arguments[0]);
        Double b = arguments.length > 1 ? value(arguments[1]) : Double.valueOf(0);
        Double c = arguments.length > 2 ? value(arguments[2]) : Double.valueOf(0);
        if (a != null && b != null && c != null) {
            return constant(op.apply(a, b, c));
        }
        return switch (op) {
            case ADD -> is(a, 0) ? arguments[1] : is(b, 0) ? arguments[0] : NONE;
            case SUBTRACT -> is(b, 0) ? arguments[0] : is(a, 0) ? apply(Op.NEGATE, arguments[1]) : NONE;
            case MULTIPLY -> is(a, 1) ? arguments[1] : is(b, 1) ? arguments[0] : NONE;
            case DIVIDE -> is(b, 1) ? arguments[0] : NONE;
            case POWER -> is(b, 1) ? arguments[0] : is(b, 2) ? apply(Op.MULTIPLY, arguments[0], arguments[0]) : NONE;
            case NEGATE -> operand(Op.NEGATE, arguments[0], 0);
            case SELECT -> simplifySelect(a, arguments);
            default -> NONE;
        };
    }

    private int simplifySelect(Double condition, int[] arguments) {
        if (condition != null) {
            return arguments[condition != 0 ? 1 : 2];
        }
        if (arguments[1] == arguments[2]) {
            return arguments[1];
        }
        // What a piecewise with a jump becomes: the second test of the same condition cannot hold.
        return operand(Op.SELECT, arguments[2], 0) == arguments[0]
                ? apply(Op.SELECT, arguments[0], arguments[1], operand(Op.SELECT, arguments[2], 2)) : NONE;
    }

    /** An argument of a node if that is the given operation, else {@link #NONE}. */
    private int operand(Op op, int index, int argument) {
        return node(index) instanceof Apply apply && apply.op() == op ? apply.arguments().get(argument) : NONE;
    }

    private Double value(int index) {
        return node(index) instanceof Constant(double value) ? value : null;
    }

    private static boolean is(Double value, double number) {
        return value != null && value == number;
    }
}
