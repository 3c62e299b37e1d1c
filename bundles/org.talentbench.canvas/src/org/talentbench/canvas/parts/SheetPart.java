// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.talentbench.canvas.figures.BoxFigure;
import org.talentbench.notation.scene.Key;

/**
 * The sheet as a whole. All boxes are its children, those inside containers too: the notation places everything on the
 * diagram as a whole, and what belongs to what is the model's to say.
 */
final class SheetPart extends AbstractGraphicalEditPart {

    private final CanvasContext context;
    private BoxFigure invitation;

    SheetPart(CanvasContext context) {
        this.context = context;
    }

    @Override
    protected IFigure createFigure() {
        return new FreeformLayer();
    }

    @Override
    protected List<Key> getModelChildren() {
        return context.sheet().view().boxKeys();
    }

    /** Brings everything up to date with the sheet; what looks as before is left alone. */
    @Override
    public void refresh() {
        super.refresh();
        for (Object child : new ArrayList<>(getChildren())) {
            ((BoxPart) child).update();
        }
        for (Object child : getChildren()) {
            ((BoxPart) child).updateEdges();
        }
        invite(getChildren().isEmpty());
    }

    /** Says on empty paper how to begin. */
    private void invite(boolean empty) {
        if (invitation != null) {
            invitation.getParent().remove(invitation);
            invitation.discard();
            invitation = null;
        }
        if (empty) {
            invitation = Invitation.figure(context.ink());
            getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(invitation);
        }
    }

    @Override
    protected void addChildVisual(EditPart child, int index) {
        ((BoxPart) child).addFigures();
    }

    @Override
    protected void removeChildVisual(EditPart child) {
        ((BoxPart) child).removeFigures();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new Creation(context, null));
        installEditPolicy("snap feedback", new SnapFeedbackPolicy());
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new MarqueeDragTracker();
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Object getAdapter(Class type) {
        if (type != SnapToHelper.class) {
            return super.getAdapter(type);
        }
        List<SnapToHelper> helpers = new ArrayList<>();
        if (Boolean.TRUE.equals(getViewer().getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED))) {
            helpers.add(new SnapToGeometry(this));
        }
        if (Boolean.TRUE.equals(getViewer().getProperty(SnapToGrid.PROPERTY_GRID_ENABLED))) {
            helpers.add(new SnapToGrid(this));
        }
        return helpers.isEmpty() ? null : new CompoundSnapToHelper(helpers.toArray(SnapToHelper[]::new));
    }
}
