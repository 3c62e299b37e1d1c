// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;
import org.talentbench.ui.tree.ModelContent;

/** The tree of a model under its file in the Project Explorer. */
public final class NavigatorContent extends ModelContent {

    private static final int REFRESH_MILLISECONDS = 100;

    private final SessionListener listener = this::sessionChanged;
    private StructuredViewer viewer;
    private Debounce refresh;

    /** Called by the Project Explorer. */
    public NavigatorContent() {
        super(false);
        TalentUi.sessions().addListener(listener);
    }

    @Override
    public void inputChanged(Viewer explorer, Object oldInput, Object newInput) {
        if (viewer != explorer) {
            viewer = (StructuredViewer) explorer;
            refresh = new Debounce(explorer.getControl().getDisplay(), REFRESH_MILLISECONDS, this::refreshModels);
        }
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof IFile file ? TalentUi.sessions().of(file).organisation().stream().toArray() : super.getChildren(parent);
    }

    @Override
    public boolean hasChildren(Object element) {
        // A file that nobody has opened yet is not read only to draw its twistie.
        return element instanceof IFile || super.hasChildren(element);
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Organisation organisation
                ? TalentUi.sessions().owning(organisation).flatMap(ModelSession::file).orElse(null) : super.getParent(element);
    }

    private void sessionChanged(ModelSession session, SessionListener.Change change) {
        if (refresh != null && change != SessionListener.Change.SAVED) {
            refresh.request();
        }
    }

    private void refreshModels() {
        if (!viewer.getControl().isDisposed()) {
            TalentUi.sessions().all().forEach(session -> session.file().ifPresent(viewer::refresh));
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

    /** Leaves the elements of a model in the model's own order, where the Project Explorer would sort them by name. */
    public static final class Order extends ViewerComparator {

        @Override
        public int compare(Viewer explorer, Object first, Object second) {
            return 0;
        }
    }
}
