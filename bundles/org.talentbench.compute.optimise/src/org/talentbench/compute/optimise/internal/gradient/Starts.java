// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.optimise.internal.Goal;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Philox;

/** Where the lanes start: the warm start, today's policy, the middle of the box, then anywhere. */
final class Starts {
    private Starts() {
    }

    static List<double[]> of(Epigraph epigraph, Goal goal, Evaluator evaluator, FeasibleSet set, Settings settings) {
        Problem original = epigraph.original();
        List<double[]> starts = new ArrayList<>();
        if (settings.warmStart() != null) {
            starts.add(set.fromDecisions(warm(epigraph, settings)));
        }
        starts.add(set.fromDecisions(Arrays.copyOf(original.today(), set.dimension())));
        for (int i = 0; starts.size() < settings.starts(); i++) {
            starts.add(i == 0 ? middle(set) : anywhere(set, settings.seed(), i));
        }
        List<double[]> first = starts.subList(0, Math.min(starts.size(), Math.max(settings.starts(), 1)));
        return fitted(first, epigraph, goal, evaluator, set);
    }

    /** The point in the middle of the set's ranges, or the nearest one to it. */
    static double[] middle(FeasibleSet set) {
        double[] point = new double[set.dimension()];
        Arrays.fill(point, 0.5);
        set.project(point, 0);
        return point;
    }

    /** Another point of the set for every index. */
    static double[] anywhere(FeasibleSet set, long seed, int index) {
        double[] point = new double[set.dimension()];
        Arrays.setAll(point, d -> uniform(seed, index, d));
        set.project(point, 0);
        return point;
    }

    /** The warm start as a policy of the epigraph's problem. @throws IllegalArgumentException if it is of another problem */
    static double[] warm(Epigraph epigraph, Settings settings) {
        double[] start = settings.warmStart();
        if (start.length != epigraph.original().dimension()) {
            throw new IllegalArgumentException("The warm start has " + start.length + " decisions, the problem " + epigraph.original().dimension());
        }
        return Arrays.copyOf(start, epigraph.problem().dimension());
    }

    /** Points with the epigraph's edges where they belong. */
    static List<double[]> fitted(List<double[]> points, Epigraph epigraph, Goal goal, Evaluator evaluator, FeasibleSet set) {
        if (epigraph.edges().isEmpty()) {
            return points;
        }
        double[] policies = set.toDecisions(points);
        epigraph.fit(policies, points.size(), goal, evaluator);
        int dimension = set.dimension();
        return IntStream.range(0, points.size())
                .mapToObj(i -> set.fromDecisions(Arrays.copyOfRange(policies, i * dimension, (i + 1) * dimension))).toList();
    }

    private static double uniform(long seed, int start, int decision) {
        int[] words = {decision, start, 0, 0};
        Philox.encipher(words, seed);
        return ((words[0] & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
    }
}
