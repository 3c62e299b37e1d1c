// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.notation.layout.Point;
import org.talentbench.ui.session.Addition;
import org.talentbench.ui.session.Dropped;
import org.talentbench.ui.session.ModelSession;

/** Takes what is dragged onto a diagram from other parts of the window: programmes of a library, and elements of models. */
final class DiagramDrop extends DropTargetAdapter implements TransferDropTargetListener {

    private final DiagramCanvas canvas;
    private final ModelSession session;

    DiagramDrop(DiagramCanvas canvas, ModelSession session) {
        this.canvas = canvas;
        this.session = session;
    }

    @Override
    public Transfer getTransfer() {
        return LocalSelectionTransfer.getTransfer();
    }

    /** The dragged elements; none where something else is dragged as well. */
    private static List<EObject> elements() {
        List<?> dragged = LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection ? selection.toList() : List.of();
        return dragged.stream().allMatch(EObject.class::isInstance) ? dragged.stream().map(EObject.class::cast).toList() : List.of();
    }

    @Override
    public boolean isEnabled(DropTargetEvent event) {
        List<EObject> elements = elements();
        return Dropped.addition().isPresent() || !elements.isEmpty() && canvas.sheet().drops().canDrop(elements);
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void drop(DropTargetEvent event) {
        Point place = canvas.toDiagram(canvas.paper().toControl(event.x, event.y));
        Optional<Addition> addition = Dropped.addition();
        canvas.select(addition.isPresent() ? canvas.sheet().drops().add(place, () -> addition.get().addTo(session))
                : canvas.sheet().drops().drop(elements(), place));
        canvas.setFocus();
    }
}
