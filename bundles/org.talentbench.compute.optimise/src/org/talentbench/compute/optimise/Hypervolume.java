// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talentbench.compute.optimise.internal.Front;

/**
 * How good a Pareto front is in one number: the volume of all vectors of costs that some point of the front is at least as good as, up to
 * a reference point. Exact. Comparable between fronts only for the same reference. E. Zitzler, L. Thiele: "Multiobjective optimization
 * using evolutionary algorithms: a comparative case study", PPSN 1998.
 *
 * @param volume 0 or more, in the product of the costs' units
 * @param reference the reference point as costs (maximised objectives negative); not copied
 */
public record Hypervolume(double volume, double[] reference) {
    /**
     * The hypervolume of any points; those that are dominated, or not better than the reference in every cost, add nothing.
     *
     * @param costs vectors as long as the reference
     */
    public static Hypervolume of(List<double[]> costs, double[] reference) {
        List<double[]> inside = costs.stream().filter(point -> better(point, reference)).toList();
        return new Hypervolume(volume(Front.undominated(inside, point -> point), reference, reference.length), reference);
    }

    private static boolean better(double[] point, double[] reference) {
        for (int m = 0; m < reference.length; m++) {
            if (!(point[m] < reference[m])) {
                return false;
            }
        }
        return true;
    }

    /** @param points undominated in the first {@code objectives} costs, the only ones looked at */
    private static double volume(List<double[]> points, double[] reference, int objectives) {
        if (points.isEmpty()) {
            return 0;
        }
        return switch (objectives) {
            case 1 -> reference[0] - points.getFirst()[0];
            case 2 -> area(points, reference);
            case 3 -> sweep(points, reference);
            default -> slices(points, reference, objectives);
        };
    }

    private static double area(List<double[]> points, double[] reference) {
        List<double[]> sorted = ascending(points, 0);
        double area = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double until = i + 1 < sorted.size() ? sorted.get(i + 1)[0] : reference[0];
            area += (until - sorted.get(i)[0]) * (reference[1] - sorted.get(i)[1]);
        }
        return area;
    }

    /**
     * Goes up the third cost and keeps the area that the points so far dominate in the first two. N. Beume, C. Fonseca,
     * M. López-Ibáñez, L. Paquete, J. Vahrenhold: "On the complexity of computing the hypervolume indicator", IEEE Transactions on
     * Evolutionary Computation 13 (2009).
     */
    private static double sweep(List<double[]> points, double[] reference) {
        // Second cost by first cost: a falling staircase, with steps at both ends that no point reaches.
        TreeMap<Double, Double> stairs = new TreeMap<>();
        stairs.put(Double.NEGATIVE_INFINITY, reference[1]);
        stairs.put(reference[0], Double.NEGATIVE_INFINITY);
        double volume = 0;
        double area = 0;
        double height = 0;
        for (double[] point : ascending(points, 2)) {
            volume += area * (point[2] - height);
            height = point[2];
            area += raise(stairs, point[0], point[1]);
        }
        return volume + area * (reference[2] - height);
    }

    /** Adds a step to the staircase and takes away those that it covers. @return the area won */
    private static double raise(TreeMap<Double, Double> stairs, double x, double y) {
        double top = stairs.floorEntry(x).getValue();
        if (top <= y) {
            return 0;
        }
        double won = 0;
        double from = x;
        for (Map.Entry<Double, Double> next = stairs.higherEntry(x);; next = stairs.higherEntry(from)) {
            won += (next.getKey() - from) * (top - y);
            if (next.getValue() <= y) {
                break;
            }
            from = next.getKey();
            top = next.getValue();
            stairs.remove(from);
        }
        stairs.put(x, y);
        return won;
    }

    /**
     * Adds up what each point dominates that those after it do not. Taken in descending order of the last cost, the overlap with the later
     * ones is as high as the point itself, so that one objective fewer is left to look at. L. While, L. Bradstreet, L. Barone: "A fast
     * way of calculating exact hypervolumes", IEEE Transactions on Evolutionary Computation 16 (2012).
     */
    private static double slices(List<double[]> points, double[] reference, int objectives) {
        int last = objectives - 1;
        List<double[]> sorted = ascending(points, last).reversed();
        double volume = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double[] point = sorted.get(i);
            double base = 1;
            for (int m = 0; m < last; m++) {
                base *= reference[m] - point[m];
            }
            List<double[]> overlaps = new ArrayList<>();
            for (double[] later : sorted.subList(i + 1, sorted.size())) {
                double[] overlap = new double[last];
                for (int m = 0; m < last; m++) {
                    overlap[m] = Math.max(point[m], later[m]);
                }
                overlaps.add(overlap);
            }
            List<double[]> undominated = Front.undominated(overlaps, overlap -> overlap);
            volume += (reference[last] - point[last]) * (base - volume(undominated, reference, last));
        }
        return volume;
    }

    private static List<double[]> ascending(List<double[]> points, int objective) {
        return points.stream().sorted(Comparator.comparingDouble(point -> point[objective])).toList();
    }
}
