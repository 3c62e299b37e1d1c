// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tree;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.eclipse.ui.swt.IFocusService;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.Dropped;
import org.talentbench.ui.session.ModelSession;

/** The tree of a model with a search field above it and the elements' figures beside their names. */
public final class ModelTree {

    /** What the focus service calls the tree; the clipboard handlers are active there, and not in the search field. */
    public static final String FOCUS_ID = "org.talentbench.ui.tree";

    private final FilteredTree filtered;

    /** Creates the controls; the session is the input. */
    public ModelTree(Composite parent, ModelSession session) {
        filtered = new FilteredTree(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER, new PatternFilter(), true, true);
        filtered.setInitialText(Messages.tree_search);
        TreeViewer viewer = viewer();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new ModelContent(true));
        var columns = new TreeColumnLayout();
        viewer.getTree().getParent().setLayout(columns);
        columns.setColumnData(addColumn(Messages.tree_element, new Names()), new ColumnWeightData(52, 200));
        columns.setColumnData(addColumn(Messages.tree_figures, ColumnLabelProvider.createTextProvider(Figures::of)), new ColumnWeightData(48, 160));
        viewer.getTree().setHeaderVisible(true);
        TalentUi.name(viewer.getTree(), Messages.tree_name);
        viewer.setInput(session);
        viewer.expandToLevel(2);
        viewer.addDropSupport(DND.DROP_COPY, new Transfer[] { LocalSelectionTransfer.getTransfer() }, new Dropped(session));
        PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(viewer.getTree(), FOCUS_ID);
    }

    private TreeColumn addColumn(String title, CellLabelProvider labels) {
        var column = new TreeViewerColumn(viewer(), SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        return column.getColumn();
    }

    /** The viewer, for selection and menu. */
    public TreeViewer viewer() {
        return filtered.getViewer();
    }

    /** The whole control with its search field. */
    public Composite control() {
        return filtered;
    }

    /** Selects an element and brings it into view, whatever the search field hides. */
    public void reveal(Object element) {
        filtered.getFilterControl().setText("");
        filtered.getPatternFilter().setPattern("");
        viewer().refresh();
        for (Object parent = parent(element); parent != null; parent = parent(parent)) {
            viewer().setExpandedState(parent, true);
        }
        viewer().setSelection(new StructuredSelection(element), true);
    }

    private Object parent(Object element) {
        return ((ITreeContentProvider) viewer().getContentProvider()).getParent(element);
    }

    /** The first column; the search field needs the names as an {@link org.eclipse.jface.viewers.ILabelProvider}, which this is. */
    private static final class Names extends ColumnLabelProvider {

        private final ModelLabels labels = new ModelLabels();

        @Override
        public String getText(Object element) {
            return labels.getText(element);
        }

        @Override
        public Image getImage(Object element) {
            return labels.getImage(element);
        }

        @Override
        public Color getForeground(Object element) {
            // There to create the first element in, or kept for a plugin that is absent: no part of what the model says.
            boolean idle = element instanceof Branch branch ? branch.children().isEmpty() : element instanceof Factor factor && FactorKinds.isMissing(factor);
            return idle ? JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR) : null;
        }

        @Override
        public void dispose() {
            labels.dispose();
            super.dispose();
        }
    }
}
