// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cheapest upright and level way between two boxes past others, found by A* on the lines beside boxes and beside other ways. Length
 * costs, and so does each corner, each crossing and what runs along another way.
 */
final class Detour {

    /** How far from a box a way runs beside it. */
    static final double GAP = 12;
    /** How near to a box a way may come. */
    static final double CLEARANCE = 5;
    /** How far from each other ways run side by side. */
    static final double LANE = 9;

    private static final double CORNER = 40;
    private static final double CROSSING = 25;
    private static final double ALONG = 4;
    private static final double SAME = 3;
    private static final int MOST_PLACES = 500_000;
    private static final int LEVEL = 0;
    private static final int UPRIGHT = 1;

    /** A place where a way may leave or enter a box, and what speaks against it. */
    record Gate(Port port, double cost) {

        /** Where the way is clear of the box. */
        Point outside() {
            return switch (port.side()) {
                case TOP -> port.at().plus(0, -GAP);
                case BOTTOM -> port.at().plus(0, GAP);
                case LEFT -> port.at().plus(-GAP, 0);
                case RIGHT -> port.at().plus(GAP, 0);
            };
        }

        private int axis() {
            return port.side() == Port.Side.TOP || port.side() == Port.Side.BOTTOM ? UPRIGHT : LEVEL;
        }
    }

    private record Visit(int place, double cost, double least) {
    }

    private final double[] xs;
    private final double[] ys;
    /** What it costs to go from each crossing of two lines to the next one, to the right and down. */
    private final double[][] steps = new double[2][];
    private final Collection<Gate> starts;
    private final Collection<Gate> ends;
    private int visited;

    /**
     * @param area  what the way may not leave
     * @param walls what it may not come near to
     * @param ways  the pieces of other ways
     */
    Detour(Bounds area, Collection<Bounds> walls, Collection<Bounds> ways, Collection<Gate> starts, Collection<Gate> ends) {
        this.starts = starts;
        this.ends = ends;
        List<Point> gates = Stream.concat(starts.stream(), ends.stream()).map(Gate::outside).toList();
        xs = lines(area.x(), area.right(), gates.stream().map(Point::x), Stream.concat(
                walls.stream().flatMap(wall -> Stream.of(wall.x() - GAP, wall.right() + GAP)),
                ways.stream().filter(way -> way.width() == 0).flatMap(way -> Stream.of(way.x() - LANE, way.x() + LANE))));
        ys = lines(area.y(), area.bottom(), gates.stream().map(Point::y), Stream.concat(
                walls.stream().flatMap(wall -> Stream.of(wall.y() - GAP, wall.bottom() + GAP)),
                ways.stream().filter(way -> way.height() == 0).flatMap(way -> Stream.of(way.y() - LANE, way.y() + LANE))));
        if (isSmallEnough()) {
            measure();
            walls.forEach(wall -> block(wall.grown(CLEARANCE)));
            ways.forEach(this::avoid);
        }
    }

