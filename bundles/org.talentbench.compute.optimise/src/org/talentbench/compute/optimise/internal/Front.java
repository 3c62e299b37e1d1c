// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentbench.compute.optimise.Hypervolume;
import org.talentbench.compute.optimise.Point;

/**
 * A Pareto front.
 *
 * @param points none of which another dominates, in ascending order of the first objective's cost
 * @param costs theirs, in the same order
 */
public record Front(List<Point> points, List<double[]> costs) {
    /** Two points, such as neighbours. @param width the square of how far apart their costs are */
    public record Gap(int one, int other, double width) {
    }

    /**
     * A point that a mixture of two others would dominate if costs mixed as policies do: the front is hollow there, or the point not quite on it.
     *
     * @param share of {@code one} in the mixture, the rest being of {@code other}
     */
    public record Dent(int point, int one, int other, double share) {
    }

    /** Of no point. */
    public static final Front NONE = new Front(List.of(), List.of());

    /** How far beyond the front's worst costs the reference point lies, as a part of their ranges: the ends of the front count too. */
    private static final double MARGIN = 0.1;

    /** How far a dent is behind the mixture at least, as a part of each cost's range: less is of no account. */
    private static final double DEPTH = 0.01;

    /** Of points that keep the constraints, the undominated ones; where these are too many, {@code most} of them, spread out. */
    public static Front of(Goal goal, List<Point> points, int most) {
        List<Point> undominated = undominated(points, point -> costs(goal, point));
        Front front = new Front(undominated, undominated.stream().map(point -> costs(goal, point)).toList());
        return undominated.size() > most ? front.thinned(most) : front;
    }

    /** Whether {@code a} is nowhere above {@code b} and somewhere below. */
    public static boolean dominates(double[] a, double[] b) {
        boolean below = false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
            below |= a[i] < b[i];
        }
        return below;
    }

    /** Those that no other dominates, one of each that are equal, in ascending order of the costs from the first to the last. */
    public static <T> List<T> undominated(List<T> all, Function<T, double[]> costs) {
        List<T> sorted = new ArrayList<>(all);
        // Whoever dominates a vector stands before it.
        sorted.sort(Comparator.comparing(costs, Arrays::compare));
        List<T> kept = new ArrayList<>();
        for (T each : sorted) {
            double[] own = costs.apply(each);
            if (kept.stream().map(costs).noneMatch(other -> dominates(other, own) || Arrays.equals(other, own))) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static double[] costs(Goal goal, Point point) {
        double[] costs = new double[goal.objectives()];
        Arrays.setAll(costs, i -> goal.cost(i, point.outputs(), 0));
        return costs;
    }

    /** Exact, up to a tenth of each cost's range beyond its worst; null for an empty front. */
    public Hypervolume hypervolume() {
        if (points.isEmpty()) {
            return null;
        }
        double[] reference = new double[costs.getFirst().length];
        Arrays.setAll(reference, m -> most(m) + MARGIN * (most(m) - least(m)));
        return Hypervolume.of(costs, reference);
    }

    /** The best point of each objective, then always the one furthest from all those taken. */
    private Front thinned(int most) {
        int objectives = costs.getFirst().length;
        double[] range = range();
        double[] room = new double[costs.size()];
        Arrays.fill(room, Double.POSITIVE_INFINITY);
        List<Integer> taken = new ArrayList<>();
        // The best of two objectives may be one point.
        for (int i = 0; taken.size() < most; i++) {
            int next = 0;
            for (int j = 1; j < room.length; j++) {
                boolean better = i < objectives ? costs.get(j)[i] < costs.get(next)[i] : room[j] > room[next];
                next = better ? j : next;
            }
            if (room[next] > 0) {
                taken.add(next);
            }
            for (int j = 0; j < room.length; j++) {
                room[j] = Math.min(room[j], distance(costs.get(j), costs.get(next), range));
            }
        }
        List<Integer> kept = taken.stream().sorted().toList();
        return new Front(kept.stream().map(points::get).toList(), kept.stream().map(costs::get).toList());
    }

    /**
     * Neighbours, the furthest apart first: two points between which, in the ball that has both on its surface, no other lies (K. Gabriel, R. Sokal: "A
     * new statistical approach to geographic variation analysis", Systematic Zoology 18, 1969), each cost measured by its range.
     *
     * @param most how many pairs at most
     */
    public List<Gap> gaps(int most) {
        double[] range = range();
        return pairs(range).filter(pair -> {
            double[] a = costs.get(pair.one);
            double[] b = costs.get(pair.other);
            return costs.stream().noneMatch(c -> c != a && c != b && distance(a, c, range) + distance(c, b, range) < pair.width);
        }).sorted(Comparator.comparingDouble(pair -> -pair.width)).limit(most).toList();
    }

    /** The points behind a mixture of two others, each with the two that are nearest to each other. */
    public List<Dent> dents() {
        double[] range = range();
        List<Gap> nearestFirst = pairs(range).sorted(Comparator.comparingDouble(Gap::width)).toList();
        return IntStream.range(0, costs.size()).boxed()
                .flatMap(point -> nearestFirst.stream().flatMap(pair -> dent(point, pair, range).stream()).limit(1)).toList();
    }

    private Optional<Dent> dent(int point, Gap pair, double[] range) {
        double share = shareBefore(costs.get(point), costs.get(pair.one), costs.get(pair.other), range);
        return Double.isNaN(share) ? Optional.empty() : Optional.of(new Dent(point, pair.one, pair.other, share));
    }

    private Stream<Gap> pairs(double[] range) {
        return IntStream.range(0, costs.size()).boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new Gap(i, j, distance(costs.get(i), costs.get(j), range))));
    }

    /** In the middle of the shares of {@code one} at which its mixture with {@code other} is well below a point in every cost; NaN where there are none. */
    private static double shareBefore(double[] point, double[] one, double[] other, double[] range) {
        double low = 0;
        double high = 1;
        for (int m = 0; m < point.length; m++) {
            double room = point[m] - DEPTH * range[m] - other[m];
            double slope = one[m] - other[m];
            if (slope > 0) {
                high = Math.min(high, room / slope);
            } else if (slope < 0) {
                low = Math.max(low, room / slope);
            } else if (room < 0) {
                return Double.NaN;
            }
        }
        return low <= high ? (low + high) / 2 : Double.NaN;
    }

    private double[] range() {
        double[] range = new double[costs.getFirst().length];
        Arrays.setAll(range, m -> most(m) > least(m) ? most(m) - least(m) : 1);
        return range;
    }

    private static double distance(double[] a, double[] b, double[] range) {
        return IntStream.range(0, a.length).mapToDouble(m -> Math.pow((a[m] - b[m]) / range[m], 2)).sum();
    }

    /** The least cost of an objective. */
    public double least(int objective) {
        return costs.stream().mapToDouble(cost -> cost[objective]).min().orElseThrow();
    }

    /** The largest cost of an objective. */
    public double most(int objective) {
        return costs.stream().mapToDouble(cost -> cost[objective]).max().orElseThrow();
    }

    /** The point of least cost for an objective. */
    public Point best(int objective) {
        return points.get(IntStream.range(0, points.size()).boxed()
                .min(Comparator.comparingDouble(i -> costs.get(i)[objective])).orElseThrow());
    }
}
