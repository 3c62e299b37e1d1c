// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;
import org.talentbench.ui.commands.CommandTexts;
import org.talentbench.ui.editor.OpenOnEdit;
import org.talentbench.ui.optimise.Runs;
import org.talentbench.ui.problems.ProblemMarkers;
import org.talentbench.ui.recovery.Autosaving;
import org.talentbench.ui.recovery.Recovery;
import org.talentbench.ui.session.ModelSessions;

/** The bundle's life: what the window's parts share is made here, once, and let go here. */
public final class TalentUi extends AbstractUIPlugin {

    /** The bundle's symbolic name, first part of every id in its plugin.xml. */
    public static final String ID = "org.talentbench.ui";

    private static TalentUi plugin;

    private ModelSessions sessions;
    private Runs runs;
    private Recovery recovery;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        plugin = this;
        sessions = new ModelSessions();
        runs = new Runs(sessions);
        sessions.addListener(new ProblemMarkers());
        sessions.addListener(new OpenOnEdit());
        sessions.addListener(new CommandTexts());
        sessions.addListener(new Autosaving());
        recovery = new Recovery(sessions);
        sessions.addListener(recovery);
        runs.addListener(session -> refreshEnablement());
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        sessions.dispose();
        plugin = null;
        super.stop(context);
    }

    /** The models that the window has open. */
    public static ModelSessions sessions() {
        return plugin.sessions;
    }

    /** The optimisations of those models. */
    public static Runs runs() {
        return plugin.runs;
    }

    /** The offer of changes that an earlier window could not save. */
    public static Recovery recovery() {
        return plugin.recovery;
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
        var registry = plugin.getImageRegistry();
        if (registry.getDescriptor(name) == null) {
            registry.put(name, icon(name));
        }
        return registry.get(name);
    }

    /** The descriptor of one of the bundle's icons, by file name without its ending. */
    public static ImageDescriptor icon(String name) {
        return ResourceLocator.imageDescriptorFromBundle(ID, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** Writes what went wrong into the Error Log, for the things that must not stop the work. */
    public static void log(IStatus status) {
        ILog.of(TalentUi.class).log(status);
    }
}
