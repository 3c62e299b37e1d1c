// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.ConnectionCreationTool;

/** Draws an edge from box to box, by two clicks or by dragging from one to the other. */
public final class LinkTool extends ConnectionCreationTool {

    public LinkTool(CreationFactory factory) {
        super(factory);
    }

    @Override
    protected boolean handleButtonUp(int button) {
        if (isInState(STATE_CONNECTION_STARTED) && movedPastThreshold() && hasLeftSource()) {
            handleCreateConnection();
            // As a second click would: else the line went on following the pointer.
            setState(STATE_TERMINAL);
        }
        return super.handleButtonUp(button);
    }

    /** A button released over the box where it was pressed was a click of an unsteady hand; nobody drags a box to itself. */
    private boolean hasLeftSource() {
        return ((CreateConnectionRequest) getTargetRequest()).getSourceEditPart() != getTargetEditPart();
    }
}
