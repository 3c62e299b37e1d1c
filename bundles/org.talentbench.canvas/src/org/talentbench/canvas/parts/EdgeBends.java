// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.Handle;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.BendpointEditPolicy;
import org.eclipse.gef.requests.BendpointRequest;
import org.talentbench.canvas.Messages;
import org.talentbench.canvas.figures.Geometry;
import org.talentbench.canvas.sheet.Bends;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;

/** Lets the corners of an edge be moved, made and taken away. */
final class EdgeBends extends BendpointEditPolicy {

    private final CanvasContext context;

    EdgeBends(CanvasContext context) {
        this.context = context;
    }

    private Key key() {
        return (Key) getHost().getModel();
    }

    private Bends bends() {
        Item.Edge edge = context.sheet().view().edge(key()).orElseThrow();
        return new Bends(context.sheet().view().route(key()), edge.stroke().routing());
    }

    @Override
    protected List<Handle> createSelectionHandles() {
        var edge = (ConnectionEditPart) getHost();
        int pieces = getConnection().getPoints().size() - 1;
        List<Handle> handles = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            handles.add(new Handles.Middle(edge, i, context.ink()));
            if (i > 0) {
                handles.add(new Handles.Bend(edge, i - 1, context.ink()));
            }
        }
        return handles;
    }

    private Point at(BendpointRequest request) {
        org.eclipse.draw2d.geometry.Point at = request.getLocation().getCopy();
        getConnection().translateToRelative(at);
        return Geometry.point(at);
    }

    @Override
    protected Command getCreateBendpointCommand(BendpointRequest request) {
        return bend(bends().inserted(request.getIndex(), at(request)));
    }

    @Override
    protected Command getMoveBendpointCommand(BendpointRequest request) {
        return bend(bends().moved(request.getIndex(), at(request)));
    }

    @Override
    protected Command getDeleteBendpointCommand(BendpointRequest request) {
        return bend(bends().removed(request.getIndex()));
    }

    private Command bend(List<Point> bends) {
        return new Step(Messages.edit_bend, () -> true, () -> context.sheet().edits().bend(key(), bends));
    }

    @Override
    protected void showCreateBendpointFeedback(BendpointRequest request) {
        show(bends().inserted(request.getIndex(), at(request)));
    }

    @Override
    protected void showMoveBendpointFeedback(BendpointRequest request) {
        show(bends().moved(request.getIndex(), at(request)));
    }

    @Override
    protected void showDeleteBendpointFeedback(BendpointRequest request) {
        show(bends().removed(request.getIndex()));
    }

    private void show(List<Point> bends) {
        saveOriginalConstraint();
        getConnection().setRoutingConstraint(new ArrayList<>(bends.stream()
                .map(bend -> new org.eclipse.draw2d.AbsoluteBendpoint(Geometry.point(bend))).toList()));
    }

    @Override
    protected void eraseConnectionFeedback(BendpointRequest request) {
        super.eraseConnectionFeedback(request);
        ((EdgePart) getHost()).update();
    }
}
