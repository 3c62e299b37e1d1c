// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.talentbench.ui.session.ModelSelection;

/** Asks which programme goes into which model, with those at hand chosen already. */
public final class AddHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (HandlerUtil.getActivePart(event) instanceof LibraryView view) {
            AddWizard.open(window, view.selected().orElse(null), view.target().orElse(null));
        } else {
            AddWizard.open(window, null, ModelSelection.of(window).map(ModelSelection::session).orElse(null));
        }
        return null;
    }
}
