// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** What the Optimise menu does with data. plugin.xml says which of them a handler is: {@code …DataCommand:CALIBRATE}. */
public final class DataCommand extends AbstractHandler implements IExecutableExtension {

    private enum Action {
        CALIBRATE, SHOW_CALIBRATION, SIMULATE, LEARN
    }

    /** The command that computes the plan. Which bundle does so is none of this one's business. */
    private static final String RUN = "org.talentbench.ui.run";

    private Action action;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object text) {
        action = Action.valueOf(String.valueOf(text));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            switch (action) {
            case CALIBRATE -> calibrate(window);
            case SHOW_CALIBRATION -> window.getActivePage().showView(CalibrationView.ID);
            case SIMULATE -> window.getActivePage().showView(SimulationView.ID);
            case LEARN -> learn(window);
            }
        } catch (PartInitException | CommandException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    private static Optional<ModelSession> session(IWorkbenchWindow window) {
        return ModelSelection.of(window).map(ModelSelection::session).filter(one -> one.organisation().isPresent());
    }

    private static void learn(IWorkbenchWindow window) {
        Optional<ModelSession> session = session(window);
        if (session.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), Messages.learn_title, Messages.learn_no_model);
            return;
        }
        var dialog = new WizardDialog(window.getShell(), new LearnWizard(session.get()));
        dialog.setPageSize(900, 460);
        dialog.open();
    }

    private static void calibrate(IWorkbenchWindow window) throws PartInitException, CommandException {
        Optional<CalibrationWizard> begun = session(window).map(CalibrationWizard::of).or(() -> ModelChoice.ask(window.getShell()));
        if (begun.isEmpty()) {
            return;
        }
        CalibrationWizard wizard = begun.get();
        var dialog = new WizardDialog(window.getShell(), wizard);
        dialog.setPageSize(1000, 520);
        if (dialog.open() == WizardDialog.OK) {
            if (session(window).filter(wizard.session()::equals).isEmpty()) {
                Reveal.model(window.getActivePage(), wizard.session());
            }
            // A live optimisation computes it anyway.
            if (wizard.isPlanWanted() && window.getService(ICommandService.class).getCommand(RUN).isEnabled()) {
                window.getService(IHandlerService.class).executeCommand(RUN, null);
            }
            window.getActivePage().showView(CalibrationView.ID);
        }
    }
}
