// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.notation.scene.Key;

/** The selection of a canvas in the model's terms; where no item is selected, the element that the diagram shows. */
final class CanvasSelection implements ISelectionProvider {

    private final GraphicalViewer viewer;
    private final Sheet sheet;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private ISelection told = StructuredSelection.EMPTY;

    CanvasSelection(GraphicalViewer viewer, Sheet sheet) {
        this.viewer = viewer;
        this.sheet = sheet;
        viewer.addSelectionChangedListener(event -> tell());
    }

    private void tell() {
        ISelection now = getSelection();
        if (now.equals(told)) {
            return;
        }
        told = now;
        var event = new SelectionChangedEvent(this, now);
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    /** After a change of the sheet: what is no longer there is no longer selected. */
    void keep() {
        if (!getSelection().equals(told)) {
            tell();
        }
    }

    @Override
    public ISelection getSelection() {
        Set<EObject> elements = new LinkedHashSet<>();
        for (Object part : viewer.getSelectedEditParts()) {
            if (((EditPart) part).getModel() instanceof Key key) {
                elements.add(key.element());
            }
        }
        if (elements.isEmpty()) {
            return sheet.isAlive() ? new StructuredSelection(sheet.element()) : StructuredSelection.EMPTY;
        }
        return new StructuredSelection(List.copyOf(elements));
    }

    @Override
    public void setSelection(ISelection selection) {
        List<EditPart> parts = selection instanceof IStructuredSelection structured
                ? ((List<?>) structured.toList()).stream().filter(EObject.class::isInstance)
                        .flatMap(element -> sheet.view().keys((EObject) element).stream())
                        .map(key -> (EditPart) viewer.getEditPartRegistry().get(key)).filter(part -> part != null).toList()
                : List.of();
        viewer.setSelection(new StructuredSelection(parts));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
