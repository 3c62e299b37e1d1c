// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Solution.Status;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Problem;

/**
 * Why the best point of a search is no answer: it has no value, or the objective can be bettered without end, where a decision has no bound or comes to one, or to a
 * value between its bounds, at which the objective has no value.
 */
public record Astray(Status status, String reason) {
    /** A decision this far from today's, in units of 1 + |today|, has run off to infinity. */
    private static final double FAR = 1e9;
    /** A cost as large as this is no cost of anything. */
    private static final double HUGE = 1e100;
    /** How many powers of ten a decision is followed away from the best point. */
    private static final int DECADES = 12;
    /** What a decade has to better of what the best decade did, where there is no end: of a root each betters more, of a logarithm the same. */
    private static final double AS_MUCH = 0.2;
    private static final double ROUNDING = 1e-9;
    /** A decision this near to a bound, relative to 1 + |bound|, is followed to it. */
    private static final double NEAR = 1e-4;
    /** From how far a pole is come to, relative to 1 + |decision|. */
    private static final double AWAY = 0.1;

    /**
     * Empty where the point may be an answer.
     *
     * @param backend follows decisions without a bound away from the point
     * @param tolerance the violation that counts as none
     */
    public static Optional<Astray> of(Goal goal, Point best, Backend backend, double tolerance) {
        double cost = goal.cost(best.outputs(), 0);
        if (Double.isNaN(cost) || cost > HUGE) {
            return Optional.of(new Astray(Status.INFEASIBLE, Messages.of("astray.noValue")));
        }
        List<double[]> ways = ways(goal.program().problem(), best.decisions());
        double[] today = goal.program().problem().today();
        for (double[] way : ways) {
            for (int d = 0; d < way.length; d++) {
                double moved = best.decisions()[d] - today[d];
                if (way[d] * moved > 0 && (Math.abs(moved) > FAR * (1 + Math.abs(today[d])) || cost < -HUGE)) {
                    return Optional.of(endless(goal, d));
                }
            }
        }
        if (Double.isInfinite(cost)) {
            return Optional.of(new Astray(Status.INFEASIBLE, Messages.of("astray.noValue")));
        }
        List<double[]> edges = edges(goal.program().problem(), best.decisions());
        if (ways.isEmpty() && edges.isEmpty()) {
            return Optional.empty();
        }
        try (Evaluator evaluator = backend.prepare(goal.program())) {
            Optional<Astray> off = ways.stream().filter(way -> leadsOn(goal, best.decisions(), way, 10, evaluator, tolerance)).findFirst()
                    .map(way -> endless(goal, firstMoved(way)));
            return off.isPresent() || hasValue(goal, best, edges, evaluator) ? off : edges.stream()
                    .filter(way -> !hasValue(goal, best, List.of(way), evaluator) && leadsOn(goal, best.decisions(), way, 0.1, evaluator, tolerance)).findFirst()
                    .map(way -> valueless(goal, firstMoved(way)));
        }
    }

    /**
     * Why a point at which a search did not come to rest is no answer: a decision comes to a value between its bounds at which the objective has none.
     * Empty where it may be one. Takes some hundreds of evaluations.
     */
    public static Optional<Astray> between(Goal goal, Point best, Backend backend, double tolerance) {
        try (Evaluator evaluator = backend.prepare(goal.program())) {
            return Pole.near(goal, best, evaluator).filter(pole -> {
                int d = pole.decision();
                double back = pole.ahead() > 0 ? pole.at() - goal.program().problem().lower()[d] : goal.program().problem().upper()[d] - pole.at();
                double[] away = best.decisions().clone();
                double[] way = new double[away.length];
                way[d] = pole.ahead() * Math.min(back, AWAY * (1 + Math.abs(pole.at())));
                away[d] = pole.at() - way[d];
                return leadsOn(goal, away, way, 0.1, evaluator, tolerance);
            }).map(pole -> new Astray(Status.UNBOUNDED, Messages.of("astray.pole", name(goal, pole.decision()), String.format(Locale.ROOT, "%.4g", pole.at()))));
        }
    }

