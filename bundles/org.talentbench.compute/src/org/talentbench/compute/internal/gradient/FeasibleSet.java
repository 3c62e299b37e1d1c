// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.internal.optimise.Goal;

/**
 * A box, and budget rows that share no variable: the part of the constraints that a point can be projected on exactly. Points are in
 * coordinates in which every bounded decision runs from 0 to 1, so that a step means the same for all of them.
 */
final class FeasibleSet {
    private static final int MOST_STEPS = 200;

    /** low ≤ Σ coefficient·decision ≤ high, in the decisions' own units; coefficients are 0 outside the support. */
    record Budget(Goal.Limit limit, double[] coefficients, double low, double high) {
    }

    private final int dimension;
    private final double[] origin;
    private final double[] scale;
    private final double[] lower;
    private final double[] upper;
    private final List<Row> rows;

    private record Row(int[] support, double[] coefficients, double low, double high) {
    }

    FeasibleSet(double[] lowest, double[] highest, double[] today, List<Budget> budgets) {
        dimension = lowest.length;
        origin = new double[dimension];
        scale = new double[dimension];
        lower = new double[dimension];
        upper = new double[dimension];
        for (int d = 0; d < dimension; d++) {
            boolean bounded = Double.isFinite(highest[d] - lowest[d]);
            origin[d] = Double.isFinite(lowest[d]) ? lowest[d] : Double.isFinite(highest[d]) ? highest[d] : today[d];
            double width = bounded ? highest[d] - lowest[d] : Math.max(1, Math.abs(today[d] - origin[d]));
            scale[d] = width > 0 ? width : 1;
            lower[d] = (lowest[d] - origin[d]) / scale[d];
            upper[d] = (highest[d] - origin[d]) / scale[d];
        }
        rows = budgets.stream().map(this::row).toList();
    }

    private Row row(Budget budget) {
        int[] support = IntStream.range(0, dimension).filter(d -> budget.coefficients()[d] != 0).toArray();
        double[] coefficients = new double[support.length];
        double atOrigin = 0;
        for (int i = 0; i < support.length; i++) {
            coefficients[i] = budget.coefficients()[support[i]] * scale[support[i]];
            atOrigin += budget.coefficients()[support[i]] * origin[support[i]];
        }
        return new Row(support, coefficients, budget.low() - atOrigin, budget.high() - atOrigin);
    }

    int dimension() {
        return dimension;
    }

    double scale(int d) {
        return scale[d];
    }

    /** Whether the budget row {@code index} can be kept within the box at all. */
    boolean reachable(int index) {
        Row row = rows.get(index);
        double least = 0;
        double most = 0;
        for (int i = 0; i < row.support.length; i++) {
            double c = row.coefficients[i];
            double low = lower[row.support[i]];
            double high = upper[row.support[i]];
            least += c * (c > 0 ? low : high);
            most += c * (c > 0 ? high : low);
        }
        return least <= row.high && most >= row.low;
    }

    /** The point of the set that is nearest to a policy. */
    double[] fromDecisions(double[] decisions) {
        double[] point = new double[dimension];
        Arrays.setAll(point, d -> (decisions[d] - origin[d]) / scale[d]);
        project(point, 0);
        return point;
    }

    /** The policy at a point, within its bounds to the last bit. */
    void toDecisions(double[] point, int at, double[] decisions, int to, double[] lowest, double[] highest) {
        for (int d = 0; d < dimension; d++) {
            decisions[to + d] = Math.clamp(origin[d] + scale[d] * point[at + d], lowest[d], highest[d]);
        }
    }

    /** Moves a point to the nearest one of the set. */
    void project(double[] point, int at) {
        for (Row row : rows) {
            project(row, point, at);
        }
        for (int d = 0; d < dimension; d++) {
            point[at + d] = Math.clamp(point[at + d], lower[d], upper[d]);
        }
    }

    private void project(Row row, double[] point, int at) {
        double sum = sum(row, point, at, 0);
        if (sum > row.high) {
            move(row, point, at, price(row, point, at, row.high, sum));
        } else if (sum < row.low) {
            move(row, point, at, price(row, point, at, row.low, sum));
        }
    }

    /**
     * The Lagrange multiplier at which clamp(point − multiplier · coefficients) sums to the target. The sum falls piecewise linearly
     * with it, so Newton's method, kept within a bracket, ends on the exact piece.
     */
    private double price(Row row, double[] point, int at, double target, double start) {
        double low = start > target ? 0 : Double.NEGATIVE_INFINITY;
        double high = start > target ? Double.POSITIVE_INFINITY : 0;
        double price = 0;
        double sum = start;
        for (int step = 0; step < MOST_STEPS && sum != target; step++) {
            double slope = slope(row, point, at, price);
            double next = slope > 0 ? price + (sum - target) / slope : Double.NaN;
            if (!(next > low && next < high)) {
                next = Double.isInfinite(low) ? 2 * Math.min(high, -1) : Double.isInfinite(high) ? 2 * Math.max(low, 1) : (low + high) / 2;
            }
            if (next == price || next <= low || next >= high) {
                break;
            }
            price = next;
            sum = sum(row, point, at, price);
            if (sum > target) {
                low = price;
            } else {
                high = price;
            }
        }
        return price;
    }

    private double sum(Row row, double[] point, int at, double price) {
        double sum = 0;
        for (int i = 0; i < row.support.length; i++) {
            int d = row.support[i];
            sum += row.coefficients[i] * Math.clamp(point[at + d] - price * row.coefficients[i], lower[d], upper[d]);
        }
        return sum;
    }

    private double slope(Row row, double[] point, int at, double price) {
        double slope = 0;
        for (int i = 0; i < row.support.length; i++) {
            int d = row.support[i];
            double moved = point[at + d] - price * row.coefficients[i];
            if (moved > lower[d] && moved < upper[d]) {
                slope += row.coefficients[i] * row.coefficients[i];
            }
        }
        return slope;
    }

    private void move(Row row, double[] point, int at, double price) {
        for (int i = 0; i < row.support.length; i++) {
            point[at + row.support[i]] -= price * row.coefficients[i];
        }
    }
}
