// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import java.util.Comparator;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IContext;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;

/** The help of the window, which the platform offers in Find Actions: the pages of factors. They are few, so that a search needs no index. */
public final class FactorHelpPages extends AbstractHelpUI {

    @Override
    public void displayHelp() {
        open();
    }

    @Override
    public void displaySearch() {
        open();
    }

    @Override
    public void displayDynamicHelp() {
        open();
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        open();
    }

    @Override
    public void displayHelpResource(String href) {
        open();
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    /** Shows the page that says some words most often, before it one that is called so. */
    @Override
    public void search(String words) {
        String sought = words.strip();
        Optional<FactorKind> best = sought.isEmpty() ? Optional.empty() : FactorKinds.all().stream().filter(kind -> HelpPage.says(kind, sought) > 0)
                .max(Comparator.<FactorKind>comparingInt(kind -> HelpPage.count(kind.label(), sought)).thenComparingInt(kind -> HelpPage.says(kind, sought)));
        open().ifPresent(view -> best.ifPresentOrElse(kind -> view.show(kind, sought), () -> view.showNone(sought)));
    }

    private static Optional<FactorPluginsView> open() {
        try {
            return Optional.of((FactorPluginsView) PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(FactorPluginsView.ID));
        } catch (PartInitException e) {
            ILog.of(FactorHelpPages.class).log(e.getStatus());
            return Optional.empty();
        }
    }
}