    /** To every bound that a decision is near to and not at. */
    private static List<double[]> edges(Problem problem, double[] best) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        List<double[]> edges = new ArrayList<>();
        for (int d = 0; d < best.length; d++) {
            for (double bound : new double[] {lower[d], upper[d]}) {
                if (best[d] != bound && Math.abs(best[d] - bound) <= NEAR * (1 + Math.abs(bound))) {
                    double[] way = new double[best.length];
                    way[d] = bound - best[d];
                    edges.add(way);
                }
            }
        }
        return edges;
    }

    /** Directions without end: all that moved since today together, then every decision without a bound alone. */
    private static List<double[]> ways(Problem problem, double[] best) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        double[] today = problem.today();
        List<double[]> ways = new ArrayList<>();
        double[] together = new double[best.length];
        for (int d = 0; d < best.length; d++) {
            for (int sign : new int[] {1, -1}) {
                if (Double.isInfinite(sign > 0 ? upper[d] : lower[d])) {
                    double[] way = new double[best.length];
                    way[d] = sign * (1 + Math.abs(today[d]));
                    ways.add(way);
                    double moved = best[d] - today[d];
                    together[d] = sign * moved > 0 ? moved : together[d];
                }
            }
        }
        if (!ways.isEmpty() && firstMoved(together) >= 0) {
            ways.addFirst(together);
        }
        return ways;
    }

    private static int firstMoved(double[] way) {
        int d = 0;
        while (d < way.length && way[d] == 0) {
            d++;
        }
        return d < way.length ? d : -1;
    }

    /** Whether the objective has a finite value where all the ways end together. */
    private static boolean hasValue(Goal goal, Point best, List<double[]> ways, Evaluator evaluator) {
        double[] end = best.decisions().clone();
        ways.forEach(way -> Arrays.setAll(end, d -> end[d] + way[d]));
        return Double.isFinite(goal.cost(evaluator.evaluate(end, 1, null).values(), 0));
    }

    /**
     * Whether the cost goes on falling, decade by decade, while the constraints are kept.
     *
     * @param base 10 for a way without end, 0.1 for one that is left to go by that part of what was left before
     */
    private static boolean leadsOn(Goal goal, double[] from, double[] way, double base, Evaluator evaluator, double tolerance) {
        int dimension = way.length;
        double[] policies = new double[(DECADES + 1) * dimension];
        for (int row = 0; row <= DECADES; row++) {
            double decade = Math.pow(base, row);
            double distance = row == 0 ? 0 : base > 1 ? decade : 1 - decade;
            for (int d = 0; d < dimension; d++) {
                policies[row * dimension + d] = from[d] + distance * way[d];
            }
        }
        Evaluation evaluation = evaluator.evaluate(policies, DECADES + 1, null);
        double before = goal.cost(evaluation.values(), 0);
        double most = ROUNDING * (1 + Math.abs(before));
        for (int row = 1; row <= DECADES; row++) {
            double cost = goal.cost(evaluation.values(), row);
            double bettered = before - cost;
            if (!(goal.violation(evaluation.values(), row) <= tolerance) || !(bettered >= AS_MUCH * most)) {
                return false;
            }
            if (cost < -HUGE) {
                return true;
            }
            most = Math.max(most, bettered);
            before = cost;
        }
        return true;
    }

    private static Astray endless(Goal goal, int decision) {
        return new Astray(Status.UNBOUNDED, Messages.of("astray.endless", name(goal, decision)));
    }

    private static Astray valueless(Goal goal, int decision) {
        return new Astray(Status.UNBOUNDED, Messages.of("astray.valueless", name(goal, decision)));
    }

    /** A decision by its own name, and its team's. */
    private static String name(Goal goal, int decision) {
        Problem problem = goal.program().problem();
        int offset = 0;
        for (Decision each : problem.decisions()) {
            int size = each.scope().size(problem.population());
            if (decision < offset + size) {
                return Messages.named(each.name(), size == 1 ? null : problem.population().teams().get(decision - offset));
            }
            offset += size;
        }
        throw new IllegalArgumentException("There is no decision " + decision);
    }
}
