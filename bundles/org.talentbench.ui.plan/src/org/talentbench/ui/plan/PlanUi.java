// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;
import org.talentbench.ui.Icons;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.plan.optimise.LiveOptimisation;
import org.talentbench.ui.plan.optimise.Runs;

/** The bundle's life: the optimisations of the window's models are begun and let go here. */
public final class PlanUi extends AbstractUIPlugin {

    private static final Icons ICONS = new Icons("org.talentbench.ui.plan");

    private static PlanUi plugin;

    private Runs runs;
    private LiveOptimisation live;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        plugin = this;
        runs = new Runs(TalentUi.sessions());
        live = new LiveOptimisation(TalentUi.sessions(), runs);
        runs.addListener(session -> refreshEnablement());
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        plugin = null;
        super.stop(context);
    }

    /** The optimisations of the models that the window has open. */
    public static Runs runs() {
        return plugin.runs;
    }

    /** Whether and how plans follow the models. */
    public static LiveOptimisation live() {
        return plugin.live;
    }

    /** Menus and toolbars show again whether live optimisation is on. */
    public static void refreshCommands() {
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements("org.talentbench.ui.live", null);
        plugin.runs.refresh();
    }

    /** The window's display, from any thread. */
    public static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** The toolbars look again at what can be done: the end of a run is no change of the selection, which is all that they follow. */
    private static void refreshEnablement() {
        var events = PlatformUI.getWorkbench().getService(IEventBroker.class);
        if (events != null) {
            events.post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
        }
    }

    /** One of the bundle's icons, by file name without its ending. The image is the registry's: not to be disposed of. */
    public static Image image(String name) {
        return ICONS.image(name);
    }

    /** The descriptor of one of the bundle's icons, by file name without its ending. */
    public static ImageDescriptor icon(String name) {
        return ICONS.descriptor(name);
    }

    /** Writes what went wrong into the Error Log, for the things that must not stop the work. */
    public static void log(IStatus status) {
        ILog.of(PlanUi.class).log(status);
    }
}
