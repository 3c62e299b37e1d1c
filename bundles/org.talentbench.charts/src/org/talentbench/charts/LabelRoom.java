// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds room for labels beside marks: within an area, and over no other mark or label as far as that can be had. Coordinates in pixels, y downwards. */
public final class LabelRoom {

    /** Where a label begins: its upper left corner. */
    public record Place(double x, double y) {
    }

    private record Box(double x, double y, double width, double height) {

        boolean meets(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
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
                new Box(left, above, width, height), new Box(x - width / 2, y + away, width, height), new Box(x - width / 2, y - away - height, width, height));
        Predicate<Box> inside = box -> box.within(area);
        Box best = candidates.stream().filter(inside.and(box -> taken.stream().noneMatch(box::meets))).findFirst()
                .or(() -> candidates.stream().filter(inside).findFirst()).orElse(candidates.getFirst());
        taken.add(best);
        return new Place(best.x, best.y);
    }
}
