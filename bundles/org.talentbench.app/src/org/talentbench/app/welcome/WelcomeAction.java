// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.welcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.talentbench.app.Messages;
import org.talentbench.ui.TalentUi;

/**
 * A way to begin.
 *
 * @param icon file name of its icon, without the ending
 * @param title what it is called
 * @param description what it does
 * @param command the command that does it
 * @param parameters the command's parameters
 */
record WelcomeAction(String icon, String title, String description, String command, Map<String, String> parameters) {

    private static WelcomeAction wizard(String icon, String title, String description, String wizard) {
        return new WelcomeAction(icon, title, description, IWorkbenchCommandConstants.FILE_NEW, Map.of(IWorkbenchCommandConstants.FILE_NEW_PARM_WIZARDID, wizard));
    }

    /** Those whose command is there: HR data come with a bundle of their own. */
    static List<WelcomeAction> available(IWorkbenchWindow window) {
        var commands = window.getService(ICommandService.class);
        return Stream.of(
                wizard("welcome-new", Messages.welcome_new, Messages.welcome_new_about, "org.talentbench.ui.newModel"),
                wizard("welcome-example", Messages.welcome_example, Messages.welcome_example_about, "org.talentbench.ui.newExample"),
                wizard("welcome-mermaid", Messages.welcome_mermaid, Messages.welcome_mermaid_about, "org.talentbench.ui.importMermaid"),
                new WelcomeAction("welcome-data", Messages.welcome_data, Messages.welcome_data_about, "org.talentbench.ui.data.calibrate", Map.of()))
                .filter(action -> commands.getCommand(action.command()).isDefined()).toList();
    }

    void run(IWorkbenchWindow window) {
        var commands = window.getService(ICommandService.class);
        try {
            window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(command), parameters), null);
        } catch (CommandException e) {
            TalentUi.log(Status.error(title, e));
        }
    }
}
