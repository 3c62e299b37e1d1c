// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.talentbench.model.ModelException;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.editor.Reveal;

/** What the wizards have in common that make a model file and open it. */
abstract class ModelWizard extends Wizard implements INewWizard {

    private IWorkbench workbench;
    private IStructuredSelection selection;

    @Override
    public void init(IWorkbench bench, IStructuredSelection current) {
        workbench = bench;
        selection = current;
        setWindowTitle(title());
        setDefaultPageImageDescriptor(TalentUi.icon("wizard"));
    }

    /** The wizard's title. */
    protected abstract String title();

    /** The page that asks for the file. */
    protected abstract ModelFilePage filePage();

    /** Writes the model. */
    protected abstract void write(Path file) throws ModelException;

    /** What was selected when the wizard was started. */
    protected final IStructuredSelection selection() {
        return selection;
    }

    @Override
    public boolean performFinish() {
        IFile file = filePage().file();
        try {
            ModelFilePage.prepare(file);
            write(Path.of(file.getLocationURI()));
            file.getParent().refreshLocal(IResource.DEPTH_ONE, null);
            var window = workbench.getActiveWorkbenchWindow();
            BasicNewResourceWizard.selectAndReveal(file, window);
            Reveal.model(window.getActivePage(), TalentUi.sessions().of(file));
            return true;
        } catch (ModelException | CoreException e) {
            // Not on the page of the file: the one that is shown may be another.
            MessageDialog.openError(getShell(), Messages.wizard_failed, e.getMessage());
            return false;
        }
    }
}
