// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import java.util.function.BooleanSupplier;

import org.eclipse.gef.commands.Command;

/** What a tool of GEF asks to be done: at once one step of the model's own command stack. */
final class Step extends Command {

    private final BooleanSupplier possible;
    private final Runnable action;

    Step(String label, BooleanSupplier possible, Runnable action) {
        super(label);
        this.possible = possible;
        this.action = action;
    }

    @Override
    public boolean canExecute() {
        return possible.getAsBoolean();
    }

    @Override
    public void execute() {
        action.run();
    }
}
