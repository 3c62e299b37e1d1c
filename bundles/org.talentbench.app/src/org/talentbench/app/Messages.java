// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.osgi.util.NLS;

/** The application's sentences. */
final class Messages extends NLS {

    public static String application_name;
    public static String first_project;
    public static String workspace_in_use;
    public static String workspace_refresh;
    public static String workspace_unusable;

    static {
        NLS.initializeMessages("org.talentbench.app.messages", Messages.class);
    }

    private Messages() {
    }
}
