// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import org.talentbench.notation.layout.Port.Side;
import org.talentbench.notation.scene.Figure;

/** Where lines meet the outline of a figure, which need not be its bounds. */
final class Outline {

    private Outline() {
    }

    /** Where a line that comes straight at a side, towards a place on the bounds, meets the outline. */
    static Port straightAt(Figure figure, Bounds bounds, Point at) {
        Side side = side(bounds, at);
        Point centre = bounds.centre();
        boolean upright = side == Side.TOP || side == Side.BOTTOM;
        double across = upright ? Math.abs(at.x() - centre.x()) / (bounds.width() / 2)
                : Math.abs(at.y() - centre.y()) / (bounds.height() / 2);
        double depth = depth(figure, Math.min(1, across));
        return new Port(switch (side) {
            case TOP -> new Point(at.x(), centre.y() - depth * bounds.height() / 2);
            case BOTTOM -> new Point(at.x(), centre.y() + depth * bounds.height() / 2);
            case LEFT -> new Point(centre.x() - depth * bounds.width() / 2, at.y());
            case RIGHT -> new Point(centre.x() + depth * bounds.width() / 2, at.y());
        }, side);
    }

    /** Where the line from the centre to a place meets the outline. */
    static Port towards(Figure figure, Bounds bounds, Point other) {
        Point centre = bounds.centre();
        double dx = (other.x() - centre.x()) / (bounds.width() / 2);
        double dy = (other.y() - centre.y()) / (bounds.height() / 2);
        double reach = switch (figure) {
            case ELLIPSE, DOT -> Math.hypot(dx, dy);
            case LOZENGE -> Math.abs(dx) + Math.abs(dy);
            case SQUARE, CONTAINER -> Math.max(Math.abs(dx), Math.abs(dy));
        };
        Side side = Math.abs(dx) > Math.abs(dy) ? dx > 0 ? Side.RIGHT : Side.LEFT : dy > 0 ? Side.BOTTOM : Side.TOP;
        return new Port(reach == 0 ? centre : new Point(centre.x() + (other.x() - centre.x()) / reach,
                centre.y() + (other.y() - centre.y()) / reach), side);
    }

    /** How far from the middle the outline is, where a line comes in at a share of the way to the corner. */
    private static double depth(Figure figure, double across) {
        return switch (figure) {
            case ELLIPSE, DOT -> Math.sqrt(1 - across * across);
            case LOZENGE -> 1 - across;
            case SQUARE, CONTAINER -> 1;
        };
    }

    private static Side side(Bounds bounds, Point at) {
        double left = Math.abs(at.x() - bounds.x());
        double right = Math.abs(at.x() - bounds.right());
        double top = Math.abs(at.y() - bounds.y());
        double bottom = Math.abs(at.y() - bounds.bottom());
        double nearest = Math.min(Math.min(left, right), Math.min(top, bottom));
        return nearest == top ? Side.TOP : nearest == bottom ? Side.BOTTOM : nearest == left ? Side.LEFT : Side.RIGHT;
    }
}
