// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.talentbench.notation.drawing.Mark;

/** The marks of an item made ready for the screen, so that drawing them again costs little. */
public final class Drawing {

    /** How wide a line is on the screen at the least, in pixels. */
    private static final double HAIR = 0.5;

    private static final class Text {

        private final Mark.Text mark;
        private final Color colour;
        private Font font;
        private float left;
        private float top;

        Text(Mark.Text mark, Color colour) {
            this.mark = mark;
            this.colour = colour;
        }

        /** Finds out, once for each size that it is seen in, where the letters stand. */
        void measure(Ink ink) {
            Font now = ink.font(mark.label());
            if (now != font) {
                font = now;
                left = (float) (mark.baseline().x() - FigureUtilities.getTextWidth(mark.line(), font) / 2.0 / ink.zoom());
                top = (float) (mark.baseline().y() - ink.ascent(font) / ink.zoom());
            }
        }
    }

    private final Ink ink;
    private final List<Line> lines = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    public Drawing(List<Mark> marks, Ink ink) {
        this.ink = ink;
        marks.forEach(this::add);
    }

    private void add(Mark mark) {
        switch (mark) {
            case Mark.Part part -> part.marks().forEach(this::add);
            case Mark.Outline outline -> lines.add(new Line(outline, ink));
            case Mark.Text text -> texts.add(new Text(text, ink.colour(text.colour())));
        }
    }

    /** Draws the marks, in the coordinates of the diagram. */
    public void paint(Graphics graphics) {
        if (ink.rough()) {
            // As thin as the screen can show it, and no thinner: a line must not fade away.
            graphics.setLineStyle(Graphics.LINE_SOLID);
            graphics.setLineWidth(Math.max(1, (int) Math.round(HAIR / ink.zoom())));
            lines.forEach(line -> line.paintRoughly(graphics));
            return;
        }
        graphics.pushState();
        graphics.setAntialias(SWT.ON);
        graphics.scale(1.0 / Line.FINE);
        lines.forEach(line -> line.paint(graphics));
        graphics.popState();
        texts.stream().filter(text -> ink.legible(text.mark.label())).forEach(text -> paint(text, graphics));
    }

    private void paint(Text text, Graphics graphics) {
        text.measure(ink);
        graphics.pushState();
        graphics.translate(text.left, text.top);
        graphics.scale(1 / ink.zoom());
        graphics.setFont(text.font);
        graphics.setForegroundColor(text.colour);
        graphics.drawText(text.mark.line(), 0, 0);
        graphics.popState();
    }

    public void dispose() {
        lines.forEach(Line::dispose);
        lines.clear();
        texts.clear();
    }
}
