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
        if (!varies(argument, along)) {
            return kind == Fold.Kind.SUM ? apply(Op.MULTIPLY, count, argument) : argument;
        }
        if (kind == Fold.Kind.SUM && node(argument) instanceof Apply(Op op, List<Integer> factors, _) && scales(op)
                && !varies(factors.getLast(), along)) {
            // What does not vary along the sum is multiplied once, after it.
            return apply(op, fold(kind, along, factors.getFirst(), count), factors.getLast());
        }
        Axes folded = switch (along) {
            case EMPLOYEES -> new Axes(axes.policy(), Scope.TEAM, axes.draw());
            case TEAMS -> new Axes(axes.policy(), Scope.ORGANISATION, axes.draw());
            case DRAWS -> new Axes(axes.policy(), axes.scope(), false);
        };
        return add(new Fold(kind, along, argument, folded));
    }

    private boolean varies(int index, Fold.Along along) {
        return switch (along) {
            case EMPLOYEES -> axes(index).scope() == Scope.EMPLOYEE;
            case TEAMS -> axes(index).scope() == Scope.TEAM;
            case DRAWS -> axes(index).draw();
        };
    }

    private static boolean scales(Op op) {
        return op == Op.MULTIPLY || op == Op.DIVIDE;
    }

    /**
     * Gathers the factors of an employee that are not the employee's own at the end of the product, where a sum over employees can
     * leave them out: (a·n)·b becomes (a·b)·n. Only products of streamed values are worth the other rounding.
     */
    private int hoistFactor(int[] arguments) {
        for (int i = 0; i < 2; i++) {
            int product = arguments[i];
            int other = arguments[1 - i];
            if (axes(other).wide() && operand(Op.MULTIPLY, product, 0) != NONE && axes(product).wide()) {
                int narrow = operand(Op.MULTIPLY, product, 1);
                if (!axes(narrow).wide()) {
                    return apply(Op.MULTIPLY, apply(Op.MULTIPLY, operand(Op.MULTIPLY, product, 0), other), narrow);
                }
            }
        }
        int first = arguments[0];
        return !axes(first).wide() && axes(arguments[1]).wide() ? apply(Op.MULTIPLY, arguments[1], first) : NONE;
    }

    /** A node that is the same for all finite arguments and costs less, or {@link #NONE}. */
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
            case MULTIPLY -> is(a, 1) ? arguments[1] : is(b, 1) ? arguments[0] : hoistFactor(arguments);
            case DIVIDE -> is(b, 1) ? arguments[0] : NONE;
            case POWER -> is(b, 1) ? arguments[0] : is(b, 2) ? apply(Op.MULTIPLY, arguments[0], arguments[0]) : NONE;
            case NEGATE -> simplifyNegation(arguments[0]);
            case SELECT -> simplifySelect(a, arguments);
            default -> NONE;
        };
    }

    private int simplifyNegation(int argument) {
        int inner = operand(Op.NEGATE, argument, 0);
        int factor = operand(Op.MULTIPLY, argument, 1);
        return inner != NONE || factor == NONE || axes(factor).wide() || !axes(argument).wide() ? inner
                : apply(Op.MULTIPLY, operand(Op.MULTIPLY, argument, 0), apply(Op.NEGATE, factor));
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
