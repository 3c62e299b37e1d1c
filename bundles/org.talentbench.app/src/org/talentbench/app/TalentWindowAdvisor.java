// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.views.IViewRegistry;

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

    /** What the platform takes a kept tab for that says nothing of what was in it. */
    private static final String NO_EDITOR = "org.eclipse.ui.internal.emptyEditorTab";

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
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        FOREIGN_ACTION_SETS.forEach(window.getActivePage()::hideActionSet);
        nameViews(window);
        closeRemains(window.getActivePage());
    }

    /** The layout is kept every few minutes with all its tabs; those that are not for another session are taken out only by a window that ends in peace. */
    private static void closeRemains(IWorkbenchPage page) {
        IEditorReference[] remains = Stream.of(page.getEditorReferences()).filter(editor -> NO_EDITOR.equals(editor.getId())).toArray(IEditorReference[]::new);
        page.closeEditors(remains, false);
    }

    /** The layout was kept with its words, and the window that kept it may have spoken another language. */
    private static void nameViews(IWorkbenchWindow window) {
        IViewRegistry views = window.getWorkbench().getViewRegistry();
        for (MPart part : window.getService(EModelService.class).findElements(window.getService(MWindow.class), null, MPart.class)) {
            IViewDescriptor view = views.find(part.getElementId());
            if (view != null) {
                part.setLabel(view.getLabel());
            }
        }
    }
}
