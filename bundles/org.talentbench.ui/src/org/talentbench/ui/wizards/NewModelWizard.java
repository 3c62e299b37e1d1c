// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.nio.file.Path;

import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.ui.Messages;

/** Makes a model of an organisation about which nothing is known yet. */
public final class NewModelWizard extends ModelWizard {

    private ModelFilePage page;

    @Override
    protected String title() {
        return Messages.wizard_model;
    }

    @Override
    public void addPages() {
        page = new ModelFilePage(Messages.wizard_model, Messages.wizard_model_description, selection());
        page.propose(Messages.wizard_model_file);
        addPage(page);
    }

    @Override
    protected ModelFilePage filePage() {
        return page;
    }

    @Override
    protected void write(Path file) throws ModelException {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName(page.file().getFullPath().removeFileExtension().lastSegment());
        ModelFile.save(organisation, file);
    }
}
