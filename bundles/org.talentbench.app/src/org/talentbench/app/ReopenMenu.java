// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** The files opened last; the platform offers the list but no command for it. */
public final class ReopenMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return new IContributionItem[0];
        }
        return new IContributionItem[] { ContributionItemFactory.REOPEN_EDITORS.create(window) };
    }
}
