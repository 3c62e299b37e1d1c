// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A column of N values in memory. The arrays are handed out as they are, since a table may have millions of rows: do not change them. */
public sealed interface Column {
    /** The header. */
    String name();

    /** N, the number of rows. */
    int rows();

    /** Whether a row has no value here. */
    boolean isMissing(int row);

    /**
     * The same column with its rows in another order, or with some of them.
     *
     * @param rows indices of rows, each 0 … N − 1
     */
    Column pick(int[] rows);

    /** Number of rows without a value. */
    default int missing() {
        return (int) IntStream.range(0, rows()).filter(this::isMissing).count();
    }

    /**
     * Numbers, or ranks.
     *
     * @param values N numbers; NaN where there is none, and never infinite
     */
    record Numeric(String name, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean isMissing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public Numeric pick(int[] rows) {
            return new Numeric(name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }
    }

    /**
     * Categories.
     *
     * @param levels the L different texts
     * @param codes N indices into the levels; −1 where there is no value
     */
    record Categorical(String name, List<String> levels, int[] codes) implements Column {
        public Categorical {
            levels = List.copyOf(levels);
        }

        @Override
        public int rows() {
            return codes.length;
        }

        @Override
        public boolean isMissing(int row) {
            return codes[row] < 0;
        }

        @Override
        public Categorical pick(int[] rows) {
            return new Categorical(name, levels, Arrays.stream(rows).map(row -> codes[row]).toArray());
        }

        /** Number of rows of each level: L counts. */
        public int[] counts() {
            var counts = new int[levels.size()];
            for (int code : codes) {
                if (code >= 0) {
                    counts[code]++;
                }
            }
            return counts;
        }
    }
}
