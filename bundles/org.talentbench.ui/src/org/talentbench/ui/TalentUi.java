// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.ui.commands.CommandTexts;
import org.talentbench.ui.editor.OpenOnEdit;
import org.talentbench.ui.problems.ProblemMarkers;
import org.talentbench.ui.recovery.Autosaving;
import org.talentbench.ui.recovery.Recovery;
import org.talentbench.ui.session.ModelSessions;

/** The bundle's life: what the window's parts share is made here, once, and let go here. */
public final class TalentUi extends AbstractUIPlugin {

    /** The bundle's symbolic name, first part of every id in its plugin.xml. */
    public static final String ID = "org.talentbench.ui";

    private static TalentUi plugin;

    private static final Icons ICONS = new Icons(ID);
    private final ProblemMarkers problems = new ProblemMarkers();
    private final Runnable kinds = this::kindsChanged;
    private ModelSessions sessions;
    private Recovery recovery;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        plugin = this;
        sessions = new ModelSessions();
        sessions.addListener(problems);
        FactorKinds.addListener(kinds);
        sessions.addListener(new OpenOnEdit());
        sessions.addListener(new CommandTexts());
        sessions.addListener(new Autosaving());
        recovery = new Recovery(sessions);
        sessions.addListener(recovery);
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        FactorKinds.removeListener(kinds);
        sessions.dispose();
        plugin = null;
        super.stop(context);
    }

    private void kindsChanged() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(problems::checkAgain);
        }
    }

    /** The offer of changes that an earlier window could not save. */
    public static Recovery recovery() {
        return plugin.recovery;
    }

    /** The models that the window has open. */
    public static ModelSessions sessions() {
        return plugin.sessions;
    }

    /** One of the bundle's icons, by file name without its ending. The image is the registry's: not to be disposed of. */
    public static Image image(String name) {
        return ICONS.image(name);
    }

    /** The descriptor of one of the bundle's icons, by file name without its ending. */
    public static ImageDescriptor icon(String name) {
        return ICONS.descriptor(name);
    }

    /** Gives a control that no label stands before a name, for those who do not see it. */
    public static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }

    /** Writes what went wrong into the Error Log, for the things that must not stop the work. */
    public static void log(IStatus status) {
        ILog.of(TalentUi.class).log(status);
    }
}
