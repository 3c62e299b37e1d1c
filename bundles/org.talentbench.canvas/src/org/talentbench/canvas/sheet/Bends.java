// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.ArrayList;
import java.util.List;

import org.talentbench.notation.layout.Point;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.scene.Routing;

/** The corners of an edge as they are dragged. Where an edge runs upright and level only, its neighbours give way. */
public final class Bends {

    private static final double STRAIGHT = 1;

    private final Route route;
    private final boolean upright;

    public Bends(Route route, Routing routing) {
        this.route = route;
        upright = routing != Routing.STRAIGHT;
    }

    /** With a corner somewhere else. */
    public List<Point> moved(int index, Point to) {
        List<Point> bends = new ArrayList<>(route.bends());
        Point from = bends.get(index);
        bends.set(index, to);
        if (upright) {
            follow(bends, index - 1, from, to);
            follow(bends, index + 1, from, to);
        }
        return bends;
    }

    private static void follow(List<Point> bends, int neighbour, Point from, Point to) {
        if (neighbour < 0 || neighbour >= bends.size()) {
            return;
        }
        Point point = bends.get(neighbour);
        bends.set(neighbour, isBelow(point, from) ? new Point(to.x(), point.y()) : isBeside(point, from) ? new Point(point.x(), to.y()) : point);
    }

    /** With one more corner on a piece of the way; of an upright or level piece, the whole piece moves. */
    public List<Point> inserted(int piece, Point at) {
        List<Point> bends = new ArrayList<>(route.bends());
        Point start = route.points().get(piece);
        Point end = route.points().get(piece + 1);
        boolean vertical = isBelow(start, end);
        if (!upright || !vertical && !isBeside(start, end)) {
            bends.add(piece, at);
            return bends;
        }
        Point first = vertical ? new Point(at.x(), start.y()) : new Point(start.x(), at.y());
        Point second = vertical ? new Point(at.x(), end.y()) : new Point(end.x(), at.y());
        if (piece == bends.size()) {
            bends.add(stepped(second, start, vertical));
        } else {
            bends.set(piece, second);
        }
        if (piece == 0) {
            bends.addFirst(stepped(first, end, vertical));
        } else {
            bends.set(piece - 1, first);
        }
        return bends;
    }

    /** A corner that leaves the box it belongs to by a step, for a line along its side would be hidden by it. */
    private static Point stepped(Point corner, Point other, boolean vertical) {
        double step = 16;
        return vertical ? corner.plus(0, Math.signum(other.y() - corner.y()) * step) : corner.plus(Math.signum(other.x() - corner.x()) * step, 0);
    }

    /** Without a corner. */
    public List<Point> removed(int index) {
        List<Point> bends = new ArrayList<>(route.bends());
        bends.remove(index);
        return bends;
    }

    private static boolean isBelow(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < STRAIGHT;
    }

    private static boolean isBeside(Point one, Point other) {
        return Math.abs(one.y() - other.y()) < STRAIGHT;
    }
}
