// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.SessionListener;

/** A tab's content: one field for each feature of the selected element's class that belongs in the tab. */
abstract class AttributeSection extends AbstractPropertySection {

    private final SessionListener listener = (session, change) -> sessionChanged();
    private TabbedPropertySheetPage page;
    private Composite body;
    private Debounce refresh;
    private EObject element;
    private List<?> shownShape;
    private List<Field> fields = List.of();

    /** The fields for an element, in the order in which they are shown. */
    protected abstract List<Field> fields(EObject element);

    /** What decides on the fields: elements of equal shape share them. */
    protected List<?> shape(EObject element) {
        return List.of(element.eClass());
    }

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage sheet) {
        super.createControls(parent, sheet);
        page = sheet;
        // Plain controls: those of the form toolkit paint white boxes on what a theme colours.
        body = new Composite(parent, SWT.NONE);
        body.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 6).spacing(8, 5).applyTo(body);
        // Also after undo, redo and edits in other parts; a moment later, so that a burst is shown once.
        refresh = new Debounce(parent.getDisplay(), 30, this::follow);
        TalentUi.sessions().addListener(listener);
    }

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof EObject selected) {
            element = selected;
            showFields();
        }
    }

    private void showFields() {
        List<?> shape = shape(element);
        if (shape.equals(shownShape)) {
            return;
        }
        shownShape = shape;
        for (Control old : body.getChildren()) {
            old.dispose();
        }
        fields = fields(element);
        fields.forEach(field -> field.create(body));
        // Up to the window: another kind of element needs another height, which the composites in between keep from the last one.
        body.getShell().layout(body.getChildren(), SWT.NONE);
        page.resizeScrolledComposite();
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
    public void refresh() {
        // Deleted while it was shown: there is nothing left to write to.
        if (element != null && element.eResource() != null && !body.isDisposed()) {
            showFields();
            fields.forEach(field -> field.show(element));
        }
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
