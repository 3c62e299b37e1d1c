// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;

/** Asks whether a chart goes into a new model or into one that is there. */
final class MermaidTargetPage extends WizardPage {

    private final List<IFile> files = ModelSessions.files();
    private final ModelSession atHand;
    private Button known;
    private Combo models;

    /** @param atHand the model that is proposed; null where there is none */
    MermaidTargetPage(ModelSession atHand) {
        super("target");
        this.atHand = atHand;
        setTitle(Messages.mermaid_title);
        setDescription(Messages.mermaid_target);
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().spacing(5, 8).applyTo(body);
        var fresh = new Button(body, SWT.RADIO);
        fresh.setText(Messages.mermaid_new_model);
        known = new Button(body, SWT.RADIO);
        known.setText(Messages.mermaid_known_model);
        models = new Combo(body, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).applyTo(models);
        setControl(body);
        files.forEach(file -> models.add(file.getFullPath().makeRelative().toString()));
        boolean propose = atHand != null && atHand.organisation().isPresent() && atHand.file().filter(files::contains).isPresent();
        fresh.setSelection(!propose);
        known.setSelection(propose);
        known.setEnabled(!files.isEmpty());
        models.select(propose ? files.indexOf(atHand.file().get()) : 0);
        known.addListener(SWT.Selection, event -> check());
        models.addListener(SWT.Selection, event -> check());
        check();
    }

    private void check() {
        models.setEnabled(known.getSelection());
        setErrorMessage(known.getSelection() && target().flatMap(ModelSession::organisation).isEmpty() ? Messages.mermaid_unreadable_model : null);
        setPageComplete(getErrorMessage() == null);
    }

    /** The model that the chart goes into; absent for a new one. */
    Optional<ModelSession> target() {
        return known != null && known.getSelection() ? Optional.of(TalentUi.sessions().of(files.get(models.getSelectionIndex()))) : Optional.empty();
    }

    /** A new model needs a file; one that is there has its own. */
    @Override
    public IWizardPage getNextPage() {
        return target().isPresent() ? null : super.getNextPage();
    }
}
