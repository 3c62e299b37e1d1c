// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.BiConsumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.talentbench.model.Autosave;
import org.talentbench.ui.Messages;
import org.talentbench.ui.session.ModelSession;

/** Asks what becomes of changes that were kept and never saved. Closing it without an answer takes them up: that loses nothing. */
final class RecoveryDialog extends MessageDialog {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());
    private static final int DISCARD = 1;

    private final ModelSession session;
    private final BiConsumer<ModelSession, Boolean> answer;

    /**
     * Creates the dialog; opening it does not block.
     *
     * @param answer told once, whatever closes the dialog: whether the changes are taken up
     */
    RecoveryDialog(Shell shell, ModelSession session, BiConsumer<ModelSession, Boolean> answer) {
        super(shell, Messages.recovery_title, null, Messages.recovery_question, QUESTION, 0, Messages.recovery_recover, Messages.recovery_discard);
        this.session = session;
        this.answer = answer;
        setBlockOnOpen(false);
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        row(area, Messages.recovery_model, session.file().map(file -> file.getFullPath().makeRelative().toString()).orElseGet(() -> session.path().toString()));
        row(area, Messages.recovery_saved, moment(session.path()));
        row(area, Messages.recovery_kept, moment(Autosave.copyOf(session.path())));
        var hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.recovery_hint);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).indent(0, 6).applyTo(hint);
        return area;
    }

    private static void row(Composite area, String label, String value) {
        new Label(area, SWT.NONE).setText(label);
        new Label(area, SWT.NONE).setText(value.replace("&", "&&"));
    }

    private static String moment(Path file) {
        try {
            return Files.exists(file) ? MOMENT.format(Files.getLastModifiedTime(file).toInstant()) : Messages.recovery_no_file;
        } catch (IOException e) {
            return Messages.recovery_no_file;
        }
    }

    @Override
    public boolean close() {
        boolean closed = super.close();
        if (closed) {
            answer.accept(session, getReturnCode() != DISCARD);
        }
        return closed;
    }
}
