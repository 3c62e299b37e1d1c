// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.talentbench.compute.optimise.internal.linear.Solver.Answer;
import org.talentbench.compute.optimise.internal.linear.Solver.End;

/**
 * Whole numbers by branching on linear programmes: A. Land, A. Doig: "An automatic method of solving discrete programming problems", Econometrica
 * 28 (1960). From each node on to the better of its branches, and where that ends, on from the node that promises most. ojAlgo's own search is not
 * used: in its versions 57.0 and 57.1 it takes one small model in some hundreds for infeasible, and misses the optimum of others.
 */
final class BranchAndBound {
    /** What a node must promise beyond the best solution, relative to 1 + |its cost|. */
    private static final double GAP = 1e-9;
    /** So near to whole numbers it is tried whether these are a solution. */
    private static final double NEARLY_WHOLE = 1e-6;

    /**
     * @param lower bounds of all variables
     * @param values the relaxation's solution within the bounds
     * @param cost theirs; no solution within the bounds costs less
     */
    private record Node(double[] lower, double[] upper, double[] values, double cost) {
    }

    private final LinearModel model;
    private final Function<LinearModel, Answer> relaxation;
    private final BooleanSupplier outOfTime;
    private double[] best;
    private double bestCost = Double.POSITIVE_INFINITY;
    /** How a relaxation ended that has neither an optimum nor no solution; then nothing is proved. */
    private End trouble;

    /**
     * @param relaxation solves linear programmes
     * @param outOfTime whether to end with the best solution so far
     */
    BranchAndBound(LinearModel model, Function<LinearModel, Answer> relaxation, BooleanSupplier outOfTime) {
        this.model = model;
        this.relaxation = relaxation;
        this.outOfTime = outOfTime;
    }

    Answer solve() {
        double[] lower = new double[model.variables()];
        double[] upper = new double[model.variables()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = model.integer(i) ? Math.ceil(model.lower(i)) : model.lower(i);
            upper[i] = model.integer(i) ? Math.floor(model.upper(i)) : model.upper(i);
        }
        Queue<Node> open = new PriorityQueue<>(Comparator.comparingDouble(Node::cost));
        Node node = node(lower, upper).orElse(null);
        while (node != null && trouble == null) {
            node = branches(node, open).orElseGet(open::poll);
            if (node != null && outOfTime.getAsBoolean()) {
                trouble = End.FAILED;
            }
        }
        if (trouble == End.CANCELLED || trouble == End.UNBOUNDED) {
            return new Answer(trouble, null);
        }
        if (best == null) {
            return new Answer(trouble == null ? End.INFEASIBLE : End.FAILED, null);
        }
        return new Answer(trouble == null ? End.OPTIMAL : End.FEASIBLE, best);
    }

    private Optional<Node> node(double[] lower, double[] upper) {
        Answer answer = relaxation.apply(model.relaxed(lower, upper));
        if (answer.end() == End.OPTIMAL) {
            return Optional.of(new Node(lower, upper, answer.values(), model.objective().at(answer.values())));
        }
        if (answer.end() != End.INFEASIBLE) {
            trouble = answer.end();
        }
        return Optional.empty();
    }

    /** Looks into a node. @return the better of its branches; the other one is open now */
    private Optional<Node> branches(Node node, Queue<Node> open) {
        if (!promising(node)) {
            return Optional.empty();
        }
        int furthest = -1;
        double apart = -1;
        for (int i = 0; i < node.values.length; i++) {
            double fraction = Math.abs(node.values[i] - Math.rint(node.values[i]));
            if (model.integer(i) && node.lower[i] < node.upper[i] && fraction > apart) {
                furthest = i;
                apart = fraction;
            }
        }
        if (apart <= NEARLY_WHOLE) {
            tryWhole(node);
        }
        if (furthest < 0 || !promising(node)) {
            return Optional.empty();
        }
        double below = Math.clamp(Math.floor(node.values[furthest]), node.lower[furthest], node.upper[furthest] - 1);
        double[] upTo = node.upper.clone();
        double[] from = node.lower.clone();
        upTo[furthest] = below;
        from[furthest] = below + 1;
        Optional<Node> low = node(node.lower, upTo);
        Optional<Node> high = node(from, node.upper);
        if (low.isEmpty() || high.isEmpty()) {
            return low.or(() -> high);
        }
        boolean lowFirst = low.get().cost <= high.get().cost;
        open.add(lowFirst ? high.get() : low.get());
        return lowFirst ? low : high;
    }

    private boolean promising(Node node) {
        return best == null || node.cost < bestCost - GAP * (1 + Math.abs(bestCost));
    }

    /** Whether the whole numbers next to a node's are a solution. */
    private void tryWhole(Node node) {
        double[] lower = node.lower.clone();
        double[] upper = node.upper.clone();
        for (int i = 0; i < lower.length; i++) {
            if (model.integer(i)) {
                lower[i] = Math.clamp(Math.rint(node.values[i]), node.lower[i], node.upper[i]);
                upper[i] = lower[i];
            }
        }
        node(lower, upper).filter(whole -> whole.cost < bestCost).ifPresent(whole -> {
            best = whole.values;
            bestCost = whole.cost;
        });
    }
}
