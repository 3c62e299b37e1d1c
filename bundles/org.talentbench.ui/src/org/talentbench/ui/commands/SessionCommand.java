// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.commands;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.talentbench.ui.Messages;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** Undo, redo and revert of the model at hand. plugin.xml says which of them a handler is: {@code …SessionCommand:UNDO}. */
public final class SessionCommand extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private enum Step {
        UNDO, REDO, REVERT
    }

    private Step step;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object text) {
        step = Step.valueOf(String.valueOf(text));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        ModelSelection.of(HandlerUtil.getActiveWorkbenchWindow(event)).map(ModelSelection::session).ifPresent(this::apply);
        return null;
    }

    private void apply(ModelSession session) {
        CommandStack commands = session.domain().getCommandStack();
        switch (step) {
        case UNDO -> {
            if (commands.canUndo()) {
                commands.undo();
            }
        }
        case REDO -> {
            if (commands.canRedo()) {
                commands.redo();
            }
        }
        case REVERT -> session.revert();
        }
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(session().filter(this::applicable).isPresent());
    }

    private boolean applicable(ModelSession session) {
        CommandStack commands = session.domain().getCommandStack();
        return switch (step) {
        case UNDO -> commands.canUndo();
        case REDO -> commands.canRedo();
        case REVERT -> session.dirty();
        };
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        Optional<Command> next = session().map(session -> session.domain().getCommandStack()).map(commands -> switch (step) {
        case UNDO -> commands.canUndo() ? commands.getUndoCommand() : null;
        case REDO -> commands.canRedo() ? commands.getRedoCommand() : null;
        case REVERT -> null;
        });
        String what = next.map(Command::getLabel).filter(label -> !label.isBlank()).orElse("");
        switch (step) {
        case UNDO -> element.setText(what.isEmpty() ? Messages.command_undo : NLS.bind(Messages.command_undo_what, what));
        case REDO -> element.setText(what.isEmpty() ? Messages.command_redo : NLS.bind(Messages.command_redo_what, what));
        case REVERT -> element.setText(Messages.command_revert);
        }
    }

    private static Optional<ModelSession> session() {
        return ModelSelection.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(ModelSelection::session);
    }
}
