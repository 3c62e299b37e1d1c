// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.NativeGraphicsSource;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.PrecisionPoint;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.talentbench.canvas.figures.Geometry;
import org.talentbench.canvas.figures.Highlight;
import org.talentbench.canvas.parts.BoxPart;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.canvas.parts.EdgePart;
import org.talentbench.canvas.parts.ModelStack;
import org.talentbench.canvas.parts.Parts;
import org.talentbench.canvas.parts.SheetRoot;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Rgb;

/** What a sheet is drawn on: a viewer of GEF, asked in the notation's terms. */
final class Surface {

    private static final int MANY_BOXES = 500;
    private static final int STANDS_STILL_MILLISECONDS = 150;

    private final CanvasContext context;
    private final ScrollingGraphicalViewer viewer = new Viewer();
    private final SheetRoot root = new SheetRoot();
    private final List<IFigure> marks = new ArrayList<>();
    private final Margin margin = new Margin();
    private final Runnable rest = this::rest;

    /** Has the window draw by itself: a picture that draw2d of old buffers has too few pixels for a screen of double resolution. */
    private static final class Viewer extends ScrollingGraphicalViewer {

        @Override
        protected LightweightSystem createLightweightSystem() {
            return new LightweightSystem() {
                @Override
                public void setControl(Canvas control) {
                    // Graphics do not know by themselves how little the window asks for: every figure would be drawn each time.
                    control.addListener(SWT.Paint, event -> event.gc.setClipping(event.x, event.y, event.width, event.height));
                    super.setControl(control);
                }
            };
        }

        @Override
        protected void hookControl() {
            super.hookControl();
            getLightweightSystem().getUpdateManager().setGraphicsSource(new NativeGraphicsSource(getControl()));
        }
    }

    /** Nothing to be seen or hit: makes the paper larger than what is drawn on it. */
    private static final class Margin extends Figure {

        @Override
        public boolean containsPoint(int x, int y) {
            return false;
        }
    }

