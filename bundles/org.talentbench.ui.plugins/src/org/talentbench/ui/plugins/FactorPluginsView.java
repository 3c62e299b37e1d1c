// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.plugin.FactorPlugins;
import org.talentbench.ui.TalentUi;

/** The plugins that bring factors: whether each works, why it does not, and what its factors are about. */
public final class FactorPluginsView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.talentbench.ui.plugins";

    private final Runnable changes = this::changed;
    private TreeViewer tree;
    private HelpPage help;

    @Override
    public void createPartControl(Composite parent) {
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        createTree(new Composite(halves, SWT.NONE));
        StyledText text = new StyledText(halves, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        text.setMargins(8, 6, 8, 6);
        TalentUi.name(text, Messages.help_title);
        help = new HelpPage(text);
        tree.addSelectionChangedListener(event -> {
            switch ((Row) event.getStructuredSelection().getFirstElement()) {
            case Row.Kind(var kind) -> help.show(kind);
            case Row row -> text.setText(row.details());
            case null -> text.setText("");
            }
        });
        halves.setWeights(3, 2);
        FactorKinds.addListener(changes);
        refresh();
    }

    private void createTree(Composite place) {
        TreeColumnLayout layout = new TreeColumnLayout();
        place.setLayout(layout);
        tree = new TreeViewer(place, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.getTree().setHeaderVisible(true);
        TalentUi.name(tree.getTree(), Messages.plugins_title);
        tree.setContentProvider(new Rows());
        ResourceManager images = new LocalResourceManager(JFaceResources.getResources(), tree.getTree());
        column(layout, Messages.column_name, new ColumnWeightData(3, 240), Row::name, row -> image(row, images));
        column(layout, Messages.column_version, new ColumnPixelData(70), Row::version, row -> null);
        column(layout, Messages.column_state, new ColumnWeightData(4, 240), Row::state, row -> null);
        ColumnViewerToolTipSupport.enableFor(tree);
    }

    private void column(TreeColumnLayout layout, String title, ColumnLayoutData width, Function<Row, String> text, Function<Row, Image> image) {
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Row) row);
            }

            @Override
            public Image getImage(Object row) {
                return image.apply((Row) row);
            }

            @Override
            public String getToolTipText(Object row) {
                return ((Row) row).details();
            }
        });
    }

    private static Image image(Row row, ResourceManager images) {
        return switch (row) {
        case Row.Plugin plugin when plugin.fails() -> shared(plugin.plugin().kinds().isEmpty() ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK);
        case Row.Plugin plugin -> MissingPluginFix.ICONS.image("plugins");
        case Row.Problem problem -> shared(ISharedImages.IMG_OBJS_ERROR_TSK);
        case Row.Kind(var kind) when kind.icon() == null -> null;
        case Row.Kind(var kind) -> {
            try {
                yield images.get(ImageDescriptor.createFromURL(URI.create(kind.icon().toString()).toURL()));
            } catch (MalformedURLException e) {
                yield null;
            }
        }
        };
    }

    private static Image shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(name);
    }

    /** Shows the help page of a kind. */
    void show(FactorKind kind) {
        tree.setSelection(new StructuredSelection(new Row.Kind(kind)), true);
    }

    /** Shows the help page of a kind where it first says some words. */
    void show(FactorKind kind, String words) {
        show(kind);
        help.select(words);
    }

    /** Says that no help page says some words. */
    void showNone(String words) {
        tree.setSelection(StructuredSelection.EMPTY);
        help.showNone(words);
    }

    private void refresh() {
        tree.setInput(FactorPlugins.all().stream().map(Row.Plugin::new).toList());
        tree.expandAll();
    }

    @Override
    public void setFocus() {
        tree.getTree().setFocus();
    }

    /** Shows a plugin that comes or goes while the view is open. */
    private void changed() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!tree.getTree().isDisposed()) {
                refresh();
            }
        });
    }

    @Override
    public void dispose() {
        FactorKinds.removeListener(changes);
        super.dispose();
    }

    /** Plugins have no parents, and what they bring has no children. */
    private static final class Rows implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object row) {
            return row instanceof Row.Plugin plugin ? plugin.children().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object row) {
            return null;
        }

        @Override
        public boolean hasChildren(Object row) {
            return getChildren(row).length > 0;
        }
    }
}
