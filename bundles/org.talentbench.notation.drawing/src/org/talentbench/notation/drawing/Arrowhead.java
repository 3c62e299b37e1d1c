// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.util.List;

import org.talentbench.notation.drawing.Path.Piece;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Arrow;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Rgb;

/**
 * What an edge ends in.
 *
 * @param mark   null for nothing
 * @param length how much of the line it replaces
 */
record Arrowhead(Mark mark, double length) {

    private static final double LENGTH = 8;
    private static final double SLENDERNESS = 0.42;
    private static final double DIAMOND = 6;
    private static final double DOT = 4;

    /** The head at a tip that is reached from another place. */
    static Arrowhead at(Point tip, Point from, Arrow arrow, Rgb colour, double width, Rgb paper) {
        double length = LENGTH + 1.5 * width;
        Mark.Pen pen = new Mark.Pen(colour, width, Line.SOLID);
        return switch (arrow) {
            case NONE -> new Arrowhead(null, 0);
            case INPUT -> new Arrowhead(new Mark.Outline(open(tip, from, length), null, pen), width / 2);
            case OUTPUT -> new Arrowhead(new Mark.Outline(open(tip.towards(from, length), tip, length), null, pen), 0);
            case INPUT_FILLED -> new Arrowhead(new Mark.Outline(triangle(tip, from, length), colour, null), length - width);
            case OUTPUT_FILLED -> new Arrowhead(
                    new Mark.Outline(triangle(tip.towards(from, length), tip, length), colour, null), length - width);
            case INPUT_CLOSED -> new Arrowhead(new Mark.Outline(triangle(tip, from, length), paper, pen), length);
            case OUTPUT_CLOSED -> new Arrowhead(
                    new Mark.Outline(triangle(tip.towards(from, length), tip, length), paper, pen), length);
            case DIAMOND -> new Arrowhead(new Mark.Outline(diamond(tip, from), paper, pen), 2 * DIAMOND);
            case DIAMOND_FILLED -> new Arrowhead(new Mark.Outline(diamond(tip, from), colour, null), DIAMOND);
            case DOT -> new Arrowhead(new Mark.Outline(dot(tip.towards(from, DOT)), colour, null), DOT);
        };
    }

    private static Path triangle(Point tip, Point from, double length) {
        return Path.polygon(tip, beside(tip, from, length, SLENDERNESS), beside(tip, from, length, -SLENDERNESS));
    }

    private static Path open(Point tip, Point from, double length) {
        return new Path(List.of(new Piece.Move(beside(tip, from, length, SLENDERNESS)), new Piece.Straight(tip),
                new Piece.Straight(beside(tip, from, length, -SLENDERNESS))));
    }

    private static Path diamond(Point tip, Point from) {
        return Path.polygon(tip, beside(tip, from, DIAMOND, 0.7), tip.towards(from, 2 * DIAMOND),
                beside(tip, from, DIAMOND, -0.7));
    }

    private static Path dot(Point centre) {
        return Path.ellipse(new Bounds(centre.x() - DOT, centre.y() - DOT, 2 * DOT, 2 * DOT));
    }

    /** A length back from the tip, and a share of that to the side. */
    private static Point beside(Point tip, Point from, double length, double share) {
        Point back = tip.towards(from, length);
        return back.plus(-(back.y() - tip.y()) * share, (back.x() - tip.x()) * share);
    }
}
