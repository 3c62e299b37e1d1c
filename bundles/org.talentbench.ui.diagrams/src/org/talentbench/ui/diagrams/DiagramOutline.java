// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.canvas.Overview;

/** The Outline of a diagram: the whole of it in little, and where one is. Its selection is that of the diagram. */
final class DiagramOutline extends Page implements IContentOutlinePage {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final ISelectionChangedListener forward = event -> listeners.forEach(listener -> listener.selectionChanged(event));
    private DiagramCanvas canvas;
    private Composite frame;

    /** Shows a canvas, in place of one that the model was shown on before it was read again; null where the diagram is gone. */
    void follow(DiagramCanvas shown) {
        canvas = shown;
        if (canvas != null) {
            canvas.selection().addSelectionChangedListener(forward);
        }
        if (frame != null && !frame.isDisposed()) {
            fill();
        }
    }

    private void fill() {
        for (Control old : frame.getChildren()) {
            old.dispose();
        }
        if (canvas != null) {
            new Overview(frame, canvas);
        }
        frame.layout();
    }

    @Override
    public void createControl(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
        frame.setLayout(new FillLayout());
        fill();
    }

    @Override
    public Control getControl() {
        return frame;
    }

    @Override
    public void setFocus() {
        frame.setFocus();
    }

    @Override
    public ISelection getSelection() {
        return canvas == null ? StructuredSelection.EMPTY : canvas.selection().getSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        if (canvas != null) {
            canvas.selection().setSelection(selection);
        }
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
