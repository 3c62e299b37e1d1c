// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.tools.DragEditPartsTracker;
import org.talentbench.canvas.Messages;
import org.talentbench.notation.scene.Key;

/** Drags the selected boxes, all in one step. */
final class BoxDrag extends DragEditPartsTracker {

    private final CanvasContext context;

    BoxDrag(BoxPart part, CanvasContext context) {
        super(part);
        this.context = context;
    }

    @Override
    protected Command getCommand() {
        Set<Key> keys = new HashSet<>();
        for (Object part : getOperationSet()) {
            if (part instanceof BoxPart box) {
                keys.add(box.key());
            }
        }
        Point delta = ((ChangeBoundsRequest) getTargetRequest()).getMoveDelta();
        double zoom = context.ink().zoom();
        return new Step(Messages.edit_move, () -> !keys.isEmpty() && (delta.x != 0 || delta.y != 0),
                () -> context.sheet().edits().move(keys, delta.x / zoom, delta.y / zoom));
    }

    @Override
    protected boolean isMove() {
        return true;
    }
}
