// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.nio.file.Path;

import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ui.PlatformUI;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidImport.Imported;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.ui.Messages;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** Imports a Mermaid flowchart into a new model, or into one that is there, as one step that undo takes back. */
public final class MermaidWizard extends ModelWizard {

    private MermaidSourcePage source;
    private MermaidTargetPage target;
    private ModelFilePage file;

    @Override
    protected String title() {
        return Messages.mermaid_title;
    }

    @Override
    public void addPages() {
        source = new MermaidSourcePage();
        target = new MermaidTargetPage(ModelSelection.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(ModelSelection::session).orElse(null));
        file = new ModelFilePage(Messages.mermaid_title, Messages.wizard_model_description, selection());
        file.propose(Messages.mermaid_name);
        addPage(source);
        addPage(target);
        addPage(file);
    }

    @Override
    protected ModelFilePage filePage() {
        return file;
    }

    /** The new file is proposed under the name of the chart's, which is known by now. */
    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        if (page == target && !source.name().isEmpty()) {
            file.propose(source.name());
        }
        return super.getNextPage(page);
    }

    @Override
    public boolean canFinish() {
        return source.isPageComplete() && (target.target().isPresent() ? target.isPageComplete() : super.canFinish());
    }

    @Override
    public boolean performFinish() {
        return target.target().map(this::addTo).orElseGet(super::performFinish);
    }

    private boolean addTo(ModelSession session) {
        Organisation organisation = session.organisation().orElseThrow();
        var step = new ChangeCommand(organisation) {
            private Imported imported;

            @Override
            protected void doExecute() {
                imported = bring(organisation, source.name());
            }
        };
        step.setLabel(Messages.mermaid_title);
        session.execute(step);
        Reveal.element(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), session, step.imported.diagram());
        return true;
    }

    @Override
    protected void write(Path path) throws ModelException {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName(file.file().getFullPath().removeFileExtension().lastSegment());
        bring(organisation, organisation.getName());
        ModelFile.save(organisation, path);
    }

    private Imported bring(Organisation organisation, String otherwise) {
        Imported imported = new MermaidImport(KnownFactor.installed()).into(organisation, source.flowchart().orElseThrow(), source.kind());
        for (var element : imported.elements()) {
            // A chart without a title still needs a name: by it people find it again.
            if (element instanceof Chart && element.getName() == null) {
                element.setName(otherwise.isEmpty() ? Messages.mermaid_name : otherwise);
            }
        }
        return imported;
    }
}
