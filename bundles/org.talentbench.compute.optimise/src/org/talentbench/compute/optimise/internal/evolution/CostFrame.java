// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.util.Arrays;
import java.util.List;

/**
 * The coordinates in which a front of costs, in whatever units, reaches from 0 to about 1 on every axis: the origin is the least of every
 * cost, the unit of an axis is where the plane through the front's extreme points meets it. K. Deb, H. Jain, 2014, section IV-C.
 */
final class CostFrame {
    /** What a cost off an axis weighs against one along it when extreme points are sought. */
    private static final double OFF_AXIS = 1e6;
    private static final double THINNEST = 1e-9;

    private final double[] least;
    private final double[][] extremes;
    private double[] unit;

    CostFrame(int objectives) {
        least = new double[objectives];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        extremes = new double[objectives][];
        unit = new double[objectives];
        Arrays.fill(unit, 1);
    }

    /** Moves the frame to a new first rank; of the ones before it keeps the least costs. */
    void observe(List<Candidate> rank) {
        for (Candidate candidate : rank) {
            Arrays.setAll(least, m -> Math.min(least[m], candidate.costs()[m]));
        }
        // Those of earlier ranks are forgotten: one that was far out exactly along an axis would stretch the frame for ever.
        Arrays.fill(extremes, null);
        for (int m = 0; m < least.length; m++) {
            for (Candidate candidate : rank) {
                if (extremes[m] == null || reach(candidate.costs(), m) < reach(extremes[m], m)) {
                    extremes[m] = candidate.costs();
                }
            }
        }
        double[] intercepts = intercepts();
        unit = intercepts != null ? intercepts : ranges(rank);
    }

    double[] scaled(double[] costs) {
        double[] scaled = new double[costs.length];
        Arrays.setAll(scaled, m -> (costs[m] - least[m]) / unit[m]);
        return scaled;
    }

    /** The larger, the further off the axis. */
    private double reach(double[] costs, int axis) {
        double reach = 0;
        for (int m = 0; m < costs.length; m++) {
            reach = Math.max(reach, (costs[m] - least[m]) * (m == axis ? 1 : OFF_AXIS));
        }
        return reach;
    }

    private double[] ranges(List<Candidate> rank) {
        double[] ranges = new double[least.length];
        for (Candidate candidate : rank) {
            Arrays.setAll(ranges, m -> Math.max(ranges[m], candidate.costs()[m] - least[m]));
        }
        Arrays.setAll(ranges, m -> ranges[m] > THINNEST ? ranges[m] : 1);
        return ranges;
    }

    /** Where the plane through the extreme points meets the axes, or null where it meets one nowhere or on the wrong side. */
    private double[] intercepts() {
        int size = least.length;
        double[][] rows = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int m = 0; m < size; m++) {
                rows[i][m] = extremes[i][m] - least[m];
            }
            rows[i][size] = 1;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            int largest = pivot;
            for (int i = pivot + 1; i < size; i++) {
                largest = Math.abs(rows[i][pivot]) > Math.abs(rows[largest][pivot]) ? i : largest;
            }
            double[] row = rows[largest];
            rows[largest] = rows[pivot];
            rows[pivot] = row;
            if (!(Math.abs(row[pivot]) > THINNEST)) {
                return null;
            }
            for (int i = 0; i < size; i++) {
                double factor = rows[i][pivot] / row[pivot];
                for (int m = pivot; m <= size && i != pivot; m++) {
                    rows[i][m] -= factor * row[m];
                }
            }
        }
        double[] intercepts = new double[size];
        Arrays.setAll(intercepts, m -> rows[m][m] / rows[m][size]);
        return Arrays.stream(intercepts).allMatch(at -> at > THINNEST && Double.isFinite(at)) ? intercepts : null;
    }
}
