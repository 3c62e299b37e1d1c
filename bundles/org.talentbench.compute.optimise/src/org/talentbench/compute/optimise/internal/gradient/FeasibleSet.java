// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.optimise.internal.Goal;

/**
 * A box, and budget rows of which any two are nested or share no variable, such as a total and the budgets of its parts: the part of the
 * constraints that a point can be projected on exactly. For one row by the price at which it binds, as Y.-H. Dai, R. Fletcher: "New algorithms
 * for singly linearly constrained quadratic programs subject to lower and upper bounds", Mathematical Programming 106 (2006). Points are in
 * coordinates in which every bounded decision runs from 0 to 1, so that a step means the same for all of them.
 */
final class FeasibleSet {
    private static final int MOST_STEPS = 200;
    private static final double FARTHEST_LEAP = 4;
    private static final double ROUNDING = 1e-15;
    /** At this price nothing but the row's sum matters: the nearest point is one of its extremes. */
    private static final double EXTREME_PRICE = 1e5;
    private static final double REACH = 1e-6;

    /** low ≤ Σ coefficient·decision ≤ high, in the decisions' own units; coefficients are 0 outside the support. */
    record Budget(Goal.Limit limit, double[] coefficients, double low, double high) {
    }

    private final int dimension;
    private final double[] origin;
    private final double[] scale;
    /** The bounds, as decisions and as points. */
    private final double[] lowest;
    private final double[] highest;
    private final double[] lower;
    private final double[] upper;
    /** All rows, and those that are within no other. */
    private final List<Row> rows;
    private final List<Row> outermost;

    /**
     * @param coefficients in the coordinates of the points, one for each variable of the support
     * @param within rows on parts of the support, none within another of them
     */
    private record Row(int[] support, double[] coefficients, double low, double high, List<Row> within) {
        boolean contains(Row other) {
            return Arrays.stream(other.support).allMatch(d -> Arrays.binarySearch(support, d) >= 0);
        }
    }

    /** @param widths of the decisions, in whose units the points are */
    FeasibleSet(double[] lowest, double[] highest, double[] today, double[] widths, List<Budget> budgets) {
        dimension = lowest.length;
        this.lowest = lowest;
        this.highest = highest;
        origin = new double[dimension];
        scale = new double[dimension];
        lower = new double[dimension];
        upper = new double[dimension];
        for (int d = 0; d < dimension; d++) {
            origin[d] = Double.isFinite(lowest[d]) ? lowest[d] : Double.isFinite(highest[d]) ? highest[d] : today[d];
            scale[d] = widths[d];
            lower[d] = (lowest[d] - origin[d]) / scale[d];
            upper[d] = (highest[d] - origin[d]) / scale[d];
        }
        rows = budgets.stream().map(this::row).toList();
        outermost = nest(rows);
    }

