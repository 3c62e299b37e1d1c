// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.tree.Branch;

/**
 * What of a model is selected in the window.
 *
 * @param session the model's session
 * @param elements the selected elements; empty where only the model's file, a branch or its editor is selected
 * @param branch the selected branch, if one is and nothing else
 */
public record ModelSelection(ModelSession session, List<EObject> elements, Optional<Branch> branch) {

    /** The selection of a window: the elements selected in the active part, or else the model of the active editor. */
    public static Optional<ModelSelection> of(IWorkbenchWindow window) {
        if (window == null || window.getActivePage() == null) {
            return Optional.empty();
        }
        Optional<ModelSelection> selected = of(window.getSelectionService().getSelection());
        return selected.isPresent() ? selected : of(window.getActivePage().getActiveEditor());
    }

    /** The model's part of a selection; absent where no element, branch or model file is selected. */
    public static Optional<ModelSelection> of(ISelection selection) {
        if (!(selection instanceof IStructuredSelection structured)) {
            return Optional.empty();
        }
        Object first = structured.getFirstElement();
        if (first instanceof Branch branch) {
            return TalentUi.sessions().owning(branch.owner()).map(session -> new ModelSelection(session, List.of(), Optional.of(branch)));
        }
        if (first instanceof IFile file && ModelSessions.EXTENSION.equals(file.getFileExtension())) {
            return Optional.of(new ModelSelection(TalentUi.sessions().of(file), List.of(), Optional.empty()));
        }
        List<EObject> elements = ((Stream<?>) structured.stream()).filter(EObject.class::isInstance).map(EObject.class::cast).toList();
        return elements.isEmpty() ? Optional.empty()
                : TalentUi.sessions().owning(elements.getFirst()).map(session -> new ModelSelection(session, elements, Optional.empty()));
    }

    private static Optional<ModelSelection> of(IEditorPart editor) {
        return Optional.ofNullable(Adapters.adapt(editor, ModelSession.class))
                .map(session -> new ModelSelection(session, List.of(), Optional.empty()));
    }

    /** The one element that something new would be put under, if there is one. */
    public Optional<EObject> owner() {
        return branch.map(Branch::owner).or(() -> elements.size() == 1 ? Optional.of(elements.getFirst())
                : elements.isEmpty() ? session.organisation().map(EObject.class::cast) : Optional.empty());
    }
}
