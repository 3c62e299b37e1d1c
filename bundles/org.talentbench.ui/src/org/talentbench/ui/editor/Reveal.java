// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;

/** Shows an element in its model's editor, opening that first where it is closed. */
public final class Reveal {

    private Reveal() {
    }

    /** Brings the editor to the front and selects the element in it. */
    public static void element(IWorkbenchPage page, ModelSession session, EObject element) {
        session.file().ifPresent(file -> {
            try {
                if (page.openEditor(new FileEditorInput(file), TalentEditor.ID) instanceof TalentEditor editor) {
                    editor.reveal(element);
                }
            } catch (PartInitException e) {
                TalentUi.log(e.getStatus());
            }
        });
    }
}
