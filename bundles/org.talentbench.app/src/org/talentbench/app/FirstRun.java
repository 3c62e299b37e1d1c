// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** An empty workspace gets one empty project, so that the first model has a place to be saved in. */
final class FirstRun {

    private FirstRun() {
    }

    static void prepare(IWorkspace workspace) {
        if (workspace.getRoot().getProjects().length > 0) {
            return;
        }
        IProject project = workspace.getRoot().getProject(Messages.first_project);
        try {
            workspace.run(monitor -> {
                project.create(monitor);
                project.open(monitor);
                project.setDefaultCharset("UTF-8", monitor);
            }, null);
        } catch (CoreException e) {
            // The wizards make a project themselves where there is none.
            ILog.of(FirstRun.class).log(e.getStatus());
        }
    }
}
