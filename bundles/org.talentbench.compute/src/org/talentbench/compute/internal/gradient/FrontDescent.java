// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.internal.optimise.Front;
import org.talentbench.compute.internal.optimise.Goal;
import org.talentbench.compute.optimise.Point;

/**
 * A Pareto front by descending on many scalarisations in one batch. First each objective alone, from every start: the ends of the front.
 * Then each objective in its turn under bounds on the others, on a grid between the ends, from every start and every end; this reaches hollow
 * parts of the front, which no weighted sum does. Y. Haimes, L. Lasdon, D. Wismer: "On a bicriterion formulation of the problems of
 * integrated system identification and system optimization", IEEE Transactions on Systems, Man, and Cybernetics 1 (1971).
 */
final class FrontDescent {
    private static final int MOST_STEPS = 1_500;
    /** What the other objectives weigh beside the one that is minimised: enough to settle what that one leaves open. */
    private static final double BESIDE = 1e-4;

    private final Goal goal;
    private final Evaluator evaluator;
    private final FeasibleSet set;
    private final List<Goal.Limit> penalised;
    private final Batch batch;
    private final double tolerance;
    private final int wanted;

    /**
     * @param evaluator of the points where lanes end
     * @param penalised the constraints that the set leaves to the Lagrangian
     * @param batch on which lanes descend
     * @param wanted how many points the front should have
     */
    FrontDescent(Goal goal, Evaluator evaluator, FeasibleSet set, List<Goal.Limit> penalised, Batch batch, double tolerance, int wanted) {
        this.goal = goal;
        this.evaluator = evaluator;
        this.set = set;
        this.penalised = penalised;
        this.batch = batch;
        this.tolerance = tolerance;
        this.wanted = wanted;
    }

    /** @param goOn asked before every batch; the front is of what was reached by then */
    Front front(List<double[]> starts, BooleanSupplier goOn) {
        List<Lane> alone = new ArrayList<>();
        for (int i = 0; i < goal.objectives(); i++) {
            for (double[] start : starts) {
                alone.add(lane(i, penalised, start));
            }
        }
        descend(alone, goOn);
        List<Point> reached = new ArrayList<>(points(alone));
        Front ends = Front.of(goal, reached, reached.size());
        if (!ends.points().isEmpty()) {
            List<Lane> bounded = bounded(ends, starts);
            descend(bounded, goOn);
            List<Lane> settled = bounded.stream().filter(Lane::settled).toList();
            // Where time ran out before any lane settled, a rough front is better than its ends alone.
            reached.addAll(points(settled.isEmpty() ? bounded : settled));
        }
        return Front.of(goal, reached, wanted);
    }

    /** Each objective under every combination of bounds on the others, as many as points are wanted, from every start and every end. */
    private List<Lane> bounded(Front ends, List<double[]> elsewhere) {
        int objectives = goal.objectives();
        // An end can be a saddle that no lane would leave, and elsewhere a slope that leads astray.
        List<double[]> starts = new ArrayList<>(elsewhere);
        for (int i = 0; i < objectives; i++) {
            starts.add(set.fromDecisions(ends.best(i).decisions()));
        }
        int levels = (int) Math.ceil(Math.pow((double) wanted / objectives, 1.0 / (objectives - 1)));
        int combinations = (int) Math.pow(levels, objectives - 1);
        List<Lane> lanes = new ArrayList<>();
        for (int objective = 0; objective < objectives; objective++) {
            for (int combination = 0; combination < combinations; combination++) {
                List<Goal.Limit> limits = new ArrayList<>(penalised);
                int digits = combination;
                for (int other = 0; other < objectives; other++) {
                    if (other != objective) {
                        double part = (digits % levels + 1.0) / (levels + 1);
                        limits.add(goal.ceiling(other, ends.least(other) + part * (ends.most(other) - ends.least(other))));
                        digits /= levels;
                    }
                }
                for (double[] start : starts) {
                    lanes.add(lane(objective, limits, start));
                }
            }
        }
        return lanes;
    }

    private Lane lane(int objective, List<Goal.Limit> limits, double[] start) {
        double[] scalarisation = new double[goal.objectives()];
        Arrays.fill(scalarisation, BESIDE);
        scalarisation[objective] = 1;
        return new Lane(set, new Lagrangian(goal, limits, scalarisation), start, tolerance, false);
    }

    private void descend(List<Lane> lanes, BooleanSupplier goOn) {
        List<Lane> active = lanes;
        for (int step = 0; step < MOST_STEPS && !active.isEmpty() && goOn.getAsBoolean(); step++) {
            batch.step(active);
            active = active.stream().filter(lane -> !lane.done()).toList();
        }
    }

    /** Where lanes stand, as far as they keep the problem's own constraints. */
    private List<Point> points(List<Lane> lanes) {
        int dimension = set.dimension();
        double[] policies = new double[lanes.size() * dimension];
        double[] lower = goal.program().problem().lower();
        double[] upper = goal.program().problem().upper();
        for (int i = 0; i < lanes.size(); i++) {
            set.toDecisions(lanes.get(i).point(), 0, policies, i * dimension, lower, upper);
        }
        Evaluation evaluation = evaluator.evaluate(policies, lanes.size(), null);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Point point = goal.point(policies, evaluation, i);
            if (point.violation() <= tolerance && Double.isFinite(goal.cost(evaluation.values(), i))) {
                points.add(point);
            }
        }
        return points;
    }
}
