// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListDialog;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;

/** Asks which model a table is for, where none is at hand: one of those that there are, or a new one. */
final class ModelChoice {

    private ModelChoice() {
    }

    /** The wizard of what was chosen; absent where nothing was. Where there is no model yet, there is nothing to ask. */
    static Optional<CalibrationWizard> ask(Shell shell) {
        List<Object> choices = new ArrayList<>(NewModel.anywhere().stream().toList());
        choices.addAll(ModelSessions.files());
        return (choices.size() < 2 ? choices.stream().findFirst() : chosen(shell, choices))
                .flatMap(choice -> choice instanceof IFile file ? wizard(shell, TalentUi.sessions().of(file)) : Optional.of(CalibrationWizard.of((NewModel) choice)));
    }

    private static Optional<CalibrationWizard> wizard(Shell shell, ModelSession session) {
        session.failure().ifPresent(failure -> MessageDialog.openError(shell, Messages.choice_title, failure));
        return session.organisation().map(_ -> CalibrationWizard.of(session));
    }

    private static Optional<Object> chosen(Shell shell, List<Object> choices) {
        var dialog = new ListDialog(shell);
        dialog.setTitle(Messages.choice_title);
        dialog.setMessage(Messages.choice_message);
        dialog.setContentProvider(ArrayContentProvider.getInstance());
        dialog.setLabelProvider(new Choices());
        dialog.setInput(choices);
        dialog.setInitialSelections(choices.getFirst());
        return dialog.open() == Window.OK && dialog.getResult().length > 0 ? Optional.of(dialog.getResult()[0]) : Optional.empty();
    }

    private static final class Choices extends LabelProvider {

        @Override
        public String getText(Object choice) {
            return choice instanceof IFile file ? file.getFullPath().makeRelative().toString() : Messages.choice_new;
        }

        @Override
        public Image getImage(Object choice) {
            return TalentUi.image("model");
        }
    }
}