    private static double[] lines(double low, double high, Stream<Double> needed, Stream<Double> wanted) {
        var lines = new TreeSet<Double>();
        needed.forEach(lines::add);
        wanted.filter(at -> at > low && at < high).sorted().forEach(at -> {
            if (lines.subSet(at - SAME, at + SAME).isEmpty()) {
                lines.add(at);
            }
        });
        return lines.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isSmallEnough() {
        return (long) xs.length * ys.length <= MOST_PLACES;
    }

    private void measure() {
        for (int axis : new int[] {LEVEL, UPRIGHT}) {
            steps[axis] = new double[xs.length * ys.length];
            for (int column = 0; column < xs.length; column++) {
                for (int row = 0; row < ys.length; row++) {
                    boolean last = axis == LEVEL ? column == xs.length - 1 : row == ys.length - 1;
                    steps[axis][crossing(column, row)] = last ? Double.POSITIVE_INFINITY
                            : axis == LEVEL ? xs[column + 1] - xs[column] : ys[row + 1] - ys[row];
                }
            }
        }
    }

    private int crossing(int column, int row) {
        return column * ys.length + row;
    }

    private void block(Bounds wall) {
        add(LEVEL, before(xs, wall.x()), from(xs, wall.right()), after(ys, wall.y()), from(ys, wall.bottom()), Double.POSITIVE_INFINITY);
        add(UPRIGHT, after(xs, wall.x()), from(xs, wall.right()), before(ys, wall.y()), from(ys, wall.bottom()), Double.POSITIVE_INFINITY);
    }

    /** A way beside another one that runs as it does is hard to tell from it; across it there is a crossing. */
    private void avoid(Bounds way) {
        if (way.width() == 0) {
            for (int row = before(ys, way.y()); row < from(ys, way.bottom()); row++) {
                add(UPRIGHT, after(xs, way.x() - LANE), from(xs, way.x() + LANE), row, row + 1, ALONG * steps(ys, row));
            }
            cross(LEVEL, before(xs, way.x()), from(xs, way.x()), after(ys, way.y()), from(ys, way.bottom()), contains(xs, way.x()));
        } else if (way.height() == 0) {
            for (int column = before(xs, way.x()); column < from(xs, way.right()); column++) {
                add(LEVEL, column, column + 1, after(ys, way.y() - LANE), from(ys, way.y() + LANE), ALONG * steps(xs, column));
            }
            cross(UPRIGHT, after(xs, way.x()), from(xs, way.right()), before(ys, way.y()), from(ys, way.y()), contains(ys, way.y()));
        }
    }

    /** A crossing just where two steps meet counts half for each of them. */
    private void cross(int axis, int left, int right, int top, int bottom, boolean between) {
        int one = between ? 1 : 0;
        add(axis, left, right + (axis == LEVEL ? one : 0), top, bottom + (axis == UPRIGHT ? one : 0), between ? CROSSING / 2 : CROSSING);
    }

    private static boolean contains(double[] lines, double at) {
        return Arrays.binarySearch(lines, at) >= 0;
    }

    private static double steps(double[] lines, int index) {
        return index + 1 < lines.length ? lines[index + 1] - lines[index] : 0;
    }

    /** The last line before a place, or the first of all. */
    private static int before(double[] lines, double at) {
        return Math.max(0, from(lines, at) - 1);
    }

    /** The first line that is not before a place. */
    private static int from(double[] lines, double at) {
        int found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found : -found - 1;
    }

    /** The first line after a place. */
    private static int after(double[] lines, double at) {
        int found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private void add(int axis, int left, int right, int top, int bottom, double cost) {
        for (int column = left; column < Math.min(right, xs.length); column++) {
            for (int row = top; row < Math.min(bottom, ys.length); row++) {
                steps[axis][crossing(column, row)] += cost;
            }
        }
    }

    /** How many places were looked at, to see what is there and to find the way. */
    int effort() {
        return visited + (isSmallEnough() ? xs.length * ys.length : 0);
    }

    /** From gate to gate with all corners; empty where there is no way. */
    List<Point> points() {
        if (!isSmallEnough()) {
            return List.of();
        }
        double[] best = new double[2 * xs.length * ys.length];
        int[] from = new int[best.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(from, -1);
        Map<Integer, Gate> entries = new HashMap<>();
        ends.forEach(gate -> entries.put(place(gate), gate));
        Map<Integer, Gate> exits = new HashMap<>();
        var open = new PriorityQueue<Visit>((one, other) -> Double.compare(one.least(), other.least()));
        for (Gate gate : starts) {
            exits.put(place(gate), gate);
            best[place(gate)] = gate.cost();
            open.add(visit(place(gate), gate.cost()));
        }
        double found = Double.POSITIVE_INFINITY;
        int last = -1;
        while (!open.isEmpty() && open.peek().least() < found) {
            Visit visit = open.poll();
            if (visit.cost() > best[visit.place()]) {
                continue;
            }
            visited++;
            Gate entry = entries.get(visit.place());
            if (entry != null && visit.cost() + entry.cost() < found) {
                found = visit.cost() + entry.cost();
                last = visit.place();
            }
            spread(visit, best, from, open);
        }
        return last < 0 ? List.of() : way(last, from, exits, entries.get(last));
    }

    private void spread(Visit visit, double[] best, int[] from, PriorityQueue<Visit> open) {
        int axis = visit.place() % 2;
        int here = visit.place() / 2;
        int stride = axis == LEVEL ? ys.length : 1;
        int position = axis == LEVEL ? here / ys.length : here % ys.length;
        reach(visit.place() ^ 1, visit.cost() + CORNER, visit.place(), best, from, open);
        if (position < (axis == LEVEL ? xs.length : ys.length) - 1) {
            reach(visit.place() + 2 * stride, visit.cost() + steps[axis][here], visit.place(), best, from, open);
        }
        if (position > 0) {
            reach(visit.place() - 2 * stride, visit.cost() + steps[axis][here - stride], visit.place(), best, from, open);
        }
    }

    private void reach(int place, double cost, int before, double[] best, int[] from, PriorityQueue<Visit> open) {
        if (cost < best[place]) {
            best[place] = cost;
            from[place] = before;
            open.add(visit(place, cost));
        }
    }

    private Visit visit(int place, double cost) {
        Point at = point(place);
        double left = ends.stream().mapToDouble(gate -> Math.abs(gate.outside().x() - at.x()) + Math.abs(gate.outside().y() - at.y())).min().orElse(0);
        return new Visit(place, cost, cost + left);
    }

    private int place(Gate gate) {
        Point outside = gate.outside();
        return 2 * crossing(from(xs, outside.x()), from(ys, outside.y())) + gate.axis();
    }

    private Point point(int place) {
        return new Point(xs[place / 2 / ys.length], ys[place / 2 % ys.length]);
    }

    private List<Point> way(int last, int[] from, Map<Integer, Gate> exits, Gate entry) {
        var points = new LinkedList<>(List.of(entry.port().at()));
        int first = last;
        for (int place = last; place >= 0; place = from[place]) {
            points.addFirst(point(place));
            first = place;
        }
        points.addFirst(exits.get(first).port().at());
        return withoutPointsOnTheWay(points);
    }

    private static List<Point> withoutPointsOnTheWay(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            int count = kept.size();
            if (count > 1 && isBetween(kept.get(count - 2), kept.get(count - 1), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private static boolean isBetween(Point before, Point point, Point after) {
        return before.x() == point.x() && point.x() == after.x() || before.y() == point.y() && point.y() == after.y();
    }
}
