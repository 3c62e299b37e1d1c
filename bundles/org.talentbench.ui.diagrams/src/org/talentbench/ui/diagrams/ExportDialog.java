// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.model.FileReason;
import org.talentbench.ui.diagrams.Pictures.Form;

/** Asks in which form a diagram is saved as a picture, how large, and where; and saves it. What was chosen last is offered again. */
public final class ExportDialog extends TitleAreaDialog {

    private static final int LEAST_PERCENT = 10;
    private static final int MOST_PERCENT = 1600;
    /** Enough for a slide, and sharp on a screen of double resolution. */
    private static final int USUAL_PERCENT = 200;
    private static final double PERCENT = 100;

    private final IDialogSettings remembered = DialogSettings.getOrCreateSection(
            PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportDialog.class)).getDialogSettings(), "export");
    private final Sheet sheet;
    private final List<Form> forms;
    private Combo form;
    private Label scaleLabel;
    private Spinner scale;
    private Label size;
    private Text file;

    public ExportDialog(Shell shell, Sheet sheet) {
        super(shell);
        this.sheet = sheet;
        forms = Pictures.forms(sheet);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.export_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.export_title);
        setMessage(Messages.export_message);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 10).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        label(body, Messages.export_form);
        form = new Combo(body, SWT.READ_ONLY);
        forms.forEach(each -> form.add(each.label()));
        form.select(forms.stream().map(Form::name).toList().indexOf(remembered.get("form")));
        if (form.getSelectionIndex() < 0) {
            form.select(0);
        }
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(form);
        scaleLabel = label(body, Messages.export_scale);
        var pixels = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(pixels);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(pixels);
        scale = new Spinner(pixels, SWT.BORDER);
        scale.setValues(remembered.get("scale") == null ? USUAL_PERCENT : remembered.getInt("scale"), LEAST_PERCENT, MOST_PERCENT, 0, 10, 100);
        size = new Label(pixels, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(size);
        label(body, Messages.export_file);
        file = new Text(body, SWT.BORDER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(380, SWT.DEFAULT).applyTo(file);
        var browse = new Button(body, SWT.PUSH);
        browse.setText(Messages.export_browse);
        String folder = remembered.get("folder") == null ? System.getProperty("user.home") : remembered.get("folder");
        file.setText(Path.of(folder, Pictures.fileName(sheet, chosen())).toString());
        form.addListener(SWT.Selection, event -> formChosen());
        scale.addListener(SWT.Modify, event -> showSize());
        file.addListener(SWT.Modify, event -> fileNamed());
        browse.addListener(SWT.Selection, event -> browse());
        formChosen();
        return area;
    }

    private static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.export_do, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.export_cancel, false);
        check();
    }

    private Form chosen() {
        return forms.get(form.getSelectionIndex());
    }

    private void formChosen() {
        file.setText(file.getText().replaceFirst("\\.\\w+$", "") + chosen().ending());
        showForm();
    }

    private void showForm() {
        boolean pixels = chosen() == Form.PNG;
        scaleLabel.setEnabled(pixels);
        scale.setEnabled(pixels);
        size.setVisible(pixels);
        showSize();
    }

    /** A name that ends as files of another form do asks for that form. */
    private void fileNamed() {
        forms.stream().filter(each -> each != chosen() && file.getText().toLowerCase(Locale.ROOT).endsWith(each.ending())).findFirst().ifPresent(named -> {
            form.select(forms.indexOf(named));
            showForm();
        });
        check();
    }

    private void showSize() {
        double factor = scale.getSelection() / PERCENT;
        size.setText(NLS.bind(Messages.export_size, Math.round(factor * Pictures.width(sheet)), Math.round(factor * Pictures.height(sheet))));
        size.getParent().layout();
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFilterExtensions(new String[] { "*" + chosen().ending() });
        dialog.setFilterNames(new String[] { chosen().label() });
        Path now = Path.of(file.getText());
        dialog.setFilterPath(String.valueOf(now.getParent()));
        dialog.setFileName(String.valueOf(now.getFileName()));
        String found = dialog.open();
        if (found != null) {
            file.setText(found.endsWith(chosen().ending()) ? found : found + chosen().ending());
        }
    }

    private void check() {
        String problem = problem();
        setErrorMessage(problem);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
        }
        boolean overwrites = problem == null && Files.exists(Path.of(file.getText()));
        setMessage(overwrites ? Messages.export_overwrites : Messages.export_message, overwrites ? IMessageProvider.WARNING : IMessageProvider.NONE);
    }

    /** Why nothing can be saved there; null where it can. */
    private String problem() {
        try {
            Path path = Path.of(file.getText());
            Path folder = path.toAbsolutePath().getParent();
            return folder == null || Files.isDirectory(path) ? Messages.export_no_name
                    : Files.isDirectory(folder) ? null : NLS.bind(Messages.export_no_folder, folder);
        } catch (InvalidPathException e) {
            return Messages.export_no_name;
        }
    }

    @Override
    protected void okPressed() {
        Path path = Path.of(file.getText()).toAbsolutePath();
        try {
            Pictures.write(sheet, path, chosen(), scale.getSelection() / PERCENT);
        } catch (IOException e) {
            MessageDialog.openError(getShell(), Messages.export_failed, NLS.bind(Messages.export_reason, path, FileReason.of(e)));
            return;
        }
        remembered.put("form", chosen().name());
        remembered.put("scale", scale.getSelection());
        remembered.put("folder", path.getParent().toString());
        super.okPressed();
    }
}
