// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;
import org.talentbench.ui.tree.ModelContent;
import org.talentbench.ui.tree.ModelLabels;

/** The Outline of an open model: names only, without empty branches; a selection here is one in the editor. */
final class ModelOutline extends ContentOutlinePage {

    private final ModelSession session;
    private final ModelPage page;
    private final SessionListener listener = this::sessionChanged;
    private Debounce refresh;

    ModelOutline(ModelSession session, ModelPage page) {
        this.session = session;
        this.page = page;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        var viewer = getTreeViewer();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new ModelContent(false));
        viewer.setLabelProvider(new ModelLabels());
        viewer.setInput(session);
        viewer.expandToLevel(2);
        viewer.addPostSelectionChangedListener(event -> {
            // Only what a person does here: the outline must not answer to a selection that comes from the editor.
            if (viewer.getTree().isFocusControl() && event.getSelection() instanceof IStructuredSelection selection
                    && selection.getFirstElement() instanceof EObject element) {
                page.reveal(element);
            }
        });
        refresh = new Debounce(parent.getDisplay(), 100, () -> {
            viewer.refresh();
            if (viewer.getExpandedElements().length == 0) {
                // Read again: the elements that were expanded are no more.
                viewer.expandToLevel(2);
            }
        });
        TalentUi.sessions().addListener(listener);
    }

    private void sessionChanged(ModelSession changed, SessionListener.Change change) {
        if (changed == session) {
            refresh.request();
        }
    }

    @Override
    public void dispose() {
        TalentUi.sessions().removeListener(listener);
        if (refresh != null) {
            refresh.cancel();
        }
        super.dispose();
    }
}
