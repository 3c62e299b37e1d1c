// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.talentbench.ui.TalentUi;

/** Looks once after the start for models that other programs have changed since the last time, and for changes that were not saved then. */
final class WorkspaceRefresh extends WorkspaceJob {

    private WorkspaceRefresh() {
        super(Messages.workspace_refresh);
        setRule(ResourcesPlugin.getWorkspace().getRoot());
        setSystem(true);
    }

    static void soon() {
        new WorkspaceRefresh().schedule(1000);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        ResourcesPlugin.getWorkspace().getRoot().refreshLocal(IResource.DEPTH_INFINITE, monitor);
        TalentUi.recovery().search();
        return Status.OK_STATUS;
    }
}
