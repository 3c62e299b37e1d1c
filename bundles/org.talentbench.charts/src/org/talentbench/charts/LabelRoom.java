// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds room for labels beside marks: within an area, and over no other mark or label as far as that can be had. Coordinates in pixels, y downwards. */
public final class LabelRoom {

    /** Where a label begins: its upper left corner. */
    public record Place(double x, double y) {
    }

    private record Box(double x, double y, double width, double height) {

        double shared(Box other) {
            return Math.max(0, Math.min(x + width, other.x + other.width) - Math.max(x, other.x))
                    * Math.max(0, Math.min(y + height, other.y + other.height) - Math.max(y, other.y));
        }

        boolean within(Box outer) {
            return x >= outer.x && y >= outer.y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height;
        }
    }

    private final Box area;
    private final List<Box> taken = new ArrayList<>();

    /** An empty area. */
    public LabelRoom(double left, double top, double width, double height) {
        area = new Box(left, top, width, height);
    }

    /** Takes the room of a mark around its middle; before the first label is placed. */
    public void mark(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Takes the room of a label beside a mark. @param away how far from the mark's middle the label begins */
    public Place label(double x, double y, double away, double width, double height) {
        double right = x + away;
        double left = x - away - width;
        double below = y + away / 2;
        double above = y - away / 2 - height;
        List<Box> candidates = List.of(new Box(right, below, width, height), new Box(left, below, width, height), new Box(right, above, width, height),
                new Box(left, above, width, height), new Box(x - width / 2, y + away, width, height), new Box(x - width / 2, y - away - height, width, height),
                new Box(right, y - height / 2, width, height), new Box(left, y - height / 2, width, height));
        Box best = candidates.stream().filter(box -> box.within(area)).min(Comparator.comparingDouble(this::covered)).orElse(candidates.getFirst());
        taken.add(best);
        return new Place(best.x, best.y);
    }

    /** How much of what is taken a box would cover; of those that cover as little the first is taken. */
    private double covered(Box box) {
        return taken.stream().mapToDouble(box::shared).sum();
    }
}
