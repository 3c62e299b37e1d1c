// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import java.nio.file.Files;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.menus.IMenuService;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.Wording;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tree.ModelTree;

/** The model as a tree under a heading with its name and what can be done with it. */
final class ModelPage {

    private static final String TOOLBAR = "toolbar:org.talentbench.ui.editor";
    /** Long enough that typing does not flicker, short enough to look immediate. */
    private static final int REFRESH_MILLISECONDS = 60;

    private final IEditorPart editor;
    private final ModelSession session;
    private final Form form;
    private final ModelTree tree;
    private final Debounce refresh;
    private Composite question;
    /** Kept while it is selected: once the model has been read again, the old elements have no id any more. */
    private String selectedId;

    ModelPage(Composite parent, IEditorPart editor, ModelSession session) {
        this.editor = editor;
        IEditorSite site = editor.getEditorSite();
        this.session = session;
        var toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createForm(parent);
        form.setImage(TalentUi.image("model"));
        toolkit.decorateFormHeading(form);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(form.getBody());
        tree = new ModelTree(form.getBody(), session);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        refresh = new Debounce(parent.getDisplay(), REFRESH_MILLISECONDS, this::showNow);

        var actions = (ToolBarManager) form.getToolBarManager();
        var menus = site.getService(IMenuService.class);
        menus.populateContributionManager(actions, TOOLBAR);
        actions.update(true);

        var menu = new MenuManager();
        tree.viewer().getTree().setMenu(menu.createContextMenu(tree.viewer().getTree()));
        // Without the editor's file: its Team and Compare With would stand among what can be done to an element.
        site.registerContextMenu(ModelTree.FOCUS_ID, menu, tree.viewer(), false);
        site.setSelectionProvider(tree.viewer());
        tree.viewer().addSelectionChangedListener(event -> selectedId = ModelSelection.of(event.getSelection())
                .filter(selection -> selection.elements().size() == 1).map(selection -> session.idOf(selection.elements().getFirst())).orElse(null));
        form.addDisposeListener(event -> {
            refresh.cancel();
            menus.releaseContributions(actions);
            menu.dispose();
            toolkit.dispose();
        });
        showNow();
    }

    private void showNow() {
        session.organisation().ifPresent(organisation -> form.setText(Wording.of(organisation).replace("&", "&&")));
        tree.viewer().refresh();
        if (tree.viewer().getStructuredSelection().isEmpty()) {
            // Nothing selected, or what was is no more: the model itself, for Properties would have nothing to show.
            session.organisation().ifPresent(organisation -> tree.viewer().setSelection(new StructuredSelection(organisation)));
        }
    }

    void refresh() {
        refresh.request();
        if (!session.conflicting()) {
            dropQuestion();
        }
    }

    /** Another program has written or removed the file while there are changes here: neither is given up without an answer. */
    void askAboutConflict() {
        dropQuestion();
        question = new Composite(form.getBody(), SWT.NONE);
        question.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(question);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(question);
        question.moveAbove(tree.control());
        new Label(question, SWT.NONE).setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
        boolean gone = !Files.exists(session.path());
        var sentence = new Label(question, SWT.WRAP);
        sentence.setText(gone ? Messages.conflict_gone : Messages.conflict_question);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(sentence);
        if (gone) {
            answer(Messages.conflict_save_again, () -> editor.getSite().getPage().saveEditor(editor, false));
            answer(Messages.conflict_close, () -> editor.getSite().getPage().closeEditor(editor, false));
        } else {
            answer(Messages.conflict_take_theirs, session::revert);
            answer(Messages.conflict_keep_mine, () -> {
                session.keepMine();
                dropQuestion();
            });
        }
        form.getBody().layout(true, true);
    }

    private void answer(String label, Runnable action) {
        var button = new Button(question, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void dropQuestion() {
        if (question != null) {
            question.dispose();
            question = null;
            form.getBody().layout();
        }
    }

    /** Shows the model that was read again. Every element is another object; the one with the selected id is selected. */
    void reload() {
        dropQuestion();
        String selected = selectedId;
        showNow();
        tree.viewer().expandToLevel(2);
        // Revealing empties the search field, which the model itself is not worth.
        session.element(selected).filter(element -> element.eContainer() != null).ifPresent(this::reveal);
    }

    void reveal(EObject element) {
        tree.reveal(element);
    }

    void setFocus() {
        tree.viewer().getTree().setFocus();
    }
}
