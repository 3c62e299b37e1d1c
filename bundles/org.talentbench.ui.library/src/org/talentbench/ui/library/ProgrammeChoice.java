// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.examples.Intervention;
import org.talentbench.examples.Interventions;

/** Lets a programme be chosen, and shows what it consists of. */
final class ProgrammeChoice extends WizardPage {

    private final Consumer<Intervention> chosen;

    ProgrammeChoice(Consumer<Intervention> chosen) {
        super("programme");
        this.chosen = chosen;
        setTitle(Messages.add_title);
        setDescription(Messages.add_choose);
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(body);
        var sash = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(820, 420).applyTo(sash);
        var tree = new LibraryTree(sash);
        var page = new ProgrammePage(sash, null);
        sash.setWeights(35, 65);
        tree.viewer().addSelectionChangedListener(event -> {
            tree.selected().ifPresent(intervention -> {
                page.show(Programme.of(intervention), null);
                chosen.accept(intervention);
            });
            setPageComplete(tree.selected().isPresent());
        });
        tree.viewer().addDoubleClickListener(event -> tree.selected().ifPresent(intervention -> getContainer().showPage(getNextPage())));
        setControl(body);
        tree.select(Interventions.all().getFirst());
    }
}
