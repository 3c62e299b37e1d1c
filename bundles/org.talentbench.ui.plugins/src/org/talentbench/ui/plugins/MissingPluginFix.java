// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator;
import org.talentbench.ui.Icons;
import org.talentbench.ui.problems.PluginInstallation;

/** The quick fix of a factor whose plugin is not installed: to install it. */
public final class MissingPluginFix implements IMarkerResolutionGenerator, IMarkerResolution2 {

    static final Icons ICONS = new Icons("org.talentbench.ui.plugins");

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
        PluginInstallation.open();
    }
}
