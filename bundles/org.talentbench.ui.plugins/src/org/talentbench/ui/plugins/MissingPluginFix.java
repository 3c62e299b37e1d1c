// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.talentbench.ui.Icons;

/** The quick fix of a factor whose plugin is not installed: to install it. */
public final class MissingPluginFix implements IMarkerResolutionGenerator, IMarkerResolution2 {

    static final Icons ICONS = new Icons("org.talentbench.ui.plugins");
    private static final String INSTALL = "org.eclipse.equinox.p2.ui.sdk.install";

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return new IMarkerResolution[] { this };
    }

    @Override
    public String getLabel() {
        return Messages.fix_install;
    }

    @Override
    public String getDescription() {
        return Messages.fix_install_description;
    }

    @Override
    public Image getImage() {
        return ICONS.image("install");
    }

    @Override
    public void run(IMarker marker) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(INSTALL, null);
        } catch (CommandException e) {
            ILog.of(MissingPluginFix.class).error(e.getMessage(), e);
        }
    }
}
