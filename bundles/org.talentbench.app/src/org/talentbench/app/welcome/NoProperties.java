// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.welcome;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.talentbench.app.Messages;

/** What Properties say beside the welcome page, where the platform would show an empty table. */
final class NoProperties extends Page implements IPropertySheetPage {

    private Composite body;

    @Override
    public void createControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        var layout = new FillLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        body.setLayout(layout);
        new Label(body, SWT.WRAP).setText(Messages.welcome_no_properties);
    }

    @Override
    public Control getControl() {
        return body;
    }

    @Override
    public void setFocus() {
        body.setFocus();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        // The welcome page has nothing to select.
    }
}
