// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.recovery;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.talentbench.model.Autosave;
import org.talentbench.model.ModelException;
import org.talentbench.ui.Messages;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;
import org.talentbench.ui.session.SessionListener;

/**
 * Offers the changes that an earlier window kept beside a model's file and could not save: at the start for every model of the workspace,
 * and for any other model when it is opened. One question at a time; without an answer nothing is lost.
 */
public final class Recovery implements SessionListener {

    private final ModelSessions sessions;
    private final Deque<ModelSession> questions = new ArrayDeque<>();
    private boolean windowOpen;
    private boolean asking;

    /** Creates the offer; nobody is asked before {@link #search}. */
    public Recovery(ModelSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionChanged(ModelSession session, Change change) {
        if (change == Change.OPENED && Autosave.find(session.path()).isPresent()) {
            questions.add(session);
            // Not from within what opened the model: that may be a view that is just being drawn.
            PlatformUI.getWorkbench().getDisplay().asyncExec(this::ask);
        } else if (change == Change.CLOSED) {
            questions.remove(session);
        }
    }

    /** Looks for kept changes in the whole workspace, now that there is a window to ask in. In any thread. */
    public void search() throws CoreException {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            windowOpen = true;
            ask();
        });
        ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
            if (resource.getType() == IResource.FILE && resource.getLocationURI() != null) {
                Autosave.fileOf(Path.of(resource.getLocationURI())).filter(Recovery::isLeft).ifPresent(file -> display.asyncExec(() -> sessions.of(file)));
            }
            return true;
        });
    }

    private static boolean isLeft(Path file) {
        return file.toString().endsWith("." + ModelSessions.EXTENSION) && Autosave.find(file).isPresent();
    }

    private void ask() {
        IWorkbenchWindow window = window();
        if (windowOpen && !asking && window != null && !questions.isEmpty()) {
            asking = true;
            new RecoveryDialog(window.getShell(), questions.remove(), this::answered).open();
        }
    }

    private void answered(ModelSession session, boolean recover) {
        asking = false;
        try {
            if (recover) {
                session.recover();
                Reveal.element(window().getActivePage(), session, session.organisation().orElseThrow());
            } else {
                Autosave.discard(session.path());
            }
        } catch (ModelException e) {
            MessageDialog.openError(window().getShell(), Messages.recovery_failed, e.getMessage());
        }
        ask();
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    }
}
