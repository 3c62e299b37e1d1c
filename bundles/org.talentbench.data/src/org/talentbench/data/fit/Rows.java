// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.List;
import java.util.stream.IntStream;

/** The rows of a design that take part: one or two ranges. Cut into equal chunks, which are summed in order whatever thread does them. */
record Rows(List<Range> ranges) {
    private static final int SMALLEST_CHUNK = 1 << 13;
    /** Enough to keep the cores evenly busy; each chunk holds sums of its own until all are done. */
    private static final int MOST_CHUNKS = 64;

    /** Rows from the first to before the last. */
    record Range(int from, int to) {
    }

    static Rows all(int rows) {
        return new Rows(List.of(new Range(0, rows)));
    }

    static Rows within(int from, int to) {
        return new Rows(List.of(new Range(from, to)));
    }

    static Rows without(int from, int to, int rows) {
        return new Rows(List.of(new Range(0, from), new Range(to, rows)));
    }

    int count() {
        return ranges.stream().mapToInt(range -> range.to() - range.from()).sum();
    }

    List<Range> chunks() {
        int size = Math.max(SMALLEST_CHUNK, count() / MOST_CHUNKS);
        return ranges.stream()
                .flatMap(range -> IntStream.iterate(range.from(), from -> from < range.to(), from -> from + size)
                        .mapToObj(from -> new Range(from, Math.min(from + size, range.to()))))
                .toList();
    }
}
