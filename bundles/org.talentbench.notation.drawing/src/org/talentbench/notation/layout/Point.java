// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

/** A place on the diagram, in pixels at 100 %. */
public record Point(double x, double y) {

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The place a length away, on the way to another one. */
    public Point towards(Point other, double length) {
        double whole = distance(other);
        return whole == 0 ? this : new Point(x + (other.x - x) * length / whole, y + (other.y - y) * length / whole);
    }
}
