// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.internal.Goal;

/** Evaluates the trial points of all lanes together, and remembers the best policy that any of them came by. */
final class Batch {
    private static final double CLEARLY = 10;

    private final Goal goal;
    private final Evaluator evaluator;
    private final FeasibleSet set;
    private final double tolerance;
    private double[] best;
    private double bestCost = Double.POSITIVE_INFINITY;
    private double bestViolation = Double.POSITIVE_INFINITY;
    private long evaluations;

    /** @param tolerance the violation that counts as none */
    Batch(Goal goal, Evaluator evaluator, FeasibleSet set, double tolerance) {
        this.goal = goal;
        this.evaluator = evaluator;
        this.set = set;
        this.tolerance = tolerance;
    }

    /** Evaluates every lane's trial point and tells the lane. */
    void step(List<Lane> lanes) {
        int count = lanes.size();
        int dimension = set.dimension();
        int width = goal.program().width();
        double[] policies = set.toDecisions(lanes.stream().map(Lane::trial).toList());
        double[] values = null;
        if (lanes.stream().anyMatch(lane -> lane.lagrangian().bends())) {
            values = evaluator.evaluate(policies, count, null).values();
        }
        double[] weights = new double[count * width];
        for (int i = 0; i < count; i++) {
            lanes.get(i).lagrangian().weigh(values, weights, i);
        }
        Evaluation evaluation = evaluator.evaluate(policies, count, weights);
        evaluations += count;
        for (int i = 0; i < count; i++) {
            remember(policies, evaluation.values(), i);
        }
        // Where to go next takes a lane longer than a small problem takes to evaluate.
        IntStream.range(0, count).parallel().forEach(i -> {
            double[] gradient = new double[dimension];
            for (int d = 0; d < dimension; d++) {
                gradient[d] = evaluation.gradient(i, d) * set.scale(d);
            }
            lanes.get(i).observe(Arrays.copyOfRange(evaluation.values(), i * width, (i + 1) * width), gradient);
        });
    }

    private void remember(double[] policies, double[] values, int row) {
        double cost = goal.cost(values, row);
        double violation = Math.max(goal.violation(values, row) - tolerance, 0);
        if (Double.isFinite(cost) && (violation < bestViolation || violation == bestViolation && cost < bestCost)) {
            bestCost = cost;
            bestViolation = violation;
            best = Arrays.copyOfRange(policies, row * set.dimension(), (row + 1) * set.dimension());
        }
    }

    /**
     * The best policy, null before any was finite: where a lane settled, or else where one is that keeps the constraints, unless one passed by on the way is
     * clearly better. The best passed by may owe its cost to the violation that the tolerance grants it.
     */
    double[] best(List<Lane> lanes) {
        Comparator<Lane> cheapest = Comparator.comparingDouble(Lane::cost);
        Lane lane = lanes.stream().filter(Lane::settled).min(cheapest).orElseGet(() -> lanes.stream().filter(Lane::kept).min(cheapest).orElse(null));
        if (lane == null || feasible() && bestCost < lane.cost() - (lane.settled() ? CLEARLY : 1) * tolerance * (1 + Math.abs(bestCost))) {
            return best;
        }
        return set.toDecisions(List.of(lane.point()));
    }

    double bestCost() {
        return bestCost;
    }

    boolean feasible() {
        return bestViolation == 0;
    }

    long evaluations() {
        return evaluations;
    }
}
