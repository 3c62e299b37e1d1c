// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.talentbench.model.ModelException;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.problems.ProblemMarkers;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/** The editor of a model file: the model as a tree, or the reason why there is none. */
public final class TalentEditor extends EditorPart implements IGotoMarker, ISaveablePart2 {

    /** The editor's id. */
    public static final String ID = "org.talentbench.ui.editor";

    private final SessionListener listener = this::sessionChanged;
    private ModelSession session;
    private Composite body;
    private ModelPage page;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        show(input);
        TalentUi.sessions().addListener(listener);
    }

    private void show(IEditorInput input) throws PartInitException {
        if (!(input instanceof IURIEditorInput file) || !"file".equals(file.getURI().getScheme())) {
            throw new PartInitException(NLS.bind(Messages.editor_no_file, input.getName()));
        }
        setInput(input);
        setPartName(input.getName());
        session = TalentUi.sessions().of(Path.of(file.getURI()));
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
        page = session.organisation().isPresent() ? new ModelPage(body, this, session) : null;
        if (page == null) {
            FailurePage.create(body, session);
        }
        body.layout();
    }

    private void sessionChanged(ModelSession changed, SessionListener.Change change) {
        if (changed != session || body == null || body.isDisposed()) {
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
        firePropertyChange(ISaveablePart.PROP_DIRTY);
    }

    /** The page stays where it can: views that follow its selection would lose it with its tree. */
    private void reload() {
        if (page != null && session.organisation().isPresent()) {
            page.reload();
        } else {
            fill();
        }
    }

    /** Selects an element and brings it into view. */
    public void reveal(EObject element) {
        if (page != null) {
            page.reveal(element);
        }
    }

    @Override
    public void gotoMarker(IMarker marker) {
        session.element(marker.getAttribute(ProblemMarkers.ELEMENT, null)).ifPresent(this::reveal);
    }

    @Override
    public boolean isDirty() {
        return session.dirty();
    }

    @Override
    public int promptToSaveOnClose() {
        // In the person's own language, and before more than one model as well: each is a decision of its own.
        getSite().getPage().bringToTop(this);
        int answer = ask(Messages.close_title, NLS.bind(Messages.close_question, getPartName()), Messages.close_save, Messages.close_discard,
                Messages.close_cancel);
        return switch (answer) {
        case 0 -> YES;
        case 1 -> NO;
        default -> CANCEL;
        };
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        TalentUi.sessions().compareWithDisk();
        if (session.conflicting() && Files.exists(session.path()) && ask(Messages.conflict_overwrite_title,
                NLS.bind(Messages.conflict_overwrite, getPartName()), Messages.conflict_overwrite_save, Messages.close_cancel) != 0) {
            monitor.setCanceled(true);
            return;
        }
        try {
            session.save();
        } catch (ModelException e) {
            monitor.setCanceled(true);
            MessageDialog.openError(getSite().getShell(), Messages.editor_save_failed, e.getMessage());
        }
    }

    /** Which of the answers a question gets; less than 0 for none. */
    private int ask(String title, String question, String... answers) {
        return MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), title, question, SWT.SHEET, answers);
    }

    @Override
    public boolean isSaveAsAllowed() {
        return session.organisation().isPresent();
    }

    @Override
    public void doSaveAs() {
        Optional<IFile> target = SaveAs.ask(getSite().getShell(), session);
        if (target.isEmpty()) {
            return;
        }
        try {
            session.saveCopy(Path.of(target.get().getLocationURI()));
            SaveAs.refresh(target.get());
            ModelSession left = session;
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
        if (type == ModelSession.class) {
            return type.cast(session);
        }
        if (type == IContentOutlinePage.class && page != null) {
            return type.cast(new ModelOutline(session, page));
        }
        return super.getAdapter(type);
    }

    @Override
    public void dispose() {
        TalentUi.sessions().removeListener(listener);
        // Closed without saving: what the other views show must be the file again, unless another editor still has the model.
        if (session != null && session.dirty() && !ModelEditors.another(this, session)) {
            TalentUi.sessions().giveUp(session);
        }
        super.dispose();
    }
}
