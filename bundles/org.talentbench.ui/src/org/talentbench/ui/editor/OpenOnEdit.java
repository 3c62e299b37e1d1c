// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/**
 * A model that is changed from the Project Explorer gets its editor, behind whatever is in front: the editor is what shows
 * that something is not saved, and what asks before it is lost.
 */
public final class OpenOnEdit implements SessionListener {

    @Override
    public void sessionChanged(ModelSession session, Change change) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (change != Change.EDITED || !session.dirty() || window == null || window.getActivePage() == null) {
            return;
        }
        session.file().map(FileEditorInput::new).ifPresent(input -> {
            if (ModelEditors.of(window.getActivePage(), session).findAny().isEmpty()) {
                try {
                    window.getActivePage().openEditor(input, TalentEditor.ID, false);
                } catch (PartInitException e) {
                    TalentUi.log(e.getStatus());
                }
            }
        });
    }
}
