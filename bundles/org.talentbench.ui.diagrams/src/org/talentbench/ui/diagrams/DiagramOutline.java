// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.canvas.Overview;

/** The Outline of a diagram: the whole of it in little, and where one is. Its selection is that of the diagram. */
final class DiagramOutline extends Page implements IContentOutlinePage {

    private final DiagramCanvas canvas;
    private Overview overview;

    DiagramOutline(DiagramCanvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public void createControl(Composite parent) {
        overview = new Overview(parent, canvas);
    }

    @Override
    public Control getControl() {
        return overview;
    }

    @Override
    public void setFocus() {
        overview.setFocus();
    }

    @Override
    public ISelection getSelection() {
        return canvas.selection().getSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        canvas.selection().setSelection(selection);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        canvas.selection().addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        canvas.selection().removeSelectionChangedListener(listener);
    }
}
