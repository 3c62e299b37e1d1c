// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import org.eclipse.osgi.util.NLS;

/** The sentences of the view of plugins. */
public final class Messages extends NLS {

    public static String column_name;
    public static String column_state;
    public static String column_version;
    public static String fix_install;
    public static String fix_install_description;
    public static String help_none;
    public static String help_not_found;
    public static String help_title;
    public static String plugin_fails;
    public static String plugin_signed;
    public static String plugin_unsigned;
    public static String plugin_works;
    public static String plugin_works_partly;
    public static String plugins_title;

    static {
        NLS.initializeMessages("org.talentbench.ui.plugins.messages", Messages.class);
    }

    private Messages() {
    }
}
