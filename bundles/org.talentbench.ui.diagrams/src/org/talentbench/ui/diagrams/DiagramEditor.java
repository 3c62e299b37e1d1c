// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.swt.IFocusService;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Diagram;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.editor.ModelEditor;
import org.talentbench.ui.editor.ModelEditors;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.session.SessionListener;

/** The editor of one diagram of a model. The model is that of its file's session, shared with all other editors and views. */
public final class DiagramEditor extends ModelEditor implements ITabbedPropertySheetPageContributor {

    /** The editor's id. */
    public static final String ID = "org.talentbench.ui.diagrams.editor";

    private static final String CONTEXT = "org.talentbench.ui.diagrams.context";
    private static final String TOOLBAR = "toolbar:org.talentbench.ui.diagrams.editor";
    /** What the focus service calls the place where it is drawn; the clipboard handlers are active there, and not where a name is typed. */
    private static final String PAPER = "org.talentbench.ui.diagrams.paper";

    private final Runnable kinds = this::kindsChanged;
    private SelectionLink selections;
    private Composite body;
    private DiagramCanvas canvas;
    private final List<DiagramOutline> outlines = new ArrayList<>();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof DiagramInput diagram)) {
            throw new PartInitException(NLS.bind(Messages.editor_no_diagram, input.getName()));
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        take(TalentUi.sessions().of(diagram.file()));
        selections = new SelectionLink(this);
        selections.start();
    }

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        fill();
        FactorKinds.addListener(kinds);
    }

    private void fill() {
        for (Control old : body.getChildren()) {
            old.dispose();
        }
        canvas = ((DiagramInput) getEditorInput()).find().map(this::canvas).orElse(null);
        if (canvas == null) {
            new Label(body, SWT.WRAP).setText(session().failure().orElse(NLS.bind(Messages.editor_gone, getPartName())));
        } else {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        }
        body.layout();
        outlines.forEach(outline -> outline.follow(canvas));
    }

    private DiagramCanvas canvas(Diagram diagram) {
        toolbar();
        var made = new DiagramCanvas(body, new Sheet(Diagrams.notation(), session().domain(), diagram), Themes.of(body));
        DiagramPreferences.begin(made);
        made.onOpen(openings -> Diagrams.open(getSite().getPage(), session(), openings));
        made.onDrop(new DiagramDrop(made, session()));
        made.onFailure(failure -> MessageDialog.openError(getSite().getShell(), Messages.edit_failed, failure.getMessage()));
        getSite().setSelectionProvider(made.selection());
        getSite().getService(IFocusService.class).addFocusTracker(made.paper(), PAPER);
        made.selection().addSelectionChangedListener(event -> selections.tell(event.getSelection()));
        Themes.onChange(made, () -> made.setTheme(Themes.of(body)));
        ProblemBadges.keep(made, session(), ((DiagramInput) getEditorInput()).file());
        var menu = new MenuManager();
        made.setContextMenu(menu);
        getEditorSite().registerContextMenu(ID, menu, made.selection(), false);
        return made;
    }

    private void toolbar() {
        var actions = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(actions.createControl(body));
        var menus = getSite().getService(IMenuService.class);
        menus.populateContributionManager(actions, TOOLBAR);
        actions.update(true);
        actions.getControl().addListener(SWT.Dispose, event -> menus.releaseContributions(actions));
    }

    /** The control that draws; null where the diagram is gone. */
    public DiagramCanvas canvas() {
        return canvas;
    }

    /** Whether it shows a diagram, or one just like it where no model has that one. */
    boolean shows(Diagram diagram) {
        Diagram shown = canvas == null ? null : canvas.sheet().diagram();
        return shown != null && (shown == diagram || diagram.eResource() == null && shown.getTarget() == diagram.getTarget()
                && shown.getDescription().equals(diagram.getDescription()));
    }

    @Override
    protected void sessionChanged(SessionListener.Change change) {
        if (body == null || body.isDisposed()) {
            return;
        }
        switch (change) {
        case RELOADED -> fill();
        case CLOSED -> getSite().getPage().closeEditor(this, false);
        case EDITED -> follow();
        case OPENED, SAVED, CONFLICT -> {
            // None of them changes what the diagram shows.
        }
        }
    }

    /** A plugin that comes or goes takes its kinds to or from the palette, and its factors are no longer, or again, of a kind that is missing. */
    private void kindsChanged() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!body.isDisposed()) {
                fill();
            }
        });
    }

    private void follow() {
        if (canvas != null && !canvas.sheet().isAlive()) {
            getSite().getPage().closeEditor(this, false);
        } else if (canvas != null) {
            setPartName(Diagrams.title(canvas.sheet().diagram()));
        }
    }

    @Override
    public boolean reveal(EObject element) {
        boolean shown = canvas != null && !canvas.sheet().view().keys(element).isEmpty();
        if (shown) {
            canvas.select(List.of(element));
        }
        return shown;
    }

    @Override
    public int promptToSaveOnClose() {
        // The model's own editor asks, once for all its diagrams.
        return ModelEditors.of(getSite().getPage(), session()).anyMatch(TalentEditor.class::isInstance) ? NO : super.promptToSaveOnClose();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSaveAs() {
        // A model is saved under another name from its own editor.
    }

    @Override
    public void setFocus() {
        TalentUi.sessions().compareWithDisk();
        if (canvas != null) {
            canvas.setFocus();
        }
    }

    @Override
    public String getContributorId() {
        return "org.talentbench.ui.properties";
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IContentOutlinePage.class && canvas != null) {
            var outline = new DiagramOutline();
            outline.follow(canvas);
            outlines.add(outline);
            return type.cast(outline);
        }
        if (type == IPropertySheetPage.class) {
            return type.cast(new TabbedPropertySheetPage(this));
        }
        return super.getAdapter(type);
    }

    @Override
    public void dispose() {
        FactorKinds.removeListener(kinds);
        if (selections != null) {
            selections.stop();
        }
        super.dispose();
    }
}
