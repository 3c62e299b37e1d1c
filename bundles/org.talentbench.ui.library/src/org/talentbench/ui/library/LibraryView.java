// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.talentbench.examples.Intervention;
import org.talentbench.examples.Interventions;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.Icons;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.Addition;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/** The intervention library: programmes to choose from at the left, what the chosen one consists of at the right. */
public final class LibraryView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.talentbench.ui.library";

    static final Icons ICONS = new Icons(ID);

    private static final int REFRESH_MILLISECONDS = 100;
    private static final int BESIDE = 760;

    private final SessionListener listener = (session, change) -> sessionChanged(session, change);
    private final ISelectionListener selectionListener = (part, selection) -> follow();
    private LibraryTree tree;
    private ProgrammePage page;
    private Debounce refresh;
    private Optional<Intervention> shown = Optional.empty();
    /** The model at hand; null where there is none. */
    private ModelSession target;

    @Override
    public void createPartControl(Composite parent) {
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        tree = new LibraryTree(sash);
        page = new ProgrammePage(sash, this::add);
        sash.setWeights(30, 70);
        // Beside each other where there is the room to read, else one above the other.
        sash.addListener(SWT.Resize, event -> sash.setOrientation(sash.getClientArea().width < BESIDE ? SWT.VERTICAL : SWT.HORIZONTAL));
        refresh = new Debounce(parent.getDisplay(), REFRESH_MILLISECONDS, this::show);
        tree.viewer().addSelectionChangedListener(event -> selected(tree.selected()));
        tree.viewer().addDoubleClickListener(event -> tree.selected().ifPresent(this::addAtOnce));
        var menu = new MenuManager();
        tree.viewer().getTree().setMenu(menu.createContextMenu(tree.viewer().getTree()));
        getSite().registerContextMenu(ID, menu, tree.viewer());
        TalentUi.sessions().addListener(listener);
        getSite().getPage().addSelectionListener(selectionListener);
        follow();
        tree.select(Interventions.all().getFirst());
    }

    /** Keeps to the model in hand while something else, such as a programme, is selected. */
    private void follow() {
        ModelSelection.of(getSite().getWorkbenchWindow()).map(ModelSelection::session).filter(session -> session != target).ifPresent(session -> {
            target = session;
            refresh.request();
        });
    }

    private void sessionChanged(ModelSession session, SessionListener.Change change) {
        if (session == target) {
            if (change == SessionListener.Change.CLOSED) {
                target = null;
            }
            refresh.request();
        }
    }

    /** Every click on a programme selects it. Showing it takes a while, and only once. */
    private void selected(Optional<Intervention> selected) {
        if (!selected.equals(shown)) {
            show();
        }
    }

    private void show() {
        if (!tree.control().isDisposed()) {
            shown = tree.selected();
            shown.ifPresent(intervention -> page.show(Programme.of(intervention), target));
        }
    }

    /** The selected programme. */
    Optional<Intervention> selected() {
        return tree.selected();
    }

    /** Shows a programme. */
    void select(Intervention intervention) {
        tree.select(intervention);
    }

    private void add() {
        tree.selected().ifPresent(intervention -> AddWizard.open(getSite().getWorkbenchWindow(), intervention, target));
    }

    /** Into the model at hand without more questions, which one undo takes back; where there is no model, it is asked for. */
    private void addAtOnce(Intervention intervention) {
        if (target == null || target.organisation().isEmpty()) {
            add();
        } else {
            Adapters.adapt(intervention, Addition.class).addTo(target);
        }
    }

    /** The model that programmes are put into. */
    Optional<ModelSession> target() {
        return Optional.ofNullable(target);
    }

    @Override
    public void setFocus() {
        tree.viewer().getTree().setFocus();
    }

    @Override
    public void dispose() {
        TalentUi.sessions().removeListener(listener);
        getSite().getPage().removeSelectionListener(selectionListener);
        refresh.cancel();
        super.dispose();
    }
}
