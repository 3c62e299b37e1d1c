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

/** What an empty sheet says in its middle: how to begin. */
final class Invitation {

    private static final Rgb PALE = new Rgb(105, 112, 122);
    private static final List<Label> LINES = List.of(line(Messages.empty_title, 17, true), line(Messages.empty_mouse, 13, false),
            line(Messages.empty_keys, 13, false));
    private static final double STEP = 26;

    private Invitation() {
    }

    private static Label line(String text, double size, boolean bold) {
        return new Label(text, size, bold, false, false, false, PALE, false, "");
    }

    /** The lines one below the other, around the origin. */
    static BoxFigure figure(Ink ink) {
        double width = LINES.stream().mapToDouble(line -> Typography.get().width(line, line.text())).max().orElse(0);
        Bounds bounds = new Bounds(-width / 2, -STEP * LINES.size() / 2, width, STEP * LINES.size());
        List<Mark> marks = new ArrayList<>();
        for (Label line : LINES) {
            double baseline = bounds.y() + STEP * (marks.size() + 0.7);
            marks.add(new Mark.Text(line.text(), line, new Point(0, baseline), ink.theme().colour(PALE)));
        }
        var figure = new BoxFigure(ink);
        figure.show(marks, bounds, bounds);
        return figure;
    }
}
