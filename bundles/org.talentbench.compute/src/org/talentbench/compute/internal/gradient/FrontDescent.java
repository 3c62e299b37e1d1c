// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
    /** How many times what a bound was missed by it is narrowed for another try. */
    private static final double NARROWING = 3;
    /** What the other objectives weigh beside the one that is minimised, each by its steepness: enough to settle what that one leaves open. */
    private static final double BESIDE = 1e-4;

    private final Epigraph epigraph;
    private final Goal goal;
    private final Evaluator evaluator;
    private final FeasibleSet set;
    private final List<Goal.Limit> penalised;
    private final Steepness steepness;
    private final Batch batch;
    private final double tolerance;
    private final int wanted;

    /**
     * @param evaluator of the points where lanes end
     * @param penalised the constraints that the set leaves to the Lagrangian
     * @param batch on which lanes descend
     * @param wanted how many points the front should have
     */
    FrontDescent(Epigraph epigraph, Goal goal, Evaluator evaluator, FeasibleSet set, List<Goal.Limit> penalised, Steepness steepness,
            Batch batch, double tolerance, int wanted) {
        this.epigraph = epigraph;
        this.goal = goal;
        this.evaluator = evaluator;
        this.set = set;
        this.penalised = penalised;
        this.steepness = steepness;
        this.batch = batch;
        this.tolerance = tolerance;
        this.wanted = wanted;
    }

    /** @param goOn asked before every batch; the front is of what was reached by then */
    Front front(List<double[]> starts, BooleanSupplier goOn) {
        List<List<Lane>> alone = new ArrayList<>();
        for (int i = 0; i < goal.objectives(); i++) {
            alone.add(lanes(i, penalised, starts));
        }
        List<Point> reached = new ArrayList<>(points(descend(singly(alone), goOn)));
        reached.addAll(points(descend(singly(furtherIn(alone)), goOn)));
        Front ends = Front.of(goal, reached, reached.size());
        if (!ends.points().isEmpty()) {
            List<Lane> bounded = descend(bounded(ends, starts), goOn);
            List<Lane> settled = bounded.stream().filter(Lane::settled).toList();
            // Where time ran out before any lane settled, a rough front is better than its ends alone.
            reached.addAll(points(settled.isEmpty() ? bounded : settled));
        }
        return Front.of(goal, reached.stream().map(epigraph::original).toList(), wanted);
    }

    /**
     * For objectives of which every lane ended a little outside the constraints another try, under bounds that are as much narrower. Where a
     * constraint has a kink, such as the largest gap between teams, a lane swings about it and seldom stops within.
     */
    private List<List<Lane>> furtherIn(List<List<Lane>> alone) {
        List<List<Lane>> again = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            List<Point> ends = located(alone.get(i));
            double nearest = ends.stream().mapToDouble(Point::violation).min().orElseThrow();
            if (nearest > tolerance && Double.isFinite(nearest)) {
                List<Goal.Limit> narrower = penalised.stream().map(limit -> limit.narrowedBy(NARROWING * nearest)).toList();
                again.add(lanes(i, narrower, ends.stream().filter(end -> end.violation() <= NARROWING * nearest)
                        .map(end -> set.fromDecisions(end.decisions())).toList()));
            }
        }
        return again;
    }

    /** Each objective under every combination of bounds on the others, as many as points are wanted, from every end and from elsewhere. */
    private List<List<Lane>> bounded(Front ends, List<double[]> elsewhere) {
        int objectives = goal.objectives();
        // An end can be a saddle that no lane would leave, and elsewhere a slope that leads astray.
        List<double[]> starts = new ArrayList<>(elsewhere);
        for (int i = 0; i < objectives; i++) {
            starts.add(set.fromDecisions(ends.best(i).decisions()));
        }
        int levels = (int) Math.ceil(Math.pow((double) wanted / objectives, 1.0 / (objectives - 1)));
        int combinations = (int) Math.pow(levels, objectives - 1);
        List<List<Lane>> races = new ArrayList<>();
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
                races.add(lanes(objective, limits, starts));
            }
        }
        return races;
    }

    private List<Lane> lanes(int objective, List<Goal.Limit> limits, List<double[]> starts) {
        double[] scalarisation = new double[goal.objectives()];
        double steep = steepness.ofOutcomes()[goal.outcome(objective)];
        Arrays.setAll(scalarisation, i -> i == objective ? 1 : BESIDE * steep / steepness.ofOutcomes()[goal.outcome(i)]);
        return starts.stream()
                .map(start -> new Lane(set, new Lagrangian(goal, limits, steepness, scalarisation), start, tolerance, false)).toList();
    }

    /** Each lane as a race of its own: where the ends lie decides on the whole front, so none is given up. */
    private static List<List<Lane>> singly(List<List<Lane>> races) {
        return races.stream().flatMap(List::stream).map(List::of).toList();
    }

    /**
     * Descends on all lanes together.
     *
     * @param races lanes that differ in their start alone, of which the best few are worth finishing
     * @return all of them
     */
    private List<Lane> descend(List<List<Lane>> races, BooleanSupplier goOn) {
        List<Lane> all = races.stream().flatMap(List::stream).toList();
        List<Lane> active = all;
        for (int step = 0; step < MOST_STEPS && !active.isEmpty() && goOn.getAsBoolean(); step++) {
            Lane last = active.getLast();
            boolean approaching = last.approaching();
            batch.step(active);
            if (approaching && !last.approaching()) {
                races.forEach(Lane::keepTheBest);
            }
            races.forEach(Lane::endOvertaken);
            active = active.stream().filter(lane -> !lane.done()).toList();
        }
        return all;
    }

    /** Where lanes stand, as far as they keep the problem's own constraints. */
    private List<Point> points(List<Lane> lanes) {
        return located(lanes).stream().filter(point -> point.violation() <= tolerance && goal.finite(point)).toList();
    }

    private List<Point> located(List<Lane> lanes) {
        if (lanes.isEmpty()) {
            return List.of();
        }
        double[] policies = set.toDecisions(lanes.stream().map(Lane::point).toList());
        epigraph.fit(policies, lanes.size(), goal, evaluator);
        Evaluation evaluation = evaluator.evaluate(policies, lanes.size(), null);
        return IntStream.range(0, lanes.size()).mapToObj(i -> goal.point(policies, evaluation, i)).toList();
    }
}
