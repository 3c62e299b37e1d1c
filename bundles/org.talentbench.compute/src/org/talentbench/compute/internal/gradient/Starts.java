// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.internal.gradient;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.optimise.Settings;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Philox;

/** Where the lanes start: the warm start, today's policy, the middle of the box, then anywhere. */
final class Starts {
    private Starts() {
    }

    static List<double[]> of(Problem problem, FeasibleSet set, Settings settings) {
        List<double[]> starts = new ArrayList<>();
        if (settings.warmStart() != null) {
            if (settings.warmStart().length != set.dimension()) {
                throw new IllegalArgumentException("The warm start has " + settings.warmStart().length + " decisions, the problem "
                        + set.dimension());
            }
            starts.add(set.fromDecisions(settings.warmStart()));
        }
        starts.add(set.fromDecisions(problem.today()));
        for (int i = 0; starts.size() < settings.starts(); i++) {
            double[] point = new double[set.dimension()];
            for (int d = 0; d < point.length; d++) {
                point[d] = i == 0 ? 0.5 : uniform(settings.seed(), i, d);
            }
            set.project(point, 0);
            starts.add(point);
        }
        return starts.subList(0, Math.min(starts.size(), Math.max(settings.starts(), 1)));
    }

    private static double uniform(long seed, int start, int decision) {
        int[] words = {decision, start, 0, 0};
        Philox.encipher(words, seed);
        return ((words[0] & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
    }
}
