// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.talentbench.ui.session.Dropped;
import org.talentbench.ui.session.ModelSelection;

/** Lets what can be put into a model be dropped on its file or its elements in the Project Explorer. */
public final class ExplorerDrop extends CommonDropAdapterAssistant {

    @Override
    public IStatus validateDrop(Object target, int operation, TransferData type) {
        boolean possible = Dropped.addition().isPresent() && (target instanceof IFile || ModelSelection.of(new StructuredSelection(target)).isPresent());
        return possible ? Status.OK_STATUS : Status.CANCEL_STATUS;
    }

    @Override
    public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
        Dropped.addition().ifPresent(addition -> ModelSelection.of(new StructuredSelection(target)).ifPresent(model -> addition.addTo(model.session())));
        return Status.OK_STATUS;
    }
}
