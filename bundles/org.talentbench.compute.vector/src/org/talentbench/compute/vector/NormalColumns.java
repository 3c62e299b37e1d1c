// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.lang.ref.SoftReference;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Normals;

/**
 * The employees' normals as columns, draw by draw. They depend on who the employees are and on nothing that is said of them, so one program takes
 * them over from another, such as a model's from before its last change: to draw them takes longer than to evaluate a policy. Kept as long as there
 * is memory to spare.
 */
final class NormalColumns {
    /** The least recently asked for are forgotten first. */
    private static final int KEPT = 32;

    /** @param offsets where each team's employees start */
    private record Key(long seed, int stream, int draws, IntBuffer offsets) {
    }

    private static final Map<Key, SoftReference<float[][]>> COLUMNS = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<float[][]>> eldest) {
            return size() > KEPT;
        }
    };

    private NormalColumns() {
    }

    /** A column for each draw; not to be changed. */
    static float[][] of(Node.Normal normal, Problem problem, Layout layout) {
        Key key = new Key(problem.seed(), normal.stream(), problem.draws(), IntBuffer.wrap(layout.offsets()));
        float[][] known = known(key);
        if (known != null) {
            return known;
        }
        float[][] columns = new float[problem.draws()][];
        Parallel.each(columns.length, Long.MAX_VALUE, draw -> columns[draw] = column(normal, problem, layout, draw));
        synchronized (COLUMNS) {
            COLUMNS.put(key, new SoftReference<>(columns));
        }
        return columns;
    }

    private static float[][] known(Key key) {
        synchronized (COLUMNS) {
            SoftReference<float[][]> columns = COLUMNS.get(key);
            return columns == null ? null : columns.get();
        }
    }

    private static float[] column(Node.Normal normal, Problem problem, Layout layout, int draw) {
        double[] normals = new double[problem.population().rows()];
        Normals.fill(normals, 0, normals.length, problem.seed(), normal.stream(), Scope.EMPLOYEE, draw);
        return layout.column(normals);
    }
}
