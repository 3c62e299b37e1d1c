// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.List;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.problem.Constraint;

/**
 * The augmented Lagrangian of one lane: a scalarised cost, plus what the constraints outside the {@link FeasibleSet} add by their
 * multipliers and a penalty that grows while they stay broken. R. T. Rockafellar: "The multiplier method of Hestenes and Powell applied to
 * convex programming", Journal of Optimization Theory and Applications 12 (1973); J. Nocedal, S. Wright: "Numerical Optimization",
 * 2nd edition, chapter 17.
 */
final class Lagrangian {
    private static final double FIRST_PENALTY = 10;
    private static final double GROWTH = 5;
    private static final double TIGHTER = 10;
    private static final double LARGEST_PENALTY = 1e5;
    private static final double ENOUGH_PROGRESS = 0.25;
    /** The part of its steepness elsewhere that a cost has at least where constraints hold it. */
    private static final double FLATTEST = 0.1;

    private final Goal goal;
    private final List<Goal.Limit> limits;
    private final Steepness steepness;
    private final double[] scalarisation;
    private final double[] multipliers;
    private double costScale = 1;
    private boolean scaled;
    private double penalty = FIRST_PENALTY;
    private double lastViolation = Double.POSITIVE_INFINITY;

    /**
     * @param limits the constraints that are penalised
     * @param steepness what they are measured by, as the cost is: so that multipliers are of the order of 1 and one penalty suits all
     * @param scalarisation weight of each objective's cost
     */
    Lagrangian(Goal goal, List<Goal.Limit> limits, Steepness steepness, double[] scalarisation) {
        this.goal = goal;
        this.limits = limits;
        this.steepness = steepness;
        this.scalarisation = scalarisation;
        multipliers = new double[limits.size()];
    }

    /** Whether the cost's gradient has a size that penalties and multipliers are made for; before, {@link #weigh} asks for that gradient alone. */
    boolean scaled() {
        return scaled;
    }

    /** Makes the cost's gradient of the size 1, whatever units the objectives have. @param gradientSize of a start, which may be at the very bottom of the cost */
    void scaleCost(double gradientSize) {
        scaled = true;
        double steepest = 0;
        for (int i = 0; i < scalarisation.length; i++) {
            steepest = Math.max(steepest, Math.abs(scalarisation[i]) * steepness.ofOutcomes()[goal.outcome(i)]);
        }
        double size = Math.max(gradientSize, FLATTEST * steepest);
        costScale = size > 0 && Double.isFinite(size) ? 1 / size : 1;
    }

    /** The same with the multipliers that an optimum near the start has, and the scale of the cost's gradient there. */
    Lagrangian at(Stationarity near) {
        scaleCost(near.steepest());
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = costScale * near.of(limits.get(i)) * steepness.of(limits.get(i));
        }
        return this;
    }

    /** The same with a penalty as it would be later, for a start that is near the end. */
    Lagrangian tightened() {
        penalty *= TIGHTER;
        return this;
    }

    /** Whether the weights depend on the values, so that these must be known first. */
    boolean bends() {
        return !limits.isEmpty();
    }

    double merit(double[] values, int row) {
        double merit = costScale * cost(values, row);
        for (int i = 0; i < limits.size(); i++) {
            double pull = pull(i, values, row);
            merit += (pull * pull - multipliers[i] * multipliers[i]) / (2 * penalty);
        }
        return merit;
    }

    /** The scalarised cost, unscaled. */
    double cost(double[] values, int row) {
        double cost = 0;
        for (int i = 0; i < scalarisation.length; i++) {
            cost += scalarisation[i] * goal.cost(i, values, row);
        }
        return cost;
    }

    /** Weights of the M outcomes whose gradient is the merit's. */
    void weigh(double[] values, double[] weights, int row) {
        for (int i = 0; i < scalarisation.length; i++) {
            goal.weigh(i, costScale * scalarisation[i], weights, row);
        }
        int width = goal.program().width();
        for (int i = 0; i < limits.size() && scaled; i++) {
            weights[row * width + limits.get(i).outcome()] += pull(i, values, row) * derivative(limits.get(i));
        }
    }

    /**
     * Takes the multipliers on to what the constraints pull with, and the penalty up where they hardly gave way.
     *
     * @param atRest whether the merit was minimised; where it was not, a violation says nothing of the penalty
     * @param enough a violation that is no reason for a larger penalty
     */
    void update(double[] values, int row, boolean atRest, double enough) {
        double violation = violation(values, row);
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = pull(i, values, row);
        }
        if (atRest && violation > Math.max(enough, ENOUGH_PROGRESS * lastViolation)) {
            penalty = Math.min(LARGEST_PENALTY, penalty * GROWTH);
        }
        lastViolation = atRest ? violation : lastViolation;
    }

    /** The worst violation of the penalised constraints, relative to 1 + |bound|. */
    double violation(double[] values, int row) {
        return limits.stream().mapToDouble(l -> l.violation(values[row * goal.program().width() + l.outcome()])).max().orElse(0);
    }

    /** The largest multiplier of a constraint that does not bind, times how far it is from binding; both relative. */
    double complementarity(double[] values, int row) {
        double worst = 0;
        for (int i = 0; i < multipliers.length; i++) {
            worst = Math.max(worst, Math.abs(Math.min(multipliers[i], 1) * Math.min(0, signed(limits.get(i), values, row))));
        }
        return worst;
    }

    private double pull(int i, double[] values, int row) {
        double pull = multipliers[i] + penalty * signed(limits.get(i), values, row);
        return switch (limits.get(i).relation()) {
            case EQUAL -> pull;
            case AT_MOST, AT_LEAST -> Math.max(0, pull);
        };
    }

    /** How far beyond its bound a value is, by its steepness; negative where it keeps it. */
    private double signed(Goal.Limit limit, double[] values, int row) {
        return (values[row * goal.program().width() + limit.outcome()] - limit.bound()) * derivative(limit);
    }

    private double derivative(Goal.Limit limit) {
        double size = 1 / steepness.of(limit);
        return limit.relation() == Constraint.Relation.AT_LEAST ? -size : size;
    }
}
