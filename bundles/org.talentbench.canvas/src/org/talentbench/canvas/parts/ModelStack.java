// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;

/**
 * In place of a command stack of GEF's own: passes every command on to the model's, which is the only one that remembers.
 * What GEF sees as several commands becomes one step.
 */
public final class ModelStack extends CommandStack {

    private final CanvasContext context;

    public ModelStack(CanvasContext context) {
        this.context = context;
    }

    @Override
    public void execute(Command command) {
        if (command == null || !command.canExecute()) {
            return;
        }
        try {
            context.sheet().execute(command.getLabel() == null ? "" : command.getLabel(), command::execute);
        } catch (RuntimeException e) {
            context.failed(e);
        }
    }
}
