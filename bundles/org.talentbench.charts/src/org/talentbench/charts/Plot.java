// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * One number against another: a front, a fit, a calibration curve, a run's convergence.
 *
 * @param title what it is of
 * @param across the axis from left to right
 * @param up the axis from below
 * @param layers what is drawn; numbers that are not finite are left out
 */
public record Plot(String title, Axis across, Axis up, List<Layer> layers) implements Chart {

    public Plot {
        Objects.requireNonNull(title);
        Objects.requireNonNull(across);
        Objects.requireNonNull(up);
        layers = List.copyOf(layers);
    }

    /** The axis from left to right, with room for everything. */
    public Scale acrossScale() {
        return Scale.around(layers.stream().flatMapToDouble(layer -> switch (layer) {
        case Layer.Points points -> points.spots().stream().mapToDouble(Spot::x);
        case Layer.Line line -> line.spots().stream().mapToDouble(Spot::x);
        case Layer.Band band -> band.reaches().stream().mapToDouble(Layer.Reach::x);
        }));
    }

    /** The axis from below, with room for everything. */
    public Scale upScale() {
        return Scale.around(layers.stream().flatMapToDouble(layer -> switch (layer) {
        case Layer.Points points -> points.spots().stream().mapToDouble(Spot::y);
        case Layer.Line line -> line.spots().stream().mapToDouble(Spot::y);
        case Layer.Band band -> band.reaches().stream().flatMapToDouble(reach -> DoubleStream.of(reach.low(), reach.high()));
        }));
    }
}
