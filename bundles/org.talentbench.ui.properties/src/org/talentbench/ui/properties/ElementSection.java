// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.SessionListener;

/** A part of a tab that shows the selected element and follows it: also after undo, redo and edits in other parts. */
abstract class ElementSection extends AbstractPropertySection {

    /** So that a burst of changes is shown once. */
    private static final int REFRESH_MILLISECONDS = 30;

    private final SessionListener listener = (session, change) -> sessionChanged();
    private TabbedPropertySheetPage page;
    private Composite body;
    private Debounce refresh;
    private EObject element;

    /** Makes the controls. */
    protected abstract void createBody(Composite parent);

    /** The selection has changed to another element, which {@link #show} shows next. */
    protected void choose(EObject selected) {
        // Most sections look the same for every element.
    }

    /** Shows an element as it is now. */
    protected abstract void show(EObject shown);

    @Override
    public final void createControls(Composite parent, TabbedPropertySheetPage sheet) {
        super.createControls(parent, sheet);
        page = sheet;
        // Plain controls: those of the form toolkit paint white boxes on what a theme colours.
        // Where it has no fields, Tab would stop at it, and nobody would see where.
        body = new Composite(parent, SWT.NO_FOCUS);
        body.setBackgroundMode(SWT.INHERIT_FORCE);
        refresh = new Debounce(parent.getDisplay(), REFRESH_MILLISECONDS, this::follow);
        TalentUi.sessions().addListener(listener);
        createBody(body);
        followFocus(parent);
    }

    /** Whoever goes on with Tab sees where, in a view that is lower than its fields. */
    private static void followFocus(Composite part) {
        if (part instanceof ScrolledComposite scrolled) {
            scrolled.setShowFocusedControl(true);
        } else if (part != null) {
            followFocus(part.getParent());
        }
    }

    @Override
    public final void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        if (selection instanceof IStructuredSelection structured && Subject.of(structured.getFirstElement()) instanceof EObject selected) {
            element = selected;
            choose(selected);
        }
    }

    /** The controls' parent. */
    protected final Composite body() {
        return body;
    }

    private void sessionChanged() {
        if (element != null) {
            refresh.request();
        }
    }

    /** Shows a change: in the fields, and in the heading, which has the element's name and is no part of the section. */
    private void follow() {
        refresh();
        if (element.eResource() != null && !body.isDisposed()) {
            page.labelProviderChanged(null);
        }
    }

    @Override
    public final void refresh() {
        // Deleted while it was shown: there is nothing left to write to.
        if (element != null && element.eResource() != null && !body.isDisposed()) {
            show(element);
        }
    }

    /** Up to the window: other controls need another height, which the composites in between keep from the last ones. */
    protected final void layoutAgain() {
        body.getShell().layout(body.getChildren(), SWT.NONE);
        page.resizeScrolledComposite();
    }

    @Override
    public void dispose() {
        TalentUi.sessions().removeListener(listener);
        if (refresh != null) {
            refresh.cancel();
        }
        super.dispose();
    }
}
