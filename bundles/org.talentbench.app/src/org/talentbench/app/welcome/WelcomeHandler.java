// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Help ▸ Welcome. */
public final class WelcomeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        WelcomePage.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
        return null;
    }
}
