// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import java.util.List;

import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Point;

/** Places of the notation as those of draw2d, which knows whole pixels only, and back. */
public final class Geometry {

    private Geometry() {
    }

    /** The smallest whole rectangle around bounds. */
    public static Rectangle rectangle(Bounds bounds) {
        int x = (int) Math.floor(bounds.x());
        int y = (int) Math.floor(bounds.y());
        return new Rectangle(x, y, (int) Math.ceil(bounds.right()) - x, (int) Math.ceil(bounds.bottom()) - y);
    }

    public static Bounds bounds(Rectangle rectangle) {
        return new Bounds(rectangle.x, rectangle.y, rectangle.width, rectangle.height);
    }

    public static org.eclipse.draw2d.geometry.Point point(Point point) {
        return new org.eclipse.draw2d.geometry.Point((int) Math.round(point.x()), (int) Math.round(point.y()));
    }

    public static Point point(org.eclipse.draw2d.geometry.Point point) {
        return new Point(point.x, point.y);
    }

    public static PointList points(List<Point> points) {
        var list = new PointList(points.size());
        points.forEach(point -> list.addPoint(point(point)));
        return list;
    }
}
