// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.talentbench.notation.drawing.Mark.Outline;
import org.talentbench.notation.drawing.Mark.Pen;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Look;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.text.Typography;
import org.talentbench.notation.text.Typography.Block;

/** Draws a scene as it is placed: the containers first, then the edges, then the nodes on top of them. */
public final class Painter {

    private static final double MARGIN = 16;
    private static final double BEND_RADIUS = 7;
    private static final double SQUARE_CORNER = 3;
    private static final double LABEL_CLEARANCE = 2.5;
    private static final double END_LABEL_DISTANCE = 22;
    // A collapsed container looks like a pile of sheets.
    private static final int HIDDEN_SHEETS = 2;
    private static final double SHEET_STEP = 3;

    private final Scene scene;
    private final Placement placement;
    private final Theme theme;
    private final List<Item.Box> containers;

    /** Draws the items of a scene one by one, for a picture that is drawn again in parts. */
    public Painter(Scene scene, Placement placement, Theme theme) {
        this.scene = scene;
        this.placement = placement;
        this.theme = theme;
        containers = scene.allBoxes().filter(box -> !box.children().isEmpty()).toList();
    }

    /** The picture of a whole scene. */
    public static Picture paint(Scene scene, Placement placement, Theme theme) {
        return new Picture(scene.title(), placement.bounds().grown(MARGIN), theme.paper(),
                new Painter(scene, placement, theme).marks());
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        containers.forEach(box -> marks.add(part(box)));
        scene.edges().stream().filter(edge -> placement.routes().containsKey(edge.key()))
                .forEach(edge -> marks.add(part(edge)));
        containers.forEach(box -> marks.add(title(box)));
        scene.allBoxes().filter(box -> box.children().isEmpty() && placement.boxes().containsKey(box.key()))
                .forEach(box -> marks.add(part(box)));
        return List.copyOf(marks);
    }

    /** A box; of a container only its frame, for its title goes over the edges. */
    public Mark.Part part(Item.Box box) {
        Bounds bounds = placement.boxes().get(box.key());
        Look look = box.look();
        List<Mark> marks = new ArrayList<>();
        // The border lies inside the bounds, so that edges touch it and do not stop short of it.
        Bounds middle = bounds.grown(-look.borderWidth() / 2);
        Path path = switch (look.figure()) {
            case SQUARE -> Path.rectangle(middle, SQUARE_CORNER);
            case CONTAINER -> Path.rectangle(middle, look.corner());
            case ELLIPSE, DOT -> Path.ellipse(middle);
            case LOZENGE -> Path.lozenge(middle);
        };
        if (box instanceof Item.Container container && container.collapsed()) {
            for (int sheet = HIDDEN_SHEETS; sheet > 0; sheet--) {
                Bounds behind = middle.moved(0, sheet * SHEET_STEP);
                marks.add(outline(Path.rectangle(new Bounds(behind.x() + 2 * sheet * SHEET_STEP, behind.y(),
                        behind.width() - 4 * sheet * SHEET_STEP, behind.height()), look.corner()), look));
            }
        }
        marks.add(outline(path, look));
        if (box.children().isEmpty()) {
            write(box.label(), Typography.get().block(box), Sizes.text(box, bounds), marks);
        }
        return new Mark.Part(box, box.tooltip(), List.copyOf(marks));
    }

    private Outline outline(Path path, Look look) {
        return new Outline(path, theme.colour(look.fill()), look.borderWidth() == 0 ? null
                : new Pen(theme.colour(look.border()), look.borderWidth(), look.borderLine()));
    }

    /** The title of a container: over the edges, which may enter it where its title stands. */
    public Mark.Part title(Item.Box container) {
        List<Mark> marks = new ArrayList<>();
        annotate(container.label(), Sizes.text(container, placement.boxes().get(container.key())), marks);
        return new Mark.Part(container, container.tooltip(), List.copyOf(marks));
    }

    /** An edge with its labels. */
    public Mark.Part part(Item.Edge edge) {
        Route route = placement.routes().get(edge.key());
        List<Point> points = new ArrayList<>(route.points());
        Rgb colour = theme.colour(edge.stroke().colour());
        double width = edge.stroke().width() * 1.25;
        Arrowhead source = Arrowhead.at(points.getFirst(), points.get(1), edge.stroke().source(), colour, width, theme.paper());
        Arrowhead target = Arrowhead.at(points.getLast(), points.get(points.size() - 2), edge.stroke().target(), colour,
                width, theme.paper());
        points.set(0, points.getFirst().towards(points.get(1), source.length()));
        points.set(points.size() - 1, points.getLast().towards(points.get(points.size() - 2), target.length()));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Outline(Path.rounded(points, BEND_RADIUS), null, new Pen(colour, width, edge.stroke().line())));
        for (Arrowhead head : List.of(source, target)) {
            if (head.mark() != null) {
                marks.add(head.mark());
            }
        }
        if (route.label() != null) {
            annotate(edge.centre(), route.label(), marks);
        }
        annotateAt(edge.begin(), route.at(END_LABEL_DISTANCE), marks);
        annotateAt(edge.end(), route.at(route.length() - END_LABEL_DISTANCE), marks);
        return new Mark.Part(edge, "", List.copyOf(marks));
    }

    private void annotateAt(Label label, Point place, List<Mark> marks) {
        if (!label.isEmpty()) {
            Block text = Typography.get().block(label);
            annotate(label, new Bounds(place.x() - text.width() / 2, place.y() - text.height() / 2, text.width(),
                    text.height()), marks);
        }
    }

    /** A text on a line, which it interrupts. */
    private void annotate(Label label, Bounds bounds, List<Mark> marks) {
        marks.add(new Outline(Path.rectangle(bounds.grown(LABEL_CLEARANCE), SQUARE_CORNER), behind(bounds), null));
        write(label, Typography.get().block(label), bounds, marks);
    }

    private Rgb behind(Bounds bounds) {
        return containers.stream().filter(box -> placement.boxes().get(box.key()).contains(bounds.centre()))
                .min(Comparator.comparingDouble(box -> placement.boxes().get(box.key()).width()))
                .map(box -> theme.colour(box.look().fill())).orElse(theme.paper());
    }

    private void write(Label label, Block text, Bounds bounds, List<Mark> marks) {
        double y = bounds.y() + text.baseline();
        double middle = bounds.centre().x() + text.indent() / 2;
        Rgb colour = theme.colour(label.colour());
        if (text.icon() > 0) {
            marks.addAll(Icon.marks(label.icon(), new Bounds(bounds.x(), bounds.centre().y() - text.icon() / 2, text.icon(), text.icon())));
        }
        for (String line : text.lines()) {
            marks.add(new Mark.Text(line, label, new Point(middle, y), colour));
            strike(label, line, new Point(middle, y), colour, marks);
            y += text.lineHeight();
        }
    }

    private static void strike(Label label, String line, Point baseline, Rgb colour, List<Mark> marks) {
        double half = Typography.get().width(label, line) / 2;
        Pen pen = new Pen(colour, label.size() / 14, Line.SOLID);
        if (label.underlined()) {
            marks.add(line(baseline.plus(-half, label.size() / 8), 2 * half, pen));
        }
        if (label.struck()) {
            marks.add(line(baseline.plus(-half, -label.size() / 3.5), 2 * half, pen));
        }
    }

    private static Mark line(Point start, double length, Pen pen) {
        return new Outline(Path.rounded(List.of(start, start.plus(length, 0)), 0), null, pen);
    }
}
