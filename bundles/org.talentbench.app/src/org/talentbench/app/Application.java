// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Version;

/** The workbench window: finds its workspace, opens, and stays until the last window is closed. */
public final class Application implements IApplication {

    /** The About text shows it; see {@code about.mappings}. */
    private static final String VERSION = "talentbench.version";

    @Override
    public Object start(IApplicationContext context) {
        Version version = context.getBrandingBundle() == null ? Version.emptyVersion : context.getBrandingBundle().getVersion();
        System.setProperty(VERSION, version.getMajor() + "." + version.getMinor() + "." + version.getMicro());
        Display display = PlatformUI.createDisplay();
        try {
            String refusal = Workspace.claim();
            if (refusal != null) {
                MessageDialog.openError(null, Messages.application_name, refusal);
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new TalentWorkbenchAdvisor());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
            Workspace.release();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        var workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().syncExec(() -> {
            if (!workbench.isClosing()) {
                workbench.close();
            }
        });
    }
}
