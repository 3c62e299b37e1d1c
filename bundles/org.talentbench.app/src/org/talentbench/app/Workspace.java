// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/** Where the models live: the folder that {@code -data} names, or TalentBench in the user's home. Nobody is asked. */
final class Workspace {

    private Workspace() {
    }

    /** Takes the workspace for this process. Returns null, or a sentence that says why it could not. */
    static String claim() {
        Location location = Platform.getInstanceLocation();
        Path home = Path.of(System.getProperty("user.home"), "TalentBench");
        try {
            boolean claimed = location.isSet() ? location.lock() : location.set(home.toUri().toURL(), true);
            return claimed ? null : NLS.bind(Messages.workspace_in_use, folder(location, home));
        } catch (IOException e) {
            return NLS.bind(Messages.workspace_unusable, folder(location, home), e.getMessage());
        }
    }

    static void release() {
        Location location = Platform.getInstanceLocation();
        if (location.isSet()) {
            location.release();
        }
    }

    private static String folder(Location location, Path otherwise) {
        return location.isSet() ? location.getURL().getPath() : otherwise.toString();
    }
}
