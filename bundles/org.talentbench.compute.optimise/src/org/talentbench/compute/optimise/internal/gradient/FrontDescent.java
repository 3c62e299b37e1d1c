// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.internal.Front;
import org.talentbench.compute.optimise.internal.Goal;

/**
 * A Pareto front by descending on many scalarisations in one batch. First each objective alone, from every start: the ends of the front.
 * Then each objective in its turn under bounds on the others, on a grid between the ends, from between the ends and from the best point
 * known; this reaches hollow parts of the front, which no weighted sum does. Then between neighbours that are far apart, until there are as many points
 * as are wanted, and once more for each that is behind its neighbours. Y. Haimes, L. Lasdon, D. Wismer: "On a bicriterion formulation of the problems of
 * integrated system identification and system optimization", IEEE Transactions on Systems, Man, and Cybernetics 1 (1971).
 */
final class FrontDescent {
    private static final int MOST_STEPS = 1_500;
    private static final int MOST_FILLINGS = 4;
    /** What the other objectives weigh beside the one that is minimised, each by its steepness: enough to settle what that one leaves open. */
    private static final double BESIDE = 1e-4;

    /**
     * @param at in the set's coordinates
     * @param values the M outcomes
     */
    private record Located(double[] at, double[] values, Point point) {
    }

    /** An objective to be minimised under limits, where the front is thought to have a point. */
    private record Race(int objective, List<Goal.Limit> limits, double[] between) {
    }

    private final Epigraph epigraph;
    private final Goal goal;
    private final Evaluator evaluator;
    private final FeasibleSet set;
    private final Domain domain;
    private final List<Goal.Limit> penalised;
    private final Steepness steepness;
    private final Batch batch;
    private final double tolerance;
    private final int wanted;

    /**
     * @param evaluator of the points where lanes end
     * @param domain where lanes may begin
     * @param penalised the constraints that the set leaves to the Lagrangian
     * @param batch on which lanes descend
     * @param wanted how many points the front should have
     */
    FrontDescent(Epigraph epigraph, Goal goal, Evaluator evaluator, FeasibleSet set, Domain domain, List<Goal.Limit> penalised,
            Steepness steepness, Batch batch, double tolerance, int wanted) {
        this.epigraph = epigraph;
        this.goal = goal;
        this.evaluator = evaluator;
        this.set = set;
        this.domain = domain;
        this.penalised = penalised;
        this.steepness = steepness;
        this.batch = batch;
        this.tolerance = tolerance;
        this.wanted = wanted;
    }

    /** @param goOn asked before every batch; the front is of what was reached by then */
    Front front(List<double[]> starts, BooleanSupplier goOn) {
        List<List<Lane>> alone = IntStream.range(0, goal.objectives())
                .mapToObj(i -> starts.stream().map(start -> new Lane(set, lagrangian(i, penalised), start, tolerance, false)).toList()).toList();
        List<Located> known = new ArrayList<>(located(points(descend(alone, goOn))));
        List<Point> reached = new ArrayList<>(kept(known));
        Front ends = Front.of(goal, reached, reached.size());
        if (!ends.points().isEmpty()) {
            known.addAll(located(starts));
            reached.addAll(ended(descend(bounded(ends, known), goOn)));
            Front front = Front.of(goal, reached, reached.size());
            // Objectives that agree have a front of one point, and it no gap.
            for (int filling = 0; filling < MOST_FILLINGS && front.points().size() > 1 && front.points().size() < wanted && goOn.getAsBoolean(); filling++) {
                reached.addAll(ended(descend(filling(front, known), goOn)));
                front = Front.of(goal, reached, reached.size());
            }
            List<Front.Dent> dents = front.dents();
            if (!dents.isEmpty() && goOn.getAsBoolean()) {
                reached.addAll(ended(descend(mending(front, dents, known), goOn)));
            }
        }
        return Front.of(goal, reached.stream().map(epigraph::original).toList(), wanted);
    }

    /** Each objective under every combination of bounds on the others, as many as points are wanted. */
    private List<List<Lane>> bounded(Front ends, List<Located> known) {
        int objectives = goal.objectives();
        int levels = (int) Math.ceil(Math.pow((double) wanted / objectives, 1.0 / (objectives - 1)));
        int combinations = (int) Math.pow(levels, objectives - 1);
        List<Race> races = new ArrayList<>();
        for (int objective = 0; objective < objectives; objective++) {
            for (int combination = 0; combination < combinations; combination++) {
                List<Goal.Limit> limits = new ArrayList<>(penalised);
                double[] parts = new double[objectives];
                int digits = combination;
                for (int other = 0; other < objectives; other++) {
                    if (other != objective) {
                        parts[other] = (digits % levels + 1.0) / (levels + 1);
                        limits.add(goal.ceiling(other, ends.least(other) + parts[other] * (ends.most(other) - ends.least(other))));
                        digits /= levels;
                    }
                }
                races.add(new Race(objective, limits, between(ends, objective, parts)));
            }
        }
        return lanes(races, known);
    }

