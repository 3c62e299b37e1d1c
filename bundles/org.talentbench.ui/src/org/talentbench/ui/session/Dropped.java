// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;

/** Lets what can be put into a model be dropped on a control that shows it. */
public final class Dropped extends DropTargetAdapter {

    private final ModelSession session;

    /** For a control that shows the model of a session. */
    public Dropped(ModelSession session) {
        this.session = session;
    }

    /** What is being dragged, where it can be put into a model. */
    public static Optional<Addition> addition() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection dragged
                ? Optional.ofNullable(Adapters.adapt(dragged.getFirstElement(), Addition.class)) : Optional.empty();
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = addition().isPresent() ? DND.DROP_COPY : DND.DROP_NONE;
    }

    @Override
    public void drop(DropTargetEvent event) {
        addition().ifPresent(addition -> addition.addTo(session));
    }
}
