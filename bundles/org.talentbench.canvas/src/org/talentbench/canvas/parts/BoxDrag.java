// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.tools.DragEditPartsTracker;
import org.talentbench.canvas.Messages;
import org.talentbench.canvas.sheet.SheetClip;
import org.talentbench.notation.scene.Key;

/** Drags the selected boxes, all in one step; with Ctrl, copies of them. */
final class BoxDrag extends DragEditPartsTracker {

    /** From where on a guide is shown, in pixels at 100 %. */
    private static final double NEAR = 5;

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
        boolean moved = !keys.isEmpty() && (delta.x != 0 || delta.y != 0);
        return isCloneActive() ? new Step(Messages.edit_paste, () -> moved, () -> copy(keys, delta.x / zoom, delta.y / zoom))
                : new Step(Messages.edit_move, () -> moved, () -> move(keys, delta.x / zoom, delta.y / zoom));
    }

    private void move(Set<Key> keys, double dx, double dy) {
        boolean snaps = Boolean.TRUE.equals(getCurrentViewer().getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED));
        context.sheet().edits().drag(keys, new org.talentbench.notation.layout.Point(dx, dy), snaps ? NEAR : -1);
    }

    private void copy(Set<Key> keys, double dx, double dy) {
        SheetClip.of(context.sheet().view(), keys).filter(clip -> clip.fits(context.sheet(), Optional.empty()))
                .ifPresent(clip -> context.copied(clip.paste(context.sheet(), Optional.empty(), dx, dy)));
    }

    @Override
    protected boolean isMove() {
        return true;
    }
}
