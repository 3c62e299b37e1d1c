// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import org.eclipse.core.runtime.Adapters;
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

    /** Shows a model: what is to be seen of it first. */
    public static void model(IWorkbenchPage page, ModelSession session) {
        Opening opening = Adapters.adapt(session, Opening.class);
        if (opening != null) {
            opening.open(page);
        } else {
            session.organisation().ifPresent(organisation -> inTree(page, session, organisation));
        }
    }

    /** Opens what has a way of its own to be opened; brings the model's editor to the front and selects the element in it otherwise. */
    public static void element(IWorkbenchPage page, ModelSession session, EObject element) {
        Opening opening = Adapters.adapt(element, Opening.class);
        if (opening != null) {
            opening.open(page);
        } else {
            inTree(page, session, element);
        }
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
