// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.Optional;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IFontProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.eclipse.ui.progress.WorkbenchJob;
import org.talentbench.examples.Intervention;
import org.talentbench.examples.Intervention.Group;
import org.talentbench.examples.Interventions;
import org.talentbench.ui.TalentUi;

/** The programmes by group, with a search field above; a programme can be dragged onto a model. */
final class LibraryTree {

    private final FilteredTree filtered;

    LibraryTree(Composite parent) {
        filtered = new OpenTree(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER, new Words());
        filtered.setInitialText(Messages.library_search);
        TreeViewer viewer = viewer();
        TalentUi.name(viewer.getTree(), Messages.library_programmes);
        viewer.setContentProvider(new Shelves());
        viewer.setLabelProvider(new Titles());
        viewer.setInput(Group.values());
        viewer.expandAll();
        viewer.addDragSupport(DND.DROP_COPY, new Transfer[] { LocalSelectionTransfer.getTransfer() }, new Drag());
    }

    TreeViewer viewer() {
        return filtered.getViewer();
    }

    Composite control() {
        return filtered;
    }

    /** The selected programme. */
    Optional<Intervention> selected() {
        return viewer().getStructuredSelection().getFirstElement() instanceof Intervention intervention ? Optional.of(intervention) : Optional.empty();
    }

    void select(Intervention intervention) {
        viewer().setSelection(new StructuredSelection(intervention), true);
    }

    /** Three groups are few enough to stay open, also after a search. */
    private static final class OpenTree extends FilteredTree {

        OpenTree(Composite parent, int style, PatternFilter filter) {
            super(parent, style, filter, true, true);
        }

        @Override
        protected WorkbenchJob doCreateRefreshJob() {
            WorkbenchJob job = super.doCreateRefreshJob();
            job.addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    job.getDisplay().asyncExec(() -> {
                        if (!isDisposed()) {
                            getViewer().expandAll();
                        }
                    });
                }
            });
            return job;
        }
    }

    /** Finds a programme by whatever is in it, not only by its title. */
    private static final class Words extends PatternFilter {

        private String pattern = "";

        @Override
        public void setPattern(String typed) {
            pattern = typed == null ? "" : typed;
            super.setPattern(typed);
        }

        @Override
        protected boolean isLeafMatch(Viewer viewer, Object element) {
            return element instanceof Intervention intervention && Programme.of(intervention).mentions(pattern);
        }
    }

    private static final class Shelves implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return (Object[]) input;
        }

        @Override
        public Object[] getChildren(Object parent) {
            return Interventions.all().stream().filter(intervention -> intervention.group() == parent).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Intervention intervention ? intervention.group() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Group;
        }
    }

    private static final class Titles extends LabelProvider implements IFontProvider {

        @Override
        public String getText(Object element) {
            return element instanceof Intervention intervention ? intervention.title() : Interventions.title((Group) element);
        }

        @Override
        public Image getImage(Object element) {
            return element instanceof Intervention ? LibraryView.ICONS.image("programme") : null;
        }

        @Override
        public Font getFont(Object element) {
            return element instanceof Group ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
        }
    }

    private final class Drag extends DragSourceAdapter {

        @Override
        public void dragStart(DragSourceEvent event) {
            event.doit = selected().isPresent();
            // What it is passes over is asked whether it may be dropped there; GTK asks for the data only when it is dropped.
            LocalSelectionTransfer.getTransfer().setSelection(viewer().getSelection());
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }
}
