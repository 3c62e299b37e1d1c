// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.talentbench.charts.Axis;
import org.talentbench.charts.LabelRoom;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Layer.Marker;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Scale;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;
import org.talentbench.charts.drawing.ChartSvg.Drawing;
import org.talentbench.charts.drawing.ChartSvg.Key;
import org.talentbench.charts.drawing.ChartSvg.Style;

/** A plot, laid out. */
final class PlotDrawing implements Drawing {

    private static final double SHAPE = 0.52;
    private static final double MARGIN = 18;
    private static final double BELOW = 44;
    private static final int STEPS_ACROSS = 6;
    private static final int STEPS_UP = 5;
    private static final double BAND_OPACITY = 0.18;
    private static final double MARK = 6.5;
    private static final double DOT = 4;
    /** Of bold words, beside plain ones. */
    private static final double BOLD = 1.08;
    private static final double LINE = 15;

    private final Plot plot;
    private final Style style;
    private final double width;
    private final Scale across;
    private final Scale up;
    private final List<Key> keys = new ArrayList<>();
    private final double left;
    private final double top;
    private final double bottom;

    PlotDrawing(Plot plot, Style style, double width) {
        this.plot = plot;
        this.style = style;
        this.width = width;
        across = plot.acrossScale();
        up = plot.upScale();
        plot.layers().stream().filter(layer -> !layer.name().isEmpty() && !labelled(layer)).map(layer -> new Key(layer.name(), colour(layer), layer instanceof Layer.Band ? BAND_OPACITY : 1)).forEach(keys::add);
        double step = up.step(STEPS_UP);
        left = 16 + up.ticks(step).stream().mapToDouble(tick -> Words.width(plot.up().form().tick(tick, step, style.locale()))).max().orElse(0);
        top = (keys.size() > 1 ? Key.HEIGHT : 0) + 26;
        bottom = top + SHAPE * width;
    }

    @Override
    public double height() {
        return bottom + BELOW;
    }

    private double x(double value) {
        return left + across.share(value) * (width - MARGIN - left);
    }

    private double y(double value) {
        return bottom - up.share(value) * (bottom - top);
    }

    private String colour(Layer layer) {
        return style.palette().colour(layer.tone(), 1);
    }

    /** What has its label beside it needs none in the legend. */
    private static boolean labelled(Layer layer) {
        return layer instanceof Layer.Points points && points.marker() != Marker.DOT;
    }

    @Override
    public void draw(Svg svg) {
        if (keys.size() > 1) {
            Key.draw(keys, left, width, svg, style.palette().ink());
        }
        drawAxes(svg);
        for (Layer layer : plot.layers()) {
            if (layer instanceof Layer.Band band) {
                draw(band, svg);
            }
        }
        for (Layer layer : plot.layers()) {
            if (layer instanceof Layer.Line line) {
                draw(line, svg);
            }
        }
        for (Layer layer : plot.layers()) {
            if (layer instanceof Layer.Points points) {
                points.spots().stream().filter(PlotDrawing::finite).forEach(spot -> draw(points, spot, svg));
            }
        }
        drawLabels(svg);
    }

    private void drawAxes(Svg svg) {
        double acrossStep = across.step(STEPS_ACROSS);
        for (double tick : across.ticks(acrossStep)) {
            svg.mark("line", "", "x1", x(tick), "x2", x(tick), "y1", top, "y2", bottom, "stroke", style.palette().line());
            svg.text("text", plot.across().form().tick(tick, acrossStep, style.locale()), "x", x(tick), "y", bottom + 16, "text-anchor", "middle", "fill",
                    style.palette().soft());
        }
        double upStep = up.step(STEPS_UP);
        for (double tick : up.ticks(upStep)) {
            svg.mark("line", "", "x1", left, "x2", width - MARGIN, "y1", y(tick), "y2", y(tick), "stroke", style.palette().line());
            svg.text("text", plot.up().form().tick(tick, upStep, style.locale()), "x", left - 6, "y", y(tick) + 4, "text-anchor", "end", "fill", style.palette().soft());
        }
        svg.text("text", plot.up().label(), "x", 8, "y", top - 12, "fill", style.palette().ink());
        svg.text("text", plot.across().label(), "x", width - MARGIN, "y", bottom + 36, "text-anchor", "end", "fill", style.palette().ink());
    }

