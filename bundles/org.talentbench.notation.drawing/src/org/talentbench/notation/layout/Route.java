// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of an edge.
 *
 * @param label where its centre label stands; null where it has none
 */
public record Route(Port source, List<Point> bends, Port target, Bounds label) {

    /** From end to end. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>(bends.size() + 2);
        points.add(source.at());
        points.addAll(bends);
        points.add(target.at());
        return points;
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
