// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import java.nio.file.Files;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.part.EditorPart;
import org.talentbench.model.ModelException;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/**
 * What the editors of a model have in common: they share its session, are dirty and saved together, and see to it that
 * nothing is lost without an answer.
 */
public abstract class ModelEditor extends EditorPart implements ISaveablePart2 {

    private final SessionListener listener = this::heard;
    private ModelSession session;

    /** The model's session; null before the editor has its input. */
    protected final ModelSession session() {
        return session;
    }

    /** Takes up a model, or another one in place of the first. */
    protected final void take(ModelSession taken) {
        if (session == null) {
            TalentUi.sessions().addListener(listener);
        }
        session = taken;
    }

    private void heard(ModelSession changed, SessionListener.Change change) {
        if (changed == session) {
            sessionChanged(change);
            firePropertyChange(ISaveablePart.PROP_DIRTY);
        }
    }

    /** Called after a change of the model, which may be before there is anything to see of the editor. */
    protected abstract void sessionChanged(SessionListener.Change change);

    /** Selects an element and brings it into view; returns false where the editor does not show it. */
    public abstract boolean reveal(EObject element);

    @Override
    public boolean isDirty() {
        return session.dirty();
    }

    @Override
    public int promptToSaveOnClose() {
        // In the person's own language, and before more than one model as well: each is a decision of its own.
        getSite().getPage().bringToTop(this);
        int answer = ask(Messages.close_title, NLS.bind(Messages.close_question, modelName()), Messages.close_save, Messages.close_discard,
                Messages.close_cancel);
        return switch (answer) {
        case 0 -> YES;
        case 1 -> NO;
        default -> CANCEL;
        };
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        TalentUi.sessions().compareWithDisk();
        if (session.conflicting() && Files.exists(session.path()) && ask(Messages.conflict_overwrite_title,
                NLS.bind(Messages.conflict_overwrite, modelName()), Messages.conflict_overwrite_save, Messages.close_cancel) != 0) {
            monitor.setCanceled(true);
            return;
        }
        try {
            session.save();
        } catch (ModelException e) {
            monitor.setCanceled(true);
            MessageDialog.openError(getSite().getShell(), Messages.editor_save_failed, e.getMessage());
        }
    }

    private String modelName() {
        return session.path().getFileName().toString();
    }

    /** Which of the answers a question gets; less than 0 for none. */
    private int ask(String title, String question, String... answers) {
        return MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), title, question, SWT.SHEET, answers);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == ModelSession.class ? type.cast(session) : super.getAdapter(type);
    }

    @Override
    public void dispose() {
        TalentUi.sessions().removeListener(listener);
        // Closed without saving: what the other views show must be the file again, unless another editor still has the model.
        if (session != null && session.dirty() && !ModelEditors.another(this, session)) {
            TalentUi.sessions().giveUp(session);
        }
        super.dispose();
    }
}
