// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.nio.file.Path;

import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.ui.Messages;

/** Makes a model of an organisation of which little is known yet: enough to draw what moves its people, and to optimise that. */
public final class NewModelWizard extends ModelWizard {

    private OrganisationPage organisation;
    private ModelFilePage page;

    @Override
    protected String title() {
        return Messages.wizard_model;
    }

    @Override
    public void addPages() {
        page = new ModelFilePage(Messages.wizard_model, Messages.wizard_model_description, selection());
        organisation = new OrganisationPage(name -> page.propose(name.replaceAll("[\\\\/:*?\"<>|.]", " ").strip()));
        addPage(organisation);
        addPage(page);
    }

    @Override
    protected ModelFilePage filePage() {
        return page;
    }

    @Override
    protected void write(Path file) throws ModelException {
        ModelFile.save(organisation.organisation(), file);
    }
}
