// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The range of an axis.
 *
 * @param low its least number
 * @param high its largest, above {@code low}
 */
public record Scale(double low, double high) {

    private static final double MARGIN = 0.05;

    public Scale {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("A scale goes from one number to a larger one, not from " + low + " to " + high);
        }
    }

    /** A range with a little room around the numbers; what is not finite is left out. Zero stays an end where all numbers lie on one side of it. */
    public static Scale around(DoubleStream numbers) {
        double[] finite = numbers.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(finite).min().orElse(0);
        double high = DoubleStream.of(finite).max().orElse(1);
        double span = high - low;
        if (span <= 1e-12 * Math.max(Math.abs(low), Math.abs(high)) || span == 0) {
            double room = low == 0 ? 1 : Math.abs(low) / 10;
            return new Scale(low - room, high + room);
        }
        return new Scale(low == 0 ? 0 : low - MARGIN * span, high == 0 ? 0 : high + MARGIN * span);
    }

    /** How far along the axis a number is: 0 at its beginning, 1 at its end. */
    public double share(double value) {
        return (value - low) / (high - low);
    }

    /** As {@link #share}, with the nearest end for what lies outside. */
    public double within(double value) {
        return Math.clamp(share(value), 0, 1);
    }

    /** Between neighbouring round numbers, of which about that many lie on the axis: 1, 2 or 5 times a power of ten. */
    public double step(int wanted) {
        double rough = (high - low) / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    /** The round numbers on the axis. */
    public List<Double> ticks(double step) {
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
