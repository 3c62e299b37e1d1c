// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.talentbench.canvas.Badge;
import org.talentbench.canvas.figures.BoxFigure;
import org.talentbench.canvas.sheet.SheetView;
import org.talentbench.notation.drawing.Mark;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;

/** A box on the sheet. A container is two figures: its frame under the edges, and its title over them. */
public final class BoxPart extends AbstractGraphicalEditPart implements NodeEditPart {

    /** All that a figure was painted from; while it is the same, so is the figure. */
    private record Painted(Item.Box box, Bounds bounds, Theme theme, List<Mark> title, Badge badge) {
    }

    private final CanvasContext context;
    private Painted painted;
    private BoxFigure title;
    private BadgeFigure badge;

    BoxPart(CanvasContext context) {
        this.context = context;
    }

    /** Which box of the sheet it is. */
    public Key key() {
        return (Key) getModel();
    }

    private SheetView view() {
        return context.sheet().view();
    }

    @Override
    protected IFigure createFigure() {
        return new BoxFigure(context.ink());
    }

    private BoxFigure box() {
        return (BoxFigure) getFigure();
    }

    /** Shows the box as it is now. */
    void update() {
        Item.Box item = view().box(key()).orElse(null);
        Bounds bounds = view().bounds(key());
        if (item == null || bounds == null) {
            return;
        }
        boolean container = !item.children().isEmpty();
        // A title stands on its container's colour, which may be another one while the item is the same.
        List<Mark> titleMarks = container ? context.painter().title(item).marks() : List.of();
        var now = new Painted(item, bounds, context.ink().theme(), titleMarks, context.badge(item.element()));
        if (Objects.equals(now, painted)) {
            return;
        }
        painted = now;
        Bounds text = Sizes.text(item, bounds);
        box().show(context.painter().part(item).marks(), bounds, item.label().inside() ? bounds : text);
        String tooltip = now.badge() == null ? item.tooltip() : now.badge().message();
        box().setToolTip(tooltip.isBlank() ? null : new Label(tooltip));
        showTitle(container, titleMarks, text);
        layer(container ? LayerConstants.PRIMARY_LAYER : SheetRoot.NODES, getFigure());
        showBadge(now.badge(), bounds);
    }

    private void showTitle(boolean container, List<Mark> marks, Bounds text) {
        if (!container) {
            removeTitle();
            return;
        }
        if (title == null) {
            title = new BoxFigure(context.ink());
            getViewer().getVisualPartMap().put(title, this);
        }
        title.show(marks, text, text);
        title.setToolTip(getFigure().getToolTip());
        layer(SheetRoot.TITLES, title);
    }

    private void showBadge(Badge found, Bounds bounds) {
        if (badge != null) {
            badge.getParent().remove(badge);
            badge = null;
        }
        if (found != null) {
            badge = new BadgeFigure(found, bounds);
            layer(SheetRoot.NODES, badge);
        }
    }

    private void layer(Object name, IFigure figure) {
        IFigure layer = getLayer(name);
        if (figure.getParent() != layer) {
            layer.add(figure);
        }
    }

    private void removeTitle() {
        if (title != null) {
            getViewer().getVisualPartMap().remove(title);
            title.getParent().remove(title);
            title.discard();
            title = null;
        }
    }

    void addFigures() {
        layer(view().box(key()).map(item -> item.children().isEmpty()).orElse(true) ? SheetRoot.NODES : LayerConstants.PRIMARY_LAYER, getFigure());
    }

    void removeFigures() {
        removeTitle();
        showBadge(null, null);
        getFigure().getParent().remove(getFigure());
        box().discard();
        painted = null;
    }

    @Override
    protected void refreshVisuals() {
        update();
    }

    /** Brings the edges that start and end here up to date. */
    void updateEdges() {
        if (!models(getSourceConnections()).equals(getModelSourceConnections())) {
            refreshSourceConnections();
        }
        if (!models(getTargetConnections()).equals(getModelTargetConnections())) {
            refreshTargetConnections();
        }
        for (Object edge : getSourceConnections()) {
            ((EdgePart) edge).update();
        }
    }

    private static List<Object> models(List<?> edges) {
        List<Object> models = new ArrayList<>();
        edges.forEach(edge -> models.add(((EdgePart) edge).getModel()));
        return models;
    }

    @Override
    protected List<Key> getModelSourceConnections() {
        return view().outgoing(key());
    }

    @Override
    protected List<Key> getModelTargetConnections() {
        return view().incoming(key());
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.PRIMARY_DRAG_ROLE, new BoxHandles(context));
        installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new Linking(context));
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new Creation(context, key()));
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new BoxDrag(this, context);
    }

    @Override
    public void performRequest(Request request) {
        if (RequestConstants.REQ_OPEN.equals(request.getType()) && context.sheet().tools().doubleClick(key()).isPresent()) {
            context.open(context.sheet().edits().doubleClick(key()));
        } else if (RequestConstants.REQ_OPEN.equals(request.getType()) || RequestConstants.REQ_DIRECT_EDIT.equals(request.getType())) {
            Renaming.start(this, key(), context);
        }
    }

    private ConnectionAnchor anchor() {
        return new ChopboxAnchor(getFigure()) {
            @Override
            protected Rectangle getBox() {
                return box().getHandleBounds();
            }
        };
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart edge) {
        return anchor();
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart edge) {
        return anchor();
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(Request request) {
        return anchor();
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(Request request) {
        return anchor();
    }
}
