// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.talentbench.app.welcome.WelcomePage;
import org.talentbench.ui.TalentPerspective;

/** Gives the workbench its workspace, its first perspective and the images of projects. */
final class TalentWorkbenchAdvisor extends WorkbenchAdvisor {

    /** Of the platform's own preferences, those that people here need; the others are for program code, of which there is none. */
    private static final Set<String> PREFERENCES = Set.of("org.talentbench.app.general", "org.eclipse.equinox.internal.p2.ui.sdk.ProvisioningPreferencePage");
    private static final String KEYS = "org.eclipse.ui.preferencePages.Workbench/org.eclipse.ui.preferencePages.Keys";

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        // Without them the Project Explorer can neither name nor open a resource.
        IDE.registerAdapters();
        PlatformImages.declare(configurer);
        SelectOnTab.in(configurer.getWorkbench().getDisplay());
        KeyboardMenus.in(configurer.getWorkbench().getDisplay());
        DoubleClicks.in(configurer.getWorkbench().getDisplay());
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new TalentWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return TalentPerspective.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.talentbench.app.general";
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public void preStartup() {
        // Builders and refreshes would compete with the opening window for the processor.
        Job.getJobManager().suspend();
    }

    @Override
    public void postStartup() {
        Job.getJobManager().resume();
        FirstRun.prepare(ResourcesPlugin.getWorkspace());
        WorkspaceRefresh.soon();
        choose(PlatformUI.getWorkbench().getPreferenceManager());
        welcome(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
    }

    private static void choose(PreferenceManager pages) {
        IPreferenceNode keys = pages.find(KEYS);
        Stream.of(pages.getRootSubNodes()).filter(page -> !PREFERENCES.contains(page.getId())).forEach(pages::remove);
        pages.addToRoot(keys);
    }

    private static void welcome(IWorkbenchWindow window) {
        if (window != null && window.getActivePage() != null && window.getActivePage().getEditorReferences().length == 0 && WelcomePage.wanted()) {
            WelcomePage.open(window.getActivePage());
        }
    }

    @Override
    public boolean preShutdown() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            workspace.save(true, null);
        } catch (CoreException e) {
            // Markers and project settings of this session are lost then; the models themselves are already saved.
            ILog.of(TalentWorkbenchAdvisor.class).log(e.getStatus());
        }
        return true;
    }
}
