// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.talentbench.examples.Intervention;
import org.talentbench.examples.Interventions;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** Asks which programme goes into which model and for which teams, and puts it there in one step. */
public final class AddWizard extends Wizard implements INewWizard {

    private Intervention intervention;
    private ModelSession session;
    private ProgrammeChoice choice;
    private TargetPage target;

    /** For the platform's list of wizards; the programme is asked for. */
    public AddWizard() {
        setWindowTitle(Messages.add_title);
        setDefaultPageImageDescriptor(TalentUi.icon("wizard"));
    }

    /** Opens the wizard; where a programme is given, only the model is asked for. */
    static void open(IWorkbenchWindow window, Intervention intervention, ModelSession session) {
        var wizard = new AddWizard();
        wizard.intervention = intervention;
        wizard.session = session;
        new WizardDialog(window.getShell(), wizard).open();
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        session = ModelSelection.of(workbench.getActiveWorkbenchWindow()).map(ModelSelection::session).orElse(null);
    }

    @Override
    public void addPages() {
        target = new TargetPage(session);
        if (intervention == null) {
            choice = new ProgrammeChoice(chosen -> target.show(Programme.of(chosen)));
            addPage(choice);
            target.show(Programme.of(Interventions.all().getFirst()));
        } else {
            target.show(Programme.of(intervention));
        }
        addPage(target);
    }

    @Override
    public boolean performFinish() {
        target.add();
        return true;
    }
}