    Surface(Composite parent, CanvasContext context, ToolDomain domain) {
        this.context = context;
        // The window's theme must not paint over the paper, whose colour goes with those of the figures.
        viewer.createControl(parent).setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        control().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = NLS.bind(Messages.canvas_name, context.sheet().view().scene().title());
            }
        });
        // There is always more paper than is seen; bars that come and go would make what fits change.
        ((FigureCanvas) control()).setScrollBarVisibility(FigureCanvas.ALWAYS);
        // Nor may they lie on the paper: draw2d leaves room for them, and would change its size to and fro with each move, and draw all of it.
        control().setScrollbarsMode(SWT.NONE);
        domain.setCommandStack(new ModelStack(context));
        domain.setDefaultTool(new PanningSelectionTool());
        domain.addViewer(viewer);
        domain.loadDefaultTool();
        viewer.setRootEditPart(root);
        viewer.setEditPartFactory(new Parts(context));
        root.getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(margin);
        root.getZoomManager().addZoomListener(zoom -> {
            context.ink().setZoom(zoom);
            spread();
            hurry();
        });
        control().addListener(SWT.Resize, event -> spread());
        control().addListener(SWT.MenuDetect, this::menuAsked);
    }

    /** The keyboard opens the menu at what is selected. SWT on GTK opens it at the mouse, wherever that is. */
    private void menuAsked(Event event) {
        if (event.detail == SWT.MENU_KEYBOARD && viewer.getFocusEditPart() instanceof GraphicalEditPart part) {
            var place = part.getFigure().getBounds().getCopy();
            part.getFigure().translateToAbsolute(place);
            var seen = control().getClientArea();
            if (place.intersects(new org.eclipse.draw2d.geometry.Rectangle(seen))) {
                Point at = control().toDisplay(Math.clamp(place.getCenter().x, 0, seen.width), Math.clamp(place.getCenter().y, 0, seen.height));
                event.x = at.x;
                event.y = at.y;
            }
        }
    }

    /** While one zooms into a large diagram, small texts would take longer than the eye stays on them; they come when it stands still. */
    private void hurry() {
        if (context.sheet().view().boxKeys().size() > MANY_BOXES) {
            context.ink().setHurried(true);
            control().getDisplay().timerExec(STANDS_STILL_MILLISECONDS, rest);
        }
    }

    private void rest() {
        if (!control().isDisposed()) {
            context.ink().setHurried(false);
            control().redraw();
        }
    }

    /** Lets half of what is seen be empty paper on each side, so that a diagram can stand in the middle and grow wherever one likes. */
    private void spread() {
        var seen = control().getClientArea();
        double zoom = zoom().getZoom();
        margin.setBounds(Geometry.rectangle(context.sheet().view().bounds()).expand((int) (seen.width / 2 / zoom), (int) (seen.height / 2 / zoom)));
    }

    Canvas control() {
        return (Canvas) viewer.getControl();
    }

    ScrollingGraphicalViewer viewer() {
        return viewer;
    }

    Viewport viewport() {
        return ((FigureCanvas) viewer.getControl()).getViewport();
    }

    ZoomManager zoom() {
        return root.getZoomManager();
    }

    /** The layers with all that belongs to the diagram, from the back to the front. */
    List<?> diagramLayers() {
        return root.getLayer(LayerConstants.PRINTABLE_LAYERS).getChildren();
    }

    /** Shows the colour that belongs to the theme. */
    void colour() {
        control().setBackground(context.ink().colour(context.ink().theme().paper()));
    }

    /** Draws the sheet as it stands. */
    void show() {
        if (viewer.getContents() == null) {
            viewer.setContents(context.sheet());
        } else {
            viewer.getContents().refresh();
        }
        spread();
    }

    /** The items that are selected, boxes and edges. */
    Set<Key> selected() {
        Set<Key> keys = new LinkedHashSet<>();
        for (Object part : viewer.getSelectedEditParts()) {
            if (part instanceof BoxPart box) {
                keys.add(box.key());
            } else if (part instanceof EdgePart edge) {
                keys.add(edge.key());
            }
        }
        return keys;
    }

    /** The only box that is selected, where nothing else is. */
    Optional<Key> selectedBox() {
        Set<Key> keys = selected();
        return keys.size() == 1 ? keys.stream().filter(key -> context.sheet().view().box(key).isPresent()).findFirst() : Optional.empty();
    }

    void selectAll() {
        viewer.setSelection(new StructuredSelection(viewer.getContents().getChildren()));
    }

    /** Starts to rename the only item that is selected. */
    void rename() {
        request(RequestConstants.REQ_DIRECT_EDIT);
    }

    /** Does what a double click on the only item that is selected would. */
    void open() {
        request(RequestConstants.REQ_OPEN);
    }

    private void request(String type) {
        if (viewer.getSelectedEditParts().size() == 1) {
            ((EditPart) viewer.getSelectedEditParts().getFirst()).performRequest(new Request(type));
        }
    }

    private Optional<EditPart> part(Key key) {
        return Optional.ofNullable((EditPart) viewer.getEditPartRegistry().get(key));
    }

    /** Selects the items that stand for elements, as far as there are any, and brings the first one into view. */
    void reveal(Collection<? extends EObject> elements) {
        List<EditPart> parts = elements.stream().flatMap(element -> context.sheet().view().keys(element).stream()).flatMap(key -> part(key).stream()).toList();
        if (!parts.isEmpty()) {
            viewer.setSelection(new StructuredSelection(parts));
            viewer.reveal(parts.getFirst());
        }
    }

    /** The box that the keyboard is on. */
    Optional<Key> focused() {
        return viewer.getFocusEditPart() instanceof BoxPart box ? Optional.of(box.key()) : Optional.empty();
    }

    /** Selects one item for the keyboard to go on from. */
    void focus(Key key) {
        part(key).ifPresent(part -> {
            viewer.select(part);
            viewer.setFocus(part);
            viewer.reveal(part);
        });
    }

    /** Frames some boxes, in place of those framed before; none for no longer. */
    void mark(Collection<Key> keys, Rgb colour) {
        marks.forEach(mark -> mark.getParent().remove(mark));
        marks.clear();
        for (Key key : keys) {
            if (viewer.getEditPartRegistry().get(key) instanceof BoxPart part) {
                var mark = new Highlight(context.ink(), part.getFigure(), colour);
                root.getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(mark);
                marks.add(mark);
            }
        }
    }

    /** Where a place of the diagram is on the control. */
    Point toControl(double x, double y) {
        var place = new PrecisionPoint(x, y);
        root.getContentPane().translateToAbsolute(place);
        return new Point(place.x, place.y);
    }

    /** Which place of the diagram is at a place of the control. */
    org.talentbench.notation.layout.Point toDiagram(Point place) {
        double zoom = zoom().getZoom();
        var corner = viewport().getViewLocation();
        return new org.talentbench.notation.layout.Point((place.x + corner.x) / zoom, (place.y + corner.y) / zoom);
    }
}
