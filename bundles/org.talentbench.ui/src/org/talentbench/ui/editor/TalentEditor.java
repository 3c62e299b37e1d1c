// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.talentbench.model.ModelException;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.problems.ProblemMarkers;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/** The editor of a model file: the model as a tree, or the reason why there is none. */
public final class TalentEditor extends ModelEditor implements IGotoMarker {

    /** The editor's id. */
    public static final String ID = "org.talentbench.ui.editor";

    private Composite body;
    private ModelPage page;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        show(input);
    }

    private void show(IEditorInput input) throws PartInitException {
        if (!(input instanceof IURIEditorInput file) || !"file".equals(file.getURI().getScheme())) {
            throw new PartInitException(NLS.bind(Messages.editor_no_file, input.getName()));
        }
        setInput(input);
        setPartName(input.getName());
        take(TalentUi.sessions().of(Path.of(file.getURI())));
    }

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        body.setLayout(new FillLayout());
        fill();
    }

    private void fill() {
        for (Control old : body.getChildren()) {
            old.dispose();
        }
        page = session().organisation().isPresent() ? new ModelPage(body, this, session()) : null;
        if (page == null) {
            FailurePage.create(body, session());
        }
        body.layout();
    }

    @Override
    protected void sessionChanged(SessionListener.Change change) {
        if (body == null || body.isDisposed()) {
            return;
        }
        switch (change) {
        case RELOADED -> reload();
        case CLOSED -> getSite().getPage().closeEditor(this, false);
        case CONFLICT -> page.askAboutConflict();
        case OPENED, EDITED, SAVED -> {
            if (page != null) {
                page.refresh();
            }
        }
        }
    }

    /** The page stays where it can: views that follow its selection would lose it with its tree. */
    private void reload() {
        if (page != null && session().organisation().isPresent()) {
            page.reload();
        } else {
            fill();
        }
    }

    @Override
    public boolean reveal(EObject element) {
        if (page != null) {
            page.reveal(element);
        }
        return page != null;
    }

    @Override
    public void gotoMarker(IMarker marker) {
        session().element(marker.getAttribute(ProblemMarkers.ELEMENT, null)).ifPresent(this::reveal);
    }

    @Override
    public boolean isSaveAsAllowed() {
        return session().organisation().isPresent();
    }

    @Override
    public void doSaveAs() {
        Optional<IFile> target = SaveAs.ask(getSite().getShell(), session());
        if (target.isEmpty()) {
            return;
        }
        try {
            session().saveCopy(Path.of(target.get().getLocationURI()));
            SaveAs.refresh(target.get());
            ModelSession left = session();
            show(new FileEditorInput(target.get()));
            fill();
            if (left.dirty()) {
                TalentUi.sessions().giveUp(left);
            }
            firePropertyChange(PROP_INPUT);
            firePropertyChange(ISaveablePart.PROP_DIRTY);
        } catch (ModelException | PartInitException e) {
            MessageDialog.openError(getSite().getShell(), Messages.editor_save_failed, e.getMessage());
        }
    }

    @Override
    public void setFocus() {
        TalentUi.sessions().compareWithDisk();
        if (page != null) {
            page.setFocus();
        } else {
            body.setFocus();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IContentOutlinePage.class && page != null) {
            return type.cast(new ModelOutline(session(), page));
        }
        return super.getAdapter(type);
    }
}
