// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.talentbench.ui.Messages;
import org.talentbench.ui.session.ModelSession;

/** In place of a model that could not be read: what is wrong with the file, what to do, and that nothing was changed. */
final class FailurePage {

    private FailurePage() {
    }

    static void create(Composite parent, ModelSession session) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 24).spacing(16, 12).applyTo(page);

        var icon = new Label(page, SWT.NONE);
        icon.setImage(page.getDisplay().getSystemImage(SWT.ICON_ERROR));
        GridDataFactory.fillDefaults().span(1, 4).align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);

        var title = new Label(page, SWT.WRAP);
        title.setText(Messages.failure_title);
        title.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);

        var reason = new Label(page, SWT.WRAP);
        reason.setText(session.failure().orElse("").replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(reason);

        var untouched = new Label(page, SWT.WRAP);
        untouched.setText(Messages.failure_untouched);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(untouched);

        var again = new Button(page, SWT.PUSH);
        again.setText(Messages.failure_read_again);
        again.addListener(SWT.Selection, event -> session.revert());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(again);
    }
}
