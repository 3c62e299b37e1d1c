// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * From what is to what will be, with how sure that is: for each named thing a ring, a disc and a bar behind them.
 *
 * @param title what it is of
 * @param value the axis of the numbers
 * @param before what the ring is called, such as "Today"
 * @param after what the disc is called, such as "Plan"
 * @param band what the bar is called, such as "5 %–95 %"
 * @param rows from above
 */
public record Intervals(String title, Axis value, String before, String after, String band, List<Row> rows) implements Chart {

    /**
     * One thing.
     *
     * @param name what it is called
     * @param before where it is
     * @param after where it will be
     * @param low the low end of the bar; NaN for no bar
     * @param high its high end; NaN for no bar
     */
    public record Row(String name, double before, double after, double low, double high) {

        /** Whether there is a bar. */
        public boolean banded() {
            return Double.isFinite(low) && Double.isFinite(high);
        }
    }

    public Intervals {
        Objects.requireNonNull(title);
        Objects.requireNonNull(value);
        rows = List.copyOf(rows);
    }

    /** The axis of the numbers, with room for everything. */
    public Scale scale() {
        return Scale.around(rows.stream().flatMapToDouble(row -> DoubleStream.of(row.before(), row.after(), row.low(), row.high())));
    }
}
