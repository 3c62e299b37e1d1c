// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Route;
import org.talentbench.ui.tests.Bench;

/** The diagram in front as a person sees it: where on the screen things are. On the window's thread. */
record Paper(DiagramCanvas canvas) {

    /** The diagram in the editor in front; absent where there is none, or none yet that has its size, and with it its zoom. */
    static Optional<Paper> inFront() {
        IEditorPart editor = Bench.page().getActiveEditor();
        return editor == null ? Optional.empty()
                : Bench.controls(Bench.part(editor), DiagramCanvas.class, canvas -> canvas.paper().getClientArea().width > 0).stream().findFirst().map(Paper::new);
    }

    /** A tool in the palette. */
    Point tool(String label) {
        Table palette = canvas.palette().table();
        Rectangle row = palette.getItem(canvas.palette().labels().indexOf(label)).getBounds();
        return palette.toDisplay(row.x + row.width / 2, row.y + row.height / 2);
    }

    boolean shows(EObject element) {
        return !canvas.sheet().view().keys(element).isEmpty();
    }

    /** Where a box stands, in the diagram's own units. */
    Bounds bounds(EObject element) {
        return canvas.sheet().view().bounds(canvas.sheet().view().keys(element).getFirst());
    }

    Route route(EObject element) {
        return canvas.sheet().view().route(canvas.sheet().view().keys(element).getFirst());
    }

    boolean selected(EObject element) {
        return canvas.selectedKeys().stream().anyMatch(key -> key.element() == element);
    }

    /** The middle of a box. */
    Point at(EObject element) {
        return at(bounds(element).centre());
    }

    Point at(org.talentbench.notation.layout.Point place) {
        return canvas.paper().toDisplay(canvas.toControl(place.x(), place.y()));
    }

    /** What of the screen a box takes. */
    Rectangle area(EObject element) {
        Bounds bounds = bounds(element);
        Point corner = at(new org.talentbench.notation.layout.Point(bounds.x(), bounds.y()));
        double zoom = canvas.zoom().level();
        return new Rectangle(corner.x, corner.y, (int) (bounds.width() * zoom), (int) (bounds.height() * zoom));
    }

    /** The middle of a place that is seen, and on which there is room for a box. */
    Point free(int width, int height) {
        Rectangle seen = canvas.paper().getClientArea();
        return IntStream.iterate(height / 2, y -> y + height / 2 < seen.height, y -> y + 10).boxed()
                .flatMap(y -> IntStream.iterate(width / 2, x -> x + width / 2 < seen.width, x -> x + 10).mapToObj(x -> new Point(x, y)))
                .filter(at -> isFree(at, width, height)).findFirst().map(canvas.paper()::toDisplay).orElseThrow();
    }

    private boolean isFree(Point at, int width, int height) {
        double zoom = canvas.zoom().level();
        var centre = canvas.toDiagram(at);
        var room = new Bounds(centre.x() - width / zoom / 2, centre.y() - height / zoom / 2, width / zoom, height / zoom);
        return canvas.sheet().view().boxKeys().stream().noneMatch(key -> canvas.sheet().view().bounds(key).overlaps(room));
    }

    /** The field in which a name is typed in place. */
    Optional<Text> field() {
        return Bench.controls(canvas.paper(), Text.class, any -> true).stream().findFirst();
    }
}