    /** Bounds that no policy keeps leave gaps, and others lead to the same point: into each of the widest gaps, from between its neighbours. */
    private List<List<Lane>> filling(Front front, List<Located> known) {
        return lanes(front.gaps(wanted - front.points().size()).stream().map(gap -> {
            double[] ceilings = mixed(front.costs().get(gap.one()), front.costs().get(gap.other()), 0.5);
            return race(front, gap.one(), gap.other(), 0.5, ceilings);
        }).toList(), known);
    }

    /** A lane may come to rest at a kink short of the front: what is behind others is sought again from between these. */
    private List<List<Lane>> mending(Front front, List<Front.Dent> dents, List<Located> known) {
        return lanes(dents.stream().map(dent -> race(front, dent.one(), dent.other(), dent.share(), front.costs().get(dent.point()))).toList(), known);
    }

    /** For the objective in which two points differ most, with the others below their ceilings, from between the two. @param share of the first */
    private Race race(Front front, int first, int second, double share, double[] ceilings) {
        double[] one = front.costs().get(first);
        double[] other = front.costs().get(second);
        int objective = IntStream.range(0, goal.objectives()).boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(one[i] - other[i]) / steepness.ofOutcomes()[goal.outcome(i)])).orElseThrow();
        List<Goal.Limit> limits = new ArrayList<>(penalised);
        IntStream.range(0, goal.objectives()).filter(i -> i != objective).forEach(i -> limits.add(goal.ceiling(i, ceilings[i])));
        double[] from = set.fromDecisions(front.points().get(first).decisions());
        double[] to = set.fromDecisions(front.points().get(second).decisions());
        return new Race(objective, limits, mixed(from, to, share));
    }

    private static double[] mixed(double[] one, double[] other, double share) {
        double[] mixture = new double[one.length];
        Arrays.setAll(mixture, i -> share * one[i] + (1 - share) * other[i]);
        return mixture;
    }

    /** The more of their range the others may take, the nearer to the objective's own end. */
    private double[] between(Front ends, int objective, double[] parts) {
        double[] point = new double[set.dimension()];
        for (int i = 0; i < parts.length; i++) {
            double share = (i == objective ? Arrays.stream(parts).sum() : 1 - parts[i]) / (parts.length - 1);
            double[] end = set.fromDecisions(ends.best(i).decisions());
            Arrays.setAll(point, d -> point[d] + share * end[d]);
        }
        return point;
    }

    private List<List<Lane>> lanes(List<Race> races, List<Located> known) {
        List<double[]> starts = domain.within(races.stream().map(Race::between).toList(),
                known.stream().filter(each -> goal.hasValue(each.values, 0)).map(Located::at).toList());
        return IntStream.range(0, starts.size()).mapToObj(i -> lanes(races.get(i), starts.get(i), known)).toList();
    }

    /**
     * Two lanes that start near their end where the front is even, of which one holds to its limits more tightly, as is needed where the front is
     * hollow; and one from the best point known, for where it is neither.
     */
    private List<Lane> lanes(Race race, double[] between, List<Located> known) {
        List<Goal.Limit> limits = race.limits;
        Lagrangian measure = lagrangian(race.objective, limits);
        measure.scaleCost(steepness.ofOutcomes()[goal.outcome(race.objective)]);
        double[] best = known.stream().min(Comparator.comparingDouble(each -> measure.merit(each.values, 0))).orElseThrow().at;
        return List.of(new Lane(set, lagrangian(race.objective, limits), between, tolerance, true),
                new Lane(set, lagrangian(race.objective, limits).tightened(), between, tolerance, true),
                new Lane(set, lagrangian(race.objective, limits), best, tolerance, false));
    }

    private Lagrangian lagrangian(int objective, List<Goal.Limit> limits) {
        return new Lagrangian(goal, limits, steepness, scalarisation(objective));
    }

    private double[] scalarisation(int objective) {
        double[] scalarisation = new double[goal.objectives()];
        double steep = steepness.ofOutcomes()[goal.outcome(objective)];
        Arrays.setAll(scalarisation, i -> i == objective ? 1 : BESIDE * steep / steepness.ofOutcomes()[goal.outcome(i)]);
        return scalarisation;
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

    /** Where lanes came to rest; where time ran out before any did, a rough front is better than its ends alone. */
    private List<Point> ended(List<Lane> lanes) {
        List<Lane> settled = lanes.stream().filter(Lane::settled).toList();
        return kept(located(points(settled.isEmpty() ? lanes : settled)));
    }

    /** Those that keep the problem's own constraints. */
    private List<Point> kept(List<Located> points) {
        return points.stream().map(Located::point).filter(point -> point.violation() <= tolerance && goal.finite(point)).toList();
    }

    private static List<double[]> points(List<Lane> lanes) {
        return lanes.stream().map(Lane::point).toList();
    }

    private List<Located> located(List<double[]> points) {
        double[] policies = set.toDecisions(points);
        epigraph.fit(policies, points.size(), goal, evaluator);
        Evaluation evaluation = evaluator.evaluate(policies, points.size(), null);
        int width = goal.program().width();
        return IntStream.range(0, points.size()).mapToObj(i -> new Located(points.get(i),
                Arrays.copyOfRange(evaluation.values(), i * width, (i + 1) * width), goal.point(policies, evaluation, i))).toList();
    }
}
