// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way of an edge.
 *
 * @param label where its centre label stands; null where it has none
 */
public record Route(Port source, List<Point> bends, Port target, Bounds label) {

    /** How much longer the way over a place may be, in pixels. */
    private static final double ON_THE_WAY = 0.1;

    /** From end to end. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>(bends.size() + 2);
        points.add(source.at());
        points.addAll(bends);
        points.add(target.at());
        return points;
    }

    /** This way, with its text where another one has it, if that is on this way too and the text is as large. */
    Route labelledLike(Route other) {
        boolean same = label != null && other.label != null && label.width() == other.label.width() && label.height() == other.label.height();
        return same && passes(other.label.centre()) ? new Route(source, bends, target, other.label) : this;
    }

    private boolean passes(Point place) {
        List<Point> points = points();
        return IntStream.range(1, points.size()).anyMatch(end -> points.get(end - 1).distance(place) + place.distance(points.get(end))
                - points.get(end - 1).distance(points.get(end)) < ON_THE_WAY);
    }

    public double length() {
        List<Point> points = points();
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /** The place a length along the way. */
    public Point at(double length) {
        List<Point> points = points();
        double left = length;
        for (int i = 1; i < points.size(); i++) {
            double step = points.get(i - 1).distance(points.get(i));
            if (left <= step && step > 0) {
                return points.get(i - 1).towards(points.get(i), left);
            }
            left -= step;
        }
        return points.getLast();
    }

    public Route moved(double dx, double dy) {
        return new Route(new Port(source.at().plus(dx, dy), source.side()),
                bends.stream().map(bend -> bend.plus(dx, dy)).toList(),
                new Port(target.at().plus(dx, dy), target.side()), label == null ? null : label.moved(dx, dy));
    }
}
