// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.problems;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.talentbench.ui.TalentUi;

/** Help → Install New Software…, for those who offer it where a plugin is missing. */
public final class PluginInstallation {

    private static final String COMMAND = "org.eclipse.equinox.p2.ui.sdk.install";

    private PluginInstallation() {
    }

    /** Opens the wizard. */
    public static void open() {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMMAND, null);
        } catch (CommandException e) {
            TalentUi.log(Status.error(e.getMessage(), e));
        }
    }
}
