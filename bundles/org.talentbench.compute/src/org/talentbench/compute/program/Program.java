// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Problem;

/**
 * A problem's formulas as one typed graph: nodes in topological order, each with the smallest axes it varies over, equal ones
 * shared, constants folded, and none that no outcome needs. The outcomes are the outputs, then the constraints' formulas.
 * <p>
 * The gradient is a program too: {@link #withGradient} has the same outcomes and, by reverse accumulation (Griewank and Walther,
 * "Evaluating Derivatives", 2008, chapter 3), a slope for every decision. So whatever runs programs runs gradients.
 */
public final class Program {
    private final Problem problem;
    private final List<Parameter> quantities;
    private final List<Node> nodes;
    private final List<Outcome> outcomes;
    private final List<Slope> slopes;
    private final Map<Integer, String> labels;

    Program(Problem problem, List<Parameter> quantities, List<Node> nodes, List<Outcome> outcomes, List<Slope> slopes,
            Map<Integer, String> labels) {
        Liveness live = new Liveness(nodes, outcomes, slopes);
        this.problem = problem;
        this.quantities = List.copyOf(quantities);
        this.nodes = live.nodes();
        this.outcomes = live.outcomes();
        this.slopes = live.slopes();
        this.labels = live.labels(labels);
    }

    /** Compiles the outputs and constraints of a problem. A problem that could be made can be compiled. */
    public static Program compile(Problem problem) {
        return new Lowering(problem).program();
    }

    /** The program with a slope for every decision; itself where it has them already. */
    public Program withGradient() {
        return slopes.isEmpty() && dimension() > 0 ? new Gradient(this).program() : this;
    }

    /** What the program was compiled from. */
    public Problem problem() {
        return problem;
    }

    /** The nodes, arguments first. */
    public List<Node> nodes() {
        return nodes;
    }

    /** The problem's parameters, then what a {@link Node.Quantity} tells of the population. */
    public List<Parameter> quantities() {
        return quantities;
    }

    /** The problem's outputs in order, then its constraints in order. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** For every decision in order the derivative of the weighted sum of outcomes; empty in a program without gradient. */
    public List<Slope> slopes() {
        return slopes;
    }

    /** D, the length of the flat decision vector. */
    public int dimension() {
        return problem.dimension();
    }

    /** M, how many values the outcomes have together. */
    public int width() {
        return outcomes.isEmpty() ? 0 : outcomes.getLast().offset() + outcomes.getLast().size();
    }

    /** M_out, how many of the M values belong to outputs; the others belong to constraints. */
    public int outputWidth() {
        int outputs = problem.outputs().size();
        return outputs == outcomes.size() ? width() : outcomes.get(outputs).offset();
    }

    Map<Integer, String> labels() {
        return labels;
    }

    /** For every node how many nodes, outcomes and slopes use it. */
    int[] uses() {
        int[] uses = new int[nodes.size()];
        nodes.forEach(node -> node.arguments().forEach(argument -> uses[argument]++));
        outcomes.forEach(outcome -> uses[outcome.mean()]++);
        slopes.forEach(slope -> uses[slope.node()]++);
        return uses;
    }

    /** The program as text: what is computed along which axes, in order. */
    @Override
    public String toString() {
        return new Listing(this).toString();
    }

    /** What of a graph is needed, with new indices. */
    private static final class Liveness {
        private final List<Node> kept = new ArrayList<>();
        private final List<Outcome> outcomes;
        private final List<Slope> slopes;
        private final int[] moved;

        Liveness(List<Node> nodes, List<Outcome> outcomes, List<Slope> slopes) {
            boolean[] live = new boolean[nodes.size()];
            outcomes.forEach(outcome -> live[outcome.mean()] = live[outcome.draws()] = true);
            slopes.forEach(slope -> live[slope.node()] = true);
            for (int i = nodes.size() - 1; i >= 0; i--) {
                if (live[i]) {
                    nodes.get(i).arguments().forEach(argument -> live[argument] = true);
                }
            }
            moved = new int[nodes.size()];
            Arrays.fill(moved, -1);
            for (int i = 0; i < nodes.size(); i++) {
                if (live[i]) {
                    moved[i] = kept.size();
                    kept.add(move(nodes.get(i)));
                }
            }
            this.outcomes = outcomes.stream()
                    .map(o -> new Outcome(o.name(), o.offset(), o.size(), moved[o.draws()], moved[o.mean()])).toList();
            this.slopes = slopes.stream().map(s -> new Slope(s.offset(), s.size(), moved[s.node()])).toList();
        }

        private Node move(Node node) {
            return switch (node) {
                case Node.Apply(Op op, List<Integer> arguments, Axes axes) ->
                    new Node.Apply(op, arguments.stream().map(a -> moved[a]).toList(), axes);
                case Node.Fold(Node.Fold.Kind kind, Node.Fold.Along along, int argument, Axes axes) ->
                    new Node.Fold(kind, along, moved[argument], axes);
                default -> node;
            };
        }

        List<Node> nodes() {
            return List.copyOf(kept);
        }

        List<Outcome> outcomes() {
            return outcomes;
        }

        List<Slope> slopes() {
            return slopes;
        }

        Map<Integer, String> labels(Map<Integer, String> labels) {
            Map<Integer, String> result = new HashMap<>();
            labels.forEach((index, label) -> {
                if (moved[index] >= 0) {
                    result.put(moved[index], label);
                }
            });
            return Map.copyOf(result);
        }
    }
}
