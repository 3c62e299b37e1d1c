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

    private static final Rgb PALE = new Rgb(105, 112, 122);
    private static final List<Label> SENTENCES = List.of(sentence(Messages.empty_title, 17, true), sentence(Messages.empty_mouse, 13, false),
            sentence(Messages.empty_keys, 13, false));
    private static final double GAP = 10;

    private Invitation() {
    }

    private static Label sentence(String text, double size, boolean bold) {
        return new Label(text, size, bold, false, false, false, PALE, false, "");
    }

    /** The sentences one below the other, around the origin. */
    static BoxFigure figure(Ink ink) {
        double height = SENTENCES.stream().mapToDouble(sentence -> Typography.get().block(sentence).height() + GAP).sum();
        double y = -height / 2;
        List<Mark> marks = new ArrayList<>();
        for (Label sentence : SENTENCES) {
            Block block = Typography.get().block(sentence);
            double baseline = y + block.baseline();
            for (String line : block.lines()) {
                marks.add(new Mark.Text(line, sentence, new Point(0, baseline), ink.theme().colour(PALE)));
                baseline += block.lineHeight();
            }
            y += block.height() + GAP;
        }
        double width = SENTENCES.stream().mapToDouble(sentence -> Typography.get().block(sentence).width()).max().orElse(0);
        Bounds bounds = new Bounds(-width / 2, -height / 2, width, height);
        var figure = new BoxFigure(ink);
        figure.show(marks, bounds, bounds);
        return figure;
    }
}
