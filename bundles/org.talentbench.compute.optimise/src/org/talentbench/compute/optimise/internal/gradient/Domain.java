// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.internal.Goal;

/**
 * Where all that is wanted or limited has a value. A logarithm, a root or a quotient may have none in a part of the set; from there no slope leads out, so a
 * search has to begin within.
 */
final class Domain {
    private static final int MOST_SAMPLES = 2_048;
    private static final int SAMPLES = 128;
    private static final int MOST_HALVINGS = 30;

    private final Goal goal;
    private final Evaluator evaluator;
    private final FeasibleSet set;
    private final long seed;

    /** @param seed of the points that are tried where none is known within */
    Domain(Goal goal, Evaluator evaluator, FeasibleSet set, long seed) {
        this.goal = goal;
        this.evaluator = evaluator;
        this.set = set;
        this.seed = seed;
    }

    /**
     * The points, each one outside moved half the way to the nearest one within, again and again until it is within too. As they are where none is found within.
     *
     * @param known others that are within
     */
    List<double[]> within(List<double[]> points, List<double[]> known) {
        boolean[] inside = inside(points);
        List<Integer> outside = IntStream.range(0, points.size()).filter(i -> !inside[i]).boxed().toList();
        if (outside.isEmpty()) {
            return points;
        }
        List<double[]> anchors = new ArrayList<>(known);
        IntStream.range(0, points.size()).filter(i -> inside[i]).forEach(i -> anchors.add(points.get(i)));
        for (int tried = 0; anchors.isEmpty() && tried < MOST_SAMPLES; tried += SAMPLES) {
            anchors.addAll(insideOf(IntStream.range(tried, tried + SAMPLES).mapToObj(i -> Starts.anywhere(set, seed, points.size() + i)).toList()));
        }
        List<double[]> moved = new ArrayList<>(points);
        for (int halving = 1; !anchors.isEmpty() && !outside.isEmpty() && halving <= MOST_HALVINGS; halving++) {
            // One that comes within so late is as good as the anchor itself.
            double part = halving == MOST_HALVINGS ? 1 : 0.5;
            outside.forEach(i -> moved.set(i, towards(nearest(moved.get(i), anchors), moved.get(i), part)));
            List<Integer> tried = outside;
            boolean[] now = inside(tried.stream().map(moved::get).toList());
            outside = IntStream.range(0, now.length).filter(j -> !now[j]).mapToObj(tried::get).toList();
        }
        return moved;
    }

    private static double[] nearest(double[] point, List<double[]> anchors) {
        return anchors.stream().min(Comparator.comparingDouble(anchor -> {
            double[] way = SpectralDescent.difference(anchor, point);
            return Curvature.dot(way, way);
        })).orElseThrow();
    }

    private static double[] towards(double[] anchor, double[] point, double part) {
        double[] moved = new double[point.length];
        Arrays.setAll(moved, d -> point[d] + part * (anchor[d] - point[d]));
        return moved;
    }

    private List<double[]> insideOf(List<double[]> points) {
        boolean[] inside = inside(points);
        return IntStream.range(0, inside.length).filter(i -> inside[i]).mapToObj(points::get).toList();
    }

    private boolean[] inside(List<double[]> points) {
        boolean[] inside = new boolean[points.size()];
        if (inside.length > 0) {
            double[] values = evaluator.evaluate(set.toDecisions(points), inside.length, null).values();
            for (int row = 0; row < inside.length; row++) {
                inside[row] = goal.hasValue(values, row);
            }
        }
        return inside;
    }
}
