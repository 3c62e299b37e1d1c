// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.navigator.CommonNavigator;

/**
 * What is selected in a view is selected on the diagram, where it is shown; and what is selected on the diagram, in the
 * Project Explorer while that is linked with the editor. Properties follow by themselves.
 */
final class SelectionLink {

    private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

    private final DiagramEditor editor;
    private final ISelectionListener listener = this::selected;

    SelectionLink(DiagramEditor editor) {
        this.editor = editor;
    }

    void start() {
        editor.getSite().getPage().addPostSelectionListener(listener);
    }

    void stop() {
        editor.getSite().getPage().removePostSelectionListener(listener);
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part instanceof IEditorPart || editor.canvas() == null || !(selection instanceof IStructuredSelection structured)) {
            return;
        }
        List<EObject> elements = ((List<?>) structured.toList()).stream().filter(EObject.class::isInstance).map(EObject.class::cast)
                .filter(element -> !editor.canvas().sheet().view().keys(element).isEmpty()).toList();
        // The Properties view repeats what is selected here already.
        if (!elements.isEmpty() && !editor.canvas().selection().getSelection().equals(selection)) {
            editor.canvas().reveal(elements);
        }
    }

    /** Tells the Project Explorer what is selected on the diagram. */
    void tell(ISelection selection) {
        if (editor.getSite().getPage().getActivePart() == editor && editor.getSite().getPage().findView(EXPLORER) instanceof CommonNavigator explorer
                && explorer.isLinkingEnabled()) {
            explorer.selectReveal(selection);
        }
    }
}
