// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Size, title and bars of a window. Its menus are contributions in plugin.xml. */
final class TalentWindowAdvisor extends WorkbenchWindowAdvisor {

    /** What the platform adds for text editors and program code; there are none here. */
    private static final List<String> FOREIGN_ACTION_SETS = List.of(
            "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.navigation",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
            "org.eclipse.ui.actionSet.keyBindings",
            "org.eclipse.ui.externaltools.ExternalToolsSet",
            "org.eclipse.search.searchActionSet");

    TalentWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setTitle(Messages.application_name);
        configurer.setInitialSize(initialSize(configurer.getWindow()));
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
    }

    private static Point initialSize(IWorkbenchWindow window) {
        Rectangle screen = window.getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(1400, screen.width), Math.min(1000, screen.height));
    }

    @Override
    public void postWindowOpen() {
        FOREIGN_ACTION_SETS.forEach(getWindowConfigurer().getWindow().getActivePage()::hideActionSet);
    }
}
