// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.talentbench.ui.session.ModelSession;

/** The editors of a window that work on one model: its tree and its diagrams, which are saved and given up together. */
public final class ModelEditors {

    private ModelEditors() {
    }

    /** The editors of a model that have been shown. */
    public static Stream<IEditorPart> of(IWorkbenchPage page, ModelSession session) {
        return Stream.of(page.getEditorReferences()).map(reference -> ((IEditorReference) reference).getEditor(false))
                .filter(editor -> editor != null && Adapters.adapt(editor, ModelSession.class) == session);
    }

    /** Whether a model is open in another editor than this one. */
    public static boolean another(IEditorPart editor, ModelSession session) {
        return of(editor.getSite().getPage(), session).anyMatch(other -> other != editor);
    }
}
