// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.talentbench.compute.nd4j.learn.NumericModel;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;

/** Picks the table, what is learnt from it, and which columns are what. */
final class LearnPage extends WizardPage {
    private final LearnDraft draft;
    private final Path folder;
    private Label about;
    private Combo kind;
    private Spinner epochs;
    private Label kindAbout;
    private Composite stack;
    private List<LearnColumns> choices;

    LearnPage(LearnDraft draft, Path folder) {
        super("learn", Messages.learn_title, null);
        this.draft = draft;
        this.folder = folder;
        setDescription(Messages.learn_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new TableField(page, folder, this::changed, this::open);
        about = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(about);
        new Label(page, SWT.NONE).setText(Messages.learn_kind);
        kind = new Combo(page, SWT.READ_ONLY);
        kind.setItems(Messages.learn_pay, Messages.learn_performance, Messages.learn_feedback);
        kind.select(0);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(kind);
        kind.addListener(SWT.Selection, _ -> {
            showKind();
            showEpochs();
        });
        new Label(page, SWT.NONE).setText(Messages.learn_epochs);
        epochs = new Spinner(page, SWT.BORDER);
        epochs.setValues(1, 1, 10_000, 0, 1, 10);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(epochs);
        epochs.addListener(SWT.Selection, _ -> draft.setEpochs(epochs.getSelection()));
        kindAbout = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(600, SWT.DEFAULT).applyTo(kindAbout);
        stack = new Composite(page, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, 240).applyTo(stack);
        choices = List.of(new NumberColumns(stack, NumericModel.Kind.COMPENSATION, this::check), new NumberColumns(stack, NumericModel.Kind.PERFORMANCE, this::check),
                new FeedbackColumns(stack, draft, this::check));
        setControl(page);
        showKind();
        showEpochs();
    }

    /** As many as the kind takes where nobody says otherwise. */
    private void showEpochs() {
        epochs.setSelection(choice().schedule().epochs());
        draft.setEpochs(epochs.getSelection());
    }

    private LearnColumns choice() {
        return choices.get(kind.getSelectionIndex());
    }

    private void showKind() {
        kindAbout.setText(List.of(Messages.learn_pay_about, Messages.learn_performance_about, Messages.learn_feedback_about).get(kind.getSelectionIndex()));
        ((StackLayout) stack.getLayout()).topControl = choice().control();
        stack.layout();
        kindAbout.requestLayout();
        check();
    }

    private void changed() {
        draft.setTable(null);
        about.setText("");
        setErrorMessage(null);
        showKind();
    }

    private void open(Path file) {
        String failure = ((LearnWizard) getWizard()).run(Messages.table_reading, progress -> TableProfile.of(TableFile.open(file), progress), this::show);
        setErrorMessage(failure.isEmpty() ? null : failure);
    }

    private void show(TableProfile table) {
        draft.setTable(table);
        about.setText(NLS.bind(Messages.table_about, new Object[] { Wording.number(table.rows()), table.columns().size(), table.file().format() }));
        about.requestLayout();
        choices.forEach(choice -> choice.show(table));
        showKind();
    }

    private void check() {
        draft.setLesson(draft.table().isEmpty() ? null : choice().lesson().orElse(null));
        setMessage(draft.table().isPresent() && draft.lesson().isEmpty() ? choice().missing() : null);
        setPageComplete(draft.lesson().isPresent());
    }
}
