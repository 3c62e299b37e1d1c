// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Path;
import org.talentbench.notation.drawing.Mark;
import org.talentbench.notation.drawing.Path.Piece;
import org.talentbench.notation.layout.Point;

/** The marks of an item made ready for the screen, so that drawing them again costs little. */
public final class Drawing {

    /** Widths are whole numbers to this version of draw2d: drawing at four times the size makes quarters of them. */
    private static final int FINE = 4;

    private record Line(Path path, Color fill, Color pen, int width, int[] dashes) {
    }

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
            case Mark.Outline(var path, var fill, var pen) -> lines.add(new Line(path(path), fill == null ? null : ink.colour(fill),
                    pen == null ? null : ink.colour(pen.colour()), pen == null ? 0 : Math.max(1, (int) Math.round(FINE * pen.width())),
                    pen == null ? new int[0] : pen.dashes().stream().mapToInt(dash -> Math.max(1, (int) Math.round(FINE * dash))).toArray()));
            case Mark.Text text -> texts.add(new Text(text, ink.colour(text.colour())));
        }
    }

    private Path path(org.talentbench.notation.drawing.Path outline) {
        var path = new Path(ink.device());
        for (Piece piece : outline.pieces()) {
            switch (piece) {
                case Piece.Move(Point to) -> path.moveTo(fine(to.x()), fine(to.y()));
                case Piece.Straight(Point to) -> path.lineTo(fine(to.x()), fine(to.y()));
                case Piece.Curve(Point first, Point second, Point to) ->
                    path.cubicTo(fine(first.x()), fine(first.y()), fine(second.x()), fine(second.y()), fine(to.x()), fine(to.y()));
                case Piece.Close() -> path.close();
            }
        }
        return path;
    }

    private static float fine(double length) {
        return (float) (FINE * length);
    }

    /** Draws the marks, in the coordinates of the diagram. */
    public void paint(Graphics graphics) {
        graphics.pushState();
        graphics.setAntialias(SWT.ON);
        graphics.scale(1.0 / FINE);
        lines.forEach(line -> paint(line, graphics));
        graphics.popState();
        texts.stream().filter(text -> ink.legible(text.mark.label())).forEach(text -> paint(text, graphics));
    }

    private static void paint(Line line, Graphics graphics) {
        if (line.fill() != null) {
            graphics.setBackgroundColor(line.fill());
            graphics.fillPath(line.path());
        }
        if (line.pen() != null) {
            graphics.setForegroundColor(line.pen());
            graphics.setLineWidth(line.width());
            if (line.dashes().length == 0) {
                graphics.setLineStyle(Graphics.LINE_SOLID);
            } else {
                graphics.setLineDash(line.dashes());
            }
            graphics.drawPath(line.path());
        }
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
        lines.forEach(line -> line.path().dispose());
        lines.clear();
        texts.clear();
    }
}
