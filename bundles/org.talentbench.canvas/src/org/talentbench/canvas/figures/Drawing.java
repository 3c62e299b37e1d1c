// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.SWT;
import org.talentbench.notation.drawing.Mark;

/** The marks of an item made ready for the screen, so that drawing them again costs little. */
public final class Drawing {

    /** How wide a line is on the screen at the least, in pixels. */
    private static final double HAIR = 0.5;

    /** Letters that a device sets stand on whole pixels, which in a small picture leaves no room between words: they are filled as shapes. */
    private static final class Text {

        private final Mark.Text mark;
        private Line letters;

        Text(Mark.Text mark) {
            this.mark = mark;
        }

        void paint(Graphics graphics, Ink ink) {
            if (letters == null) {
                letters = new Line(mark.outline(), ink);
            }
            letters.paint(graphics);
        }

        void dispose() {
            if (letters != null) {
                letters.dispose();
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
            case Mark.Text text -> texts.add(new Text(text));
        }
    }

    /** Draws the marks as large as the canvas shows them, in the coordinates of the diagram. */
    public void paint(Graphics graphics) {
        paint(graphics, ink.zoom(), ink.leastLetters(), false);
    }

    /** Draws the marks in the coordinates of the diagram, as large as somebody else shows them, who does not draw them anew with every move. */
    void paintMiniature(Graphics graphics, double zoom) {
        paint(graphics, zoom, Ink.LEGIBLE_PIXELS, true);
    }

    /** @param rims whether boxes have rims also where they are drawn roughly, which takes longer */
    private void paint(Graphics graphics, double zoom, double leastLetters, boolean rims) {
        if (Ink.isRough(zoom)) {
            // As thin as the screen can show it, and no thinner: a line must not fade away.
            graphics.setLineStyle(Graphics.LINE_SOLID);
            graphics.setLineWidth(Math.max(1, (int) Math.round(HAIR / zoom)));
            lines.forEach(line -> line.paintRoughly(graphics, rims));
            return;
        }
        graphics.pushState();
        graphics.setAntialias(SWT.ON);
        graphics.scale(1.0 / Line.FINE);
        lines.forEach(line -> line.paint(graphics));
        texts.stream().filter(text -> text.mark.label().size() * zoom >= leastLetters).forEach(text -> text.paint(graphics, ink));
        graphics.popState();
    }

    public void dispose() {
        lines.forEach(Line::dispose);
        lines.clear();
        texts.forEach(Text::dispose);
        texts.clear();
    }
}