    /** Puts each row into the narrowest one that contains it, and returns those that no row contains. Wider rows come first. */
    private static List<Row> nest(List<Row> rows) {
        List<Row> outermost = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            rows.subList(0, i).reversed().stream().filter(wider -> wider.contains(row)).findFirst()
                    .map(Row::within).orElse(outermost).add(row);
        }
        return outermost;
    }

    private Row row(Budget budget) {
        int[] support = IntStream.range(0, dimension).filter(d -> budget.coefficients()[d] != 0).toArray();
        double[] coefficients = new double[support.length];
        double atOrigin = 0;
        for (int i = 0; i < support.length; i++) {
            coefficients[i] = budget.coefficients()[support[i]] * scale[support[i]];
            atOrigin += budget.coefficients()[support[i]] * origin[support[i]];
        }
        return new Row(support, coefficients, budget.low() - atOrigin, budget.high() - atOrigin, new ArrayList<>());
    }

    int dimension() {
        return dimension;
    }

    double scale(int d) {
        return scale[d];
    }

    /** Whether a budget row can be kept within the box and the rows within it at all. */
    boolean reachable(int index) {
        Row row = rows.get(index);
        if (Arrays.stream(row.support).anyMatch(d -> Double.isInfinite(upper[d] - lower[d]))) {
            return true;
        }
        double[] anywhere = new double[dimension];
        double least = sum(row, priced(row, anywhere, EXTREME_PRICE));
        double most = sum(row, priced(row, anywhere, -EXTREME_PRICE));
        double slack = REACH * (1 + Math.max(Math.abs(least), Math.abs(most)));
        return least <= row.high + slack && most >= row.low - slack;
    }

    /** The rows within a budget row, directly or not. */
    List<Integer> within(int index) {
        return IntStream.range(index + 1, rows.size()).filter(i -> rows.get(index).contains(rows.get(i))).boxed().toList();
    }

    /** The point of the set that is nearest to a policy. */
    double[] fromDecisions(double[] decisions) {
        double[] point = new double[dimension];
        Arrays.setAll(point, d -> (decisions[d] - origin[d]) / scale[d]);
        project(point, 0);
        return point;
    }

    /** The policies at points, row by row, within their bounds to the last bit. */
    double[] toDecisions(List<double[]> points) {
        double[] policies = new double[points.size() * dimension];
        for (int i = 0; i < points.size(); i++) {
            for (int d = 0; d < dimension; d++) {
                policies[i * dimension + d] = Math.clamp(origin[d] + scale[d] * points.get(i)[d], lowest[d], highest[d]);
            }
        }
        return policies;
    }

    /** Moves a point to the nearest one of the set. */
    void project(double[] point, int at) {
        double[] moved = Arrays.copyOfRange(point, at, at + dimension);
        for (int d = 0; d < dimension; d++) {
            moved[d] = Math.clamp(moved[d], lower[d], upper[d]);
        }
        for (Row row : outermost) {
            double[] nearest = nearest(row, Arrays.copyOfRange(point, at, at + dimension));
            for (int d : row.support) {
                moved[d] = nearest[d];
            }
        }
        System.arraycopy(moved, 0, point, at, dimension);
    }

    /**
     * The nearest point, in the row's variables, within the box, the row and the rows within it: where the row binds, the nearest one
     * without the row of point − price · coefficients, at the price at which it binds (the row's Lagrange multiplier).
     */
    private double[] nearest(Row row, double[] point) {
        double[] free = priced(row, point, 0);
        double sum = sum(row, free);
        if (sum >= row.low && sum <= row.high) {
            return free;
        }
        return priced(row, point, price(row, point, sum > row.high ? row.high : row.low, sum));
    }

    private double[] priced(Row row, double[] point, double price) {
        double[] moved = point.clone();
        for (int i = 0; i < row.support.length; i++) {
            moved[row.support[i]] -= price * row.coefficients[i];
        }
        double[] result = moved.clone();
        for (int d : row.support) {
            result[d] = Math.clamp(moved[d], lower[d], upper[d]);
        }
        for (Row part : row.within) {
            double[] nearest = nearest(part, moved);
            for (int d : part.support) {
                result[d] = nearest[d];
            }
        }
        return result;
    }

    /**
     * The price at which the row's sum is the target. The sum falls with the price along straight pieces, so a secant, kept within a
     * bracket, ends on the exact piece (the Illinois variant of regula falsi: M. Dowell, P. Jarratt, BIT 11, 1971).
     */
    private double price(Row row, double[] point, double target, double start) {
        double size = Arrays.stream(row.coefficients).map(c -> c * c).sum();
        double enough = ROUNDING * (Math.abs(target) + Math.sqrt(size));
        double near = 0;
        double nearGap = start - target;
        double far = nearGap / size;
        double farGap = sum(row, priced(row, point, far)) - target;
        for (int step = 0; step < MOST_STEPS && Math.abs(farGap) > enough; step++) {
            boolean bracketed = nearGap > 0 != farGap > 0;
            double next = far - farGap * (far - near) / (farGap - nearGap);
            if (!bracketed && !(Math.abs(next) <= FARTHEST_LEAP * Math.abs(far))) {
                next = FARTHEST_LEAP * far;
            }
            double gap = sum(row, priced(row, point, next)) - target;
            if (gap > 0 != farGap > 0) {
                near = far;
                nearGap = farGap;
            } else if (bracketed) {
                nearGap /= 2;
            } else {
                near = far;
                nearGap = farGap;
            }
            far = next;
            farGap = gap;
        }
        return far;
    }

    private static double sum(Row row, double[] point) {
        double sum = 0;
        for (int i = 0; i < row.support.length; i++) {
            sum += row.coefficients[i] * point[row.support[i]];
        }
        return sum;
    }
}
