// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Handle;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ResizableEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.talentbench.canvas.Messages;
import org.talentbench.canvas.figures.BoxFigure;
import org.talentbench.notation.layout.Bounds;

/** The frame and the handles of a selected box, its ghost while it is dragged, and how its size is changed. */
final class BoxHandles extends ResizableEditPolicy {

    private static final int[] DIRECTIONS = { PositionConstants.NORTH_WEST, PositionConstants.NORTH, PositionConstants.NORTH_EAST, PositionConstants.EAST,
            PositionConstants.SOUTH_EAST, PositionConstants.SOUTH, PositionConstants.SOUTH_WEST, PositionConstants.WEST };

    private final CanvasContext context;

    BoxHandles(CanvasContext context) {
        this.context = context;
    }

    private BoxPart part() {
        return (BoxPart) getHost();
    }

    @Override
    protected List<Handle> createSelectionHandles() {
        var part = (GraphicalEditPart) getHost();
        List<Handle> all = new ArrayList<>();
        all.add(new Handles.Frame(part, context));
        if (context.sheet().view().box(part().key()).map(box -> box.look().resizable()).orElse(false)) {
            for (int direction : DIRECTIONS) {
                all.add(new Handles.Corner(part, direction, context.ink()));
            }
        }
        return all;
    }

    @Override
    protected Command getResizeCommand(ChangeBoundsRequest request) {
        return new Step(Messages.edit_resize, () -> true, () -> context.sheet().edits().resize(Map.of(part().key(), resized(request))));
    }

    /** Only the sides that are pulled move: those of a figure are of whole units, and the others would jump to them. */
    private Bounds resized(ChangeBoundsRequest request) {
        Bounds before = context.sheet().view().bounds(part().key());
        double zoom = context.ink().zoom();
        Point moved = request.getMoveDelta();
        Dimension grown = request.getSizeDelta();
        return new Bounds(before.x() + moved.x / zoom, before.y() + moved.y / zoom, before.width() + grown.width / zoom, before.height() + grown.height / zoom);
    }

    @Override
    protected Command getMoveCommand(ChangeBoundsRequest request) {
        // All that is dragged moves in one step, see BoxDrag.
        return null;
    }

    @Override
    protected IFigure createDragSourceFeedbackFigure() {
        var ghost = new Ghost((BoxFigure) getHostFigure(), context.ink());
        ghost.setBounds(getInitialFeedbackBounds());
        addFeedback(ghost);
        return ghost;
    }

    @Override
    protected IFigure getFeedbackLayer() {
        return getLayer(LayerConstants.SCALED_FEEDBACK_LAYER);
    }

    @Override
    protected void showFocus() {
        // The selection's frame shows where the focus is.
    }

    @Override
    protected void hideFocus() {
        // See showFocus.
    }
}
