// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.navigator;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.session.ModelSelection;

/**
 * Opens the editor on the element that is double clicked in the Project Explorer. An action, since that is what the
 * Project Explorer asks its double click for.
 */
public final class OpenElement extends CommonActionProvider {

    private Action open;

    @Override
    public void init(ICommonActionExtensionSite site) {
        super.init(site);
        open = new Action() {
            @Override
            public void run() {
                open(site);
            }
        };
    }

    private static void open(ICommonActionExtensionSite site) {
        if (site.getViewSite() instanceof ICommonViewerWorkbenchSite view) {
            ISelection selection = site.getStructuredViewer().getSelection();
            ModelSelection.of(selection).ifPresent(model -> model.owner()
                    .ifPresent(element -> Reveal.element(view.getPage(), model.session(), element)));
        }
    }

    @Override
    public void fillActionBars(IActionBars bars) {
        bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
    }
}
