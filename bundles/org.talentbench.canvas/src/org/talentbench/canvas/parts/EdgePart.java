// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.talentbench.canvas.figures.EdgeFigure;
import org.talentbench.canvas.sheet.SheetView;
import org.talentbench.notation.drawing.Mark;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;

/** An edge on the sheet. */
public final class EdgePart extends AbstractConnectionEditPart {

    private record Painted(Item.Edge edge, Route route, Theme theme) {
    }

    private final CanvasContext context;
    private Painted painted;

    EdgePart(CanvasContext context) {
        this.context = context;
    }

    /** Which edge of the sheet it is. */
    public Key key() {
        return (Key) getModel();
    }

    @Override
    protected IFigure createFigure() {
        return new EdgeFigure(context.ink());
    }

    private EdgeFigure edge() {
        return (EdgeFigure) getFigure();
    }

    /** Shows the edge as it is now. */
    void update() {
        SheetView view = context.sheet().view();
        Item.Edge item = view.edge(key()).orElse(null);
        Route route = view.route(key());
        if (item == null || route == null) {
            return;
        }
        var now = new Painted(item, route, context.ink().theme());
        if (Objects.equals(now, painted) && !edge().isDragged()) {
            return;
        }
        painted = now;
        List<Mark> marks = context.painter().part(item).marks();
        List<Bounds> labels = new ArrayList<>();
        if (route.label() != null) {
            labels.add(route.label());
        }
        edge().show(marks, route, labels);
    }

    @Override
    protected void refreshVisuals() {
        update();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new EdgeEnds(context));
        installEditPolicy(EditPolicy.CONNECTION_BENDPOINTS_ROLE, new EdgeBends(context));
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new SelectEditPartTracker(this);
    }

    @Override
    public void performRequest(Request request) {
        if (RequestConstants.REQ_OPEN.equals(request.getType()) || RequestConstants.REQ_DIRECT_EDIT.equals(request.getType())) {
            Renaming.start(this, key(), context);
        }
    }

    @Override
    public void removeNotify() {
        super.removeNotify();
        edge().discard();
        painted = null;
    }
}
