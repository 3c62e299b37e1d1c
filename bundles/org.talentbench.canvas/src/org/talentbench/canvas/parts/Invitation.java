// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.ArrayList;
import java.util.List;

import org.talentbench.canvas.Messages;
import org.talentbench.canvas.figures.BoxFigure;
import org.talentbench.canvas.figures.Ink;
import org.talentbench.notation.drawing.Mark;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.text.Typography;
import org.talentbench.notation.text.Typography.Block;

/** What an empty sheet says in its middle: how to begin. */
final class Invitation {

    private static final double TITLE = 17;
    private static final double TEXT = 13;
    private static final double GAP = 8;
    private static final Rgb PALE = new Rgb(105, 112, 122);

    private Invitation() {
    }

    static BoxFigure figure(Ink ink) {
        List<Mark> marks = new ArrayList<>();
        Rgb colour = ink.theme().colour(PALE);
        double width = 0;
        double y = 0;
        for (Label label : List.of(label(Messages.empty_title, TITLE, true), label(Messages.empty_mouse, TEXT, false), label(Messages.empty_keys, TEXT, false))) {
            Block block = Typography.get().block(label);
            for (int i = 0; i < block.lines().size(); i++) {
                marks.add(new Mark.Text(block.lines().get(i), label, new Point(0, y + block.baseline() + i * block.lineHeight()), colour));
            }
            y += block.height() + GAP;
            width = Math.max(width, block.width());
        }
        var figure = new BoxFigure(ink);
        Bounds bounds = new Bounds(-width / 2, 0, width, y);
        figure.show(marks, bounds, bounds);
        figure.setEnabled(false);
        return figure;
    }

    private static Label label(String text, double size, boolean bold) {
        return new Label(text, size, bold, false, false, false, PALE, false);
    }
}
