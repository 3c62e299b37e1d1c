// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.DropRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.talentbench.canvas.figures.Highlight;
import org.talentbench.canvas.figures.Marking;
import org.talentbench.canvas.sheet.SheetTools;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.specification.Tool;

/** Lets edges start and end at a box where the specification says so, and be moved to it. */
final class Linking extends GraphicalNodeEditPolicy {

    private final CanvasContext context;
    private Highlight highlight;

    Linking(CanvasContext context) {
        this.context = context;
    }

    private Key key() {
        return (Key) getHost().getModel();
    }

    private SheetTools tools() {
        return context.sheet().tools();
    }

    @Override
    protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
        if (!(request.getNewObject() instanceof Tool tool) || !tools().starts(tool, key())) {
            return null;
        }
        var start = new Step(tool.label(), () -> true, () -> { });
        request.setStartCommand(start);
        return start;
    }

    @Override
    protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
        if (!(request.getNewObject() instanceof Tool tool) || !tools().leads(tool, key())
                || !(request.getSourceEditPart() instanceof BoxPart source)) {
            return null;
        }
        return new Step(tool.label(), () -> true, () -> context.made(context.sheet().edits().connect(tool, source.key(), key())));
    }

    @Override
    protected Command getReconnectSourceCommand(ReconnectRequest request) {
        return reconnect(request, true);
    }

    @Override
    protected Command getReconnectTargetCommand(ReconnectRequest request) {
        return reconnect(request, false);
    }

    private Command reconnect(ReconnectRequest request, boolean source) {
        Item.Edge edge = context.sheet().view().edge((Key) request.getConnectionEditPart().getModel()).orElse(null);
        return edge == null || !tools().reconnects(edge, source, key()) ? null
                : new Step("", () -> true, () -> context.sheet().edits().reconnect(edge, source, key()));
    }

    @Override
    public EditPart getTargetEditPart(Request request) {
        EditPart target = super.getTargetEditPart(request);
        // What cannot be joined is no target: the pointer says so before the button is pressed.
        return target != null && getCommand(request) != null ? target : null;
    }

    @Override
    protected Connection createDummyConnection(Request request) {
        var line = new PolylineConnection();
        line.setForegroundColor(context.ink().colour(Marking.ACCENT));
        line.setLineWidth(2);
        line.setTargetDecoration(new PolygonDecoration());
        return line;
    }

    @Override
    protected void showTargetConnectionFeedback(DropRequest request) {
        if (highlight == null) {
            highlight = new Highlight(context.ink(), getHostFigure());
            getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(highlight);
        }
    }

    @Override
    protected void eraseTargetConnectionFeedback(DropRequest request) {
        if (highlight != null) {
            IFigure layer = highlight.getParent();
            layer.remove(highlight);
            highlight = null;
        }
    }
}
