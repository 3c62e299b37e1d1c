// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.talentbench.notation.drawing.IconOutput.Area;
import org.talentbench.notation.drawing.Path.Piece;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;

/** Pictures in SVG files, such as those that plugins bring, as what every format can draw: outlines. Each file is read once. */
final class Icon {

    private static final Map<String, List<Area>> READ = new ConcurrentHashMap<>();

    private Icon() {
    }

    /** What draws a picture inside bounds; nothing where the file is not there or is no picture. */
    static List<Mark> marks(String file, Bounds bounds) {
        AffineTransform place = AffineTransform.getTranslateInstance(bounds.x(), bounds.y());
        place.scale(bounds.width(), bounds.height());
        return READ.computeIfAbsent(file, Icon::read).stream().<Mark>map(area -> new Mark.Outline(path(area.shape(), place), area.colour(), null)).toList();
    }

    /** In a square of 1 × 1. */
    private static List<Area> read(String file) {
        try {
            SVGDocument document = new SVGLoader().load(URI.create(file).toURL());
            if (document != null) {
                var output = new IconOutput();
                document.renderWithPlatform(NullPlatformSupport.INSTANCE, output, new ViewBox(1, 1));
                return output.areas();
            }
        } catch (MalformedURLException | RuntimeException e) {
            // A plugin's file may hold anything; without its picture its factor is drawn all the same.
        }
        return List.of();
    }

    private static Path path(Shape shape, AffineTransform place) {
        List<Piece> pieces = new ArrayList<>();
        Point last = new Point(0, 0);
        double[] at = new double[6];
        for (PathIterator outline = shape.getPathIterator(place); !outline.isDone(); outline.next()) {
            Piece piece = switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> new Piece.Move(new Point(at[0], at[1]));
                case PathIterator.SEG_LINETO -> new Piece.Straight(new Point(at[0], at[1]));
                case PathIterator.SEG_QUADTO -> cubic(last, new Point(at[0], at[1]), new Point(at[2], at[3]));
                case PathIterator.SEG_CUBICTO -> new Piece.Curve(new Point(at[0], at[1]), new Point(at[2], at[3]), new Point(at[4], at[5]));
                default -> new Piece.Close();
            };
            last = switch (piece) {
                case Piece.Move(Point to) -> to;
                case Piece.Straight(Point to) -> to;
                case Piece.Curve(Point first, Point second, Point to) -> to;
                case Piece.Close() -> last;
            };
            pieces.add(piece);
        }
        return new Path(List.copyOf(pieces));
    }

    /** A quadratic curve as a cubic one. */
    private static Piece cubic(Point from, Point handle, Point to) {
        return new Piece.Curve(from.towards(handle, from.distance(handle) * 2 / 3), to.towards(handle, to.distance(handle) * 2 / 3), to);
    }
}
