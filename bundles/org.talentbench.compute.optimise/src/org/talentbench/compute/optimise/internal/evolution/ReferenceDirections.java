// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.evolution;

import java.util.ArrayList;
import java.util.List;

/**
 * Evenly spread points with coordinates of 0 or more that sum to 1. I. Das, J. Dennis: "Normal-boundary intersection", SIAM Journal on
 * Optimization 8 (1998). Where so few divisions fit that none would lie inside, an inner layer is added: K. Deb, H. Jain: "An
 * evolutionary many-objective optimization algorithm using reference-point-based nondominated sorting approach, part I", IEEE
 * Transactions on Evolutionary Computation 18 (2014).
 */
final class ReferenceDirections {
    private ReferenceDirections() {
    }

    /** The most that do not exceed {@code most}; one an objective at least. */
    static List<double[]> of(int objectives, int most) {
        int divisions = 1;
        while (count(objectives, divisions + 1) <= most) {
            divisions++;
        }
        List<double[]> directions = lattice(objectives, divisions);
        if (divisions < objectives) {
            int inner = divisions;
            while (inner > 0 && directions.size() + count(objectives, inner) > most) {
                inner--;
            }
            if (inner > 0) {
                lattice(objectives, inner).forEach(outer -> directions.add(halfway(outer)));
            }
        }
        return directions;
    }

    /** Every way to share {@code divisions} equal parts among the objectives. */
    static List<double[]> lattice(int objectives, int divisions) {
        List<double[]> points = new ArrayList<>();
        share(points, new double[objectives], 0, divisions, divisions);
        return points;
    }

    private static void share(List<double[]> points, double[] point, int objective, int left, int divisions) {
        if (objective == point.length - 1) {
            point[objective] = (double) left / divisions;
            points.add(point.clone());
            return;
        }
        for (int parts = 0; parts <= left; parts++) {
            point[objective] = (double) parts / divisions;
            share(points, point, objective + 1, left - parts, divisions);
        }
    }

    /** C(divisions + objectives − 1, objectives − 1). */
    private static long count(int objectives, int divisions) {
        long count = 1;
        for (int i = 1; i < objectives; i++) {
            count = count * (divisions + i) / i;
        }
        return count;
    }

    private static double[] halfway(double[] outer) {
        double[] point = outer.clone();
        java.util.Arrays.setAll(point, i -> (outer[i] + 1.0 / outer.length) / 2);
        return point;
    }
}
