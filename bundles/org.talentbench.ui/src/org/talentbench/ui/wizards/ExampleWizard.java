// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.talentbench.examples.Example;
import org.talentbench.model.FileReason;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.ui.Messages;

/** Copies an example into the workspace, where it can be changed, and opens it. */
public final class ExampleWizard extends ModelWizard {

    private ExamplePage examples;
    private ModelFilePage page;

    @Override
    protected String title() {
        return Messages.wizard_example;
    }

    @Override
    public void addPages() {
        page = new ModelFilePage(Messages.wizard_example, Messages.wizard_example_file, selection());
        examples = new ExamplePage(example -> page.propose(example.name()));
        addPage(examples);
        addPage(page);
    }

    @Override
    public boolean canFinish() {
        return examples.example() != null && super.canFinish();
    }

    @Override
    protected ModelFilePage filePage() {
        return page;
    }

    @Override
    protected void write(Path file) throws ModelException {
        Example example = examples.example();
        String name = file.getFileName().toString();
        try {
            example.copyTo(file.getParent(), name.substring(0, name.length() - ModelFile.EXTENSION.length() - 1));
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(NLS.bind(Messages.wizard_unwritable, file, FileReason.of(e)), file.toString(), 0, 0, e);
        }
    }
}
