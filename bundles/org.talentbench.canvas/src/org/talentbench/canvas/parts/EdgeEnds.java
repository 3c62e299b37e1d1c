// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.List;

import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.Handle;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.eclipse.gef.requests.ReconnectRequest;
import org.talentbench.canvas.figures.EdgeFigure;

/** Shows that an edge is selected, and the handles that move its ends. */
final class EdgeEnds extends ConnectionEndpointEditPolicy {

    private final CanvasContext context;

    EdgeEnds(CanvasContext context) {
        this.context = context;
    }

    @Override
    protected List<Handle> createSelectionHandles() {
        var edge = (ConnectionEditPart) getHost();
        return List.of(new Handles.End(edge, true, context.ink()), new Handles.End(edge, false, context.ink()));
    }

    @Override
    protected void showSelection() {
        super.showSelection();
        ((EdgeFigure) getHostFigure()).setSelected(true);
    }

    @Override
    protected void hideSelection() {
        super.hideSelection();
        ((EdgeFigure) getHostFigure()).setSelected(false);
    }

    @Override
    protected void eraseConnectionMoveFeedback(ReconnectRequest request) {
        super.eraseConnectionMoveFeedback(request);
        ((EdgePart) getHost()).update();
    }

    @Override
    protected void showFocus() {
        // The selected line shows where the focus is.
    }

    @Override
    protected void hideFocus() {
        // See showFocus.
    }
}
