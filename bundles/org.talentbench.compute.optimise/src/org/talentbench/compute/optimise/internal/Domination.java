// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Pareto domination among vectors of costs. */
public final class Domination {
    private Domination() {
    }

    /** Whether {@code a} is nowhere above {@code b} and somewhere below. */
    public static boolean holds(double[] a, double[] b) {
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
            if (kept.stream().map(costs).noneMatch(other -> holds(other, own) || Arrays.equals(other, own))) {
                kept.add(each);
            }
        }
        return kept;
    }
}
