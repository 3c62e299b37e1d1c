// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.util.List;

import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.text.Typography;

/** What a pen does on paper: all that a format has to know to show a diagram. */
public sealed interface Mark {

    /**
     * A path, filled or drawn or both.
     *
     * @param fill null for none
     * @param pen  null for none
     */
    record Outline(Path path, Rgb fill, Pen pen) implements Mark {
    }

    /** One line of a text; its middle stands over a place of the baseline. */
    record Text(String line, Label label, Point baseline, Rgb colour) implements Mark {

        /** The same letters as shapes to be filled, which stand where they were measured to stand at whatever size they are seen. */
        public Outline outline() {
            double half = Typography.get().width(label, line) / 2;
            return new Outline(Path.of(Typography.get().outline(label, line), baseline.plus(-half, 0)), colour, null);
        }
    }

    /** All marks of an item, with what to show when the pointer rests on it. */
    record Part(Item item, String tooltip, List<Mark> marks) implements Mark {
    }

    /** What a line is drawn with. */
    record Pen(Rgb colour, double width, Line line) {

        /** Lengths of dashes and gaps; empty for an unbroken line. */
        public List<Double> dashes() {
            double unit = Math.max(1, width);
            return switch (line) {
                case SOLID -> List.of();
                case DASH -> List.of(5 * unit, 3.5 * unit);
                case DOT -> List.of(1.5 * unit, 3 * unit);
                case DASH_DOT -> List.of(6 * unit, 3 * unit, 1.5 * unit, 3 * unit);
            };
        }
    }
}
