// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;

/** Shows an element in an editor of its model: the one in front, or else the model's own, opening that first where it is closed. */
public final class Reveal {

    private Reveal() {
    }

    /** Shows a model: what is to be seen of it first. */
    public static void model(IWorkbenchPage page, ModelSession session) {
        Opening opening = Adapters.adapt(session, Opening.class);
        if (opening != null) {
            opening.open(page);
        } else {
            session.organisation().ifPresent(organisation -> inTree(page, session, organisation));
        }
    }

    /** Opens what has a way of its own to be opened; otherwise brings the editor in front the focus and selects it there, or where that does not show it, in the model's own. */
    public static void element(IWorkbenchPage page, ModelSession session, EObject element) {
        Opening opening = Adapters.adapt(element, Opening.class);
        if (opening != null) {
            opening.open(page);
        } else if (!inFront(page, session, element)) {
            inTree(page, session, element);
        }
    }

    private static boolean inFront(IWorkbenchPage page, ModelSession session, EObject element) {
        boolean shown = page.getActiveEditor() instanceof ModelEditor editor && editor.session() == session && editor.reveal(element);
        if (shown) {
            page.activate(page.getActiveEditor());
        }
        return shown;
    }

    private static void inTree(IWorkbenchPage page, ModelSession session, EObject element) {
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
