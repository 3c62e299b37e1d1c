// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.commands;

import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/** Lets the Edit menu say what undo would take back, after every change. */
public final class CommandTexts implements SessionListener {

    @Override
    public void sessionChanged(ModelSession session, Change change) {
        var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        if (commands != null) {
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
        }
    }
}