    private void draw(Layer.Band band, Svg svg) {
        if (band.reaches().isEmpty()) {
            return;
        }
        String high = band.reaches().stream().map(reach -> point(reach.x(), reach.high())).collect(Collectors.joining(" "));
        String low = band.reaches().reversed().stream().map(reach -> point(reach.x(), reach.low())).collect(Collectors.joining(" "));
        svg.mark("polygon", "", "points", high + " " + low, "fill", colour(band), "fill-opacity", BAND_OPACITY);
    }

    private void draw(Layer.Line line, Svg svg) {
        String points = line.spots().stream().filter(PlotDrawing::finite).map(spot -> point(spot.x(), spot.y())).collect(Collectors.joining(" "));
        svg.mark("polyline", "", "points", points, "fill", "none", "stroke", colour(line), "stroke-width", line.tone() == Tone.REFERENCE ? 1 : 2, "stroke-dasharray",
                line.dashed() ? "5 4" : "");
    }

    private void draw(Layer.Points points, Spot spot, Svg svg) {
        String colour = style.palette().colour(points.tone(), spot.y());
        String says = words(spot);
        switch (points.marker()) {
        case DOT -> svg.mark("circle", says, "cx", x(spot.x()), "cy", y(spot.y()), "r", DOT, "fill", colour, "fill-opacity", 0.35, "stroke", colour);
        case RING -> svg.mark("circle", says, "cx", x(spot.x()), "cy", y(spot.y()), "r", 6, "fill", style.palette().ground(),
                "stroke", colour, "stroke-width", 2);
        case DISC -> svg.mark("circle", says, "cx", x(spot.x()), "cy", y(spot.y()), "r", MARK, "fill", colour);
        case DIAMOND -> svg.mark("polygon", says, "points", Stream.of(new double[] { 0, -MARK - 1 }, new double[] { MARK + 1, 0 }, new double[] { 0, MARK + 1 },
                new double[] { -MARK - 1, 0 }).map(corner -> Svg.value(x(spot.x()) + corner[0]) + "," + Svg.value(y(spot.y()) + corner[1])).collect(Collectors.joining(" ")),
                "fill", colour, "stroke", style.palette().ground());
        }
    }

    /** Beside the marks, over everything else, and over no other label. */
    private void drawLabels(Svg svg) {
        List<Spot> marks = plot.layers().stream().filter(PlotDrawing::labelled).flatMap(layer -> ((Layer.Points) layer).spots().stream()).filter(PlotDrawing::finite).toList();
        var room = new LabelRoom(left, top, width - MARGIN - left, bottom - top);
        plot.layers().stream().filter(Layer.Points.class::isInstance).flatMap(layer -> ((Layer.Points) layer).spots().stream()).filter(PlotDrawing::finite)
                .forEach(spot -> room.mark(x(spot.x()), y(spot.y()), marks.contains(spot) ? MARK : DOT));
        for (Spot spot : marks) {
            if (!spot.label().isEmpty()) {
                var place = room.label(x(spot.x()), y(spot.y()), MARK + 4, BOLD * Words.width(spot.label()), LINE);
                svg.text("text", spot.label(), "x", place.x(), "y", place.y() + LINE - 3, "font-weight", "bold", "fill", style.palette().ink());
            }
        }
    }

    /** What a place says: its label and both numbers. */
    private String words(Spot spot) {
        String numbers = words(plot.up(), spot.y()) + "\n" + words(plot.across(), spot.x());
        return spot.label().isEmpty() ? numbers : spot.label() + "\n" + numbers;
    }

    private String words(Axis axis, double value) {
        String number = axis.form().text(value, style.locale());
        return axis.title().isEmpty() ? number : axis.title() + ": " + number;
    }

    private String point(double x, double y) {
        return Svg.value(x(x)) + "," + Svg.value(y(y));
    }

    private static boolean finite(Spot spot) {
        return Double.isFinite(spot.x()) && Double.isFinite(spot.y());
    }
}
