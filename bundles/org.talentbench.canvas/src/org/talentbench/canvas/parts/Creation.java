// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalEditPolicy;
import org.eclipse.gef.requests.CreateRequest;
import org.talentbench.canvas.figures.Highlight;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.specification.Tool;

/** Lets the palette's tools make things on the sheet, and in those containers that may hold them. */
final class Creation extends GraphicalEditPolicy {

    private final CanvasContext context;
    private final Key container;
    private Highlight highlight;

    /** @param container null for the sheet itself */
    Creation(CanvasContext context, Key container) {
        this.context = context;
        this.container = container;
    }

    @Override
    public EditPart getTargetEditPart(Request request) {
        if (request instanceof CreateRequest create && RequestConstants.REQ_CREATE.equals(request.getType())) {
            return create.getNewObject() instanceof Tool tool && context.sheet().tools().fits(tool, container) ? getHost() : null;
        }
        // Boxes that are dragged find here what they snap to.
        boolean dragged = RequestConstants.REQ_MOVE.equals(request.getType()) || RequestConstants.REQ_ADD.equals(request.getType())
                || RequestConstants.REQ_CLONE.equals(request.getType());
        return container == null && dragged ? getHost() : null;
    }

    @Override
    public Command getCommand(Request request) {
        if (!RequestConstants.REQ_CREATE.equals(request.getType()) || !(request instanceof CreateRequest create)
                || !(create.getNewObject() instanceof Tool tool)) {
            return null;
        }
        Bounds place = place(create);
        return new Step(tool.label(), () -> true, () -> context.made(context.sheet().edits().create(tool, container, place)));
    }

    private Bounds place(CreateRequest request) {
        Point at = request.getLocation().getCopy();
        getHostFigure().translateToRelative(at);
        if (request.getSize() == null || request.getSize().isEmpty()) {
            return new Bounds(at.x, at.y, 0, 0);
        }
        Dimension size = request.getSize().getCopy();
        getHostFigure().translateToRelative(size);
        return new Bounds(at.x, at.y, size.width, size.height);
    }

    @Override
    public void showTargetFeedback(Request request) {
        if (container != null && highlight == null && RequestConstants.REQ_CREATE.equals(request.getType())) {
            highlight = new Highlight(context.ink(), ((BoxPart) getHost()).getFigure());
            addFeedback(highlight);
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        if (highlight != null) {
            removeFeedback(highlight);
            highlight = null;
        }
    }

    @Override
    protected IFigure getFeedbackLayer() {
        return getLayer(LayerConstants.SCALED_FEEDBACK_LAYER);
    }
}
