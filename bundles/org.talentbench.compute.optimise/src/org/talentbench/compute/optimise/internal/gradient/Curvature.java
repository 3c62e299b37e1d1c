// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the last steps told of a merit's second derivatives: a positive definite matrix that is never written out. The formula of Broyden, Fletcher,
 * Goldfarb and Shanno, unrolled over the last steps. J. Nocedal, S. Wright: "Numerical Optimization", 2nd edition, chapter 7.
 */
final class Curvature {
    private static final int MEMORY = 12;
    /** Below this part of their lengths, what a step and the change of the gradient have in common is not told from rounding. */
    private static final double TOLD = 1e-6;

    private final List<double[]> steps = new ArrayList<>();
    private final List<double[]> changes = new ArrayList<>();
    private final List<double[]> removed = new ArrayList<>();
    private final List<double[]> added = new ArrayList<>();
    private double first = 1;

    /** Learns from a step and from how the gradient changed over it, if the merit curves upwards there. */
    void learn(double[] step, double[] change) {
        double common = dot(step, change);
        if (!(common > TOLD * Math.sqrt(dot(step, step) * dot(change, change)))) {
            return;
        }
        if (steps.size() == MEMORY) {
            steps.removeFirst();
            changes.removeFirst();
        }
        steps.add(step);
        changes.add(change);
        first = dot(change, change) / common;
        unroll();
    }

    private void unroll() {
        removed.clear();
        added.clear();
        for (int i = 0; i < steps.size(); i++) {
            double[] product = times(steps.get(i));
            double root = Math.sqrt(dot(steps.get(i), product));
            Arrays.setAll(product, d -> product[d] / root);
            double[] change = changes.get(i).clone();
            double length = Math.sqrt(dot(steps.get(i), change));
            Arrays.setAll(change, d -> change[d] / length);
            removed.add(product);
            added.add(change);
        }
    }

    /** The matrix times a vector. */
    double[] times(double[] vector) {
        double[] product = vector.clone();
        Arrays.setAll(product, d -> first * product[d]);
        for (int i = 0; i < removed.size(); i++) {
            double less = dot(removed.get(i), vector);
            double more = dot(added.get(i), vector);
            for (int d = 0; d < product.length; d++) {
                product[d] += more * added.get(i)[d] - less * removed.get(i)[d];
            }
        }
        return product;
    }

    /** A step down a gradient that fits the curvature along it. */
    double step() {
        return 1 / first;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
