// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/** A view that shows something of the model at hand, and follows the selection from model to model. */
abstract class ModelView extends ViewPart {
    private final ISelectionListener selectionListener = (_, _) -> follow();
    private final SessionListener sessionListener = this::changed;
    private Hinted<Composite> frame;
    private ModelSession session;

    @Override
    public final void createPartControl(Composite parent) {
        frame = new Hinted<>(parent, inside -> new Composite(inside, SWT.NONE));
        createPage(frame.content());
        getSite().getPage().addSelectionListener(selectionListener);
        TalentUi.sessions().addListener(sessionListener);
        follow();
        refresh();
    }

    /** Makes the controls that show a model. */
    protected abstract void createPage(Composite parent);

    /** Puts something on a tab of its own. */
    protected static void tab(CTabFolder tabs, String title, Control control) {
        var item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    /** Shows a model; where there is nothing of it to show, why, as a sentence. */
    protected abstract Optional<String> show(Organisation organisation);

    private void follow() {
        ModelSelection.of(getSite().getWorkbenchWindow()).map(ModelSelection::session).filter(one -> one != session).ifPresent(one -> {
            session = one;
            refresh();
        });
    }

    private void changed(ModelSession model, SessionListener.Change change) {
        if (model == session && !frame.isDisposed()) {
            session = change == SessionListener.Change.CLOSED ? null : session;
            refresh();
        }
    }

    private void refresh() {
        frame.show(organisation().map(organisation -> show(organisation).orElse("")).orElse(Messages.view_no_model));
    }

    /** The model at hand. */
    protected final Optional<Organisation> organisation() {
        return Optional.ofNullable(session).flatMap(ModelSession::organisation);
    }

    /** Its session; null before there is one. */
    protected final ModelSession session() {
        return session;
    }

    @Override
    public void setFocus() {
        frame.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(selectionListener);
        TalentUi.sessions().removeListener(sessionListener);
        super.dispose();
    }
}
