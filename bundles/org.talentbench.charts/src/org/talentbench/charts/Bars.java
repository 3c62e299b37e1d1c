// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Numbers of named things as bars from zero, one row each: a tornado, shares side by side.
 *
 * @param title what it is of
 * @param value the axis of the numbers
 * @param categories the rows from above
 * @param series for each row a bar each
 */
public record Bars(String title, Axis value, List<String> categories, List<Series> series) implements Chart {

    /**
     * Bars of one kind.
     *
     * @param name what the legend calls them; empty for what the legend leaves out
     * @param tone what their colour means
     * @param values one a row; NaN where there is none
     */
    public record Series(String name, Tone tone, List<Double> values) {

        public Series {
            Objects.requireNonNull(name);
            values = List.copyOf(values);
        }
    }

    public Bars {
        Objects.requireNonNull(title);
        Objects.requireNonNull(value);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException("“" + each.name() + "” has " + each.values().size() + " values for " + categories.size() + " rows");
            }
        }
    }

    /** The axis of the numbers: bars begin at zero, so zero is on it. */
    public Scale scale() {
        return Scale.around(DoubleStream.concat(DoubleStream.of(0), series.stream().flatMap(each -> each.values().stream()).mapToDouble(Double::doubleValue)));
    }
}
