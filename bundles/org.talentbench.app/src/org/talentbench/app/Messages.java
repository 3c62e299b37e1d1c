// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.osgi.util.NLS;

/** The application's sentences. */
public final class Messages extends NLS {

    public static String application_name;
    public static String compute_about;
    public static String compute_available;
    public static String compute_backend;
    public static String compute_device;
    public static String compute_preferred;
    public static String compute_small;
    public static String compute_state;
    public static String compute_unavailable;
    public static String first_project;
    public static String general_about;
    public static String general_theme;
    public static String general_theme_dark;
    public static String general_theme_light;
    public static String general_welcome;
    public static String welcome_at_start;
    public static String welcome_data;
    public static String welcome_data_about;
    public static String welcome_example;
    public static String welcome_example_about;
    public static String welcome_file;
    public static String welcome_mermaid;
    public static String welcome_mermaid_about;
    public static String welcome_new;
    public static String welcome_new_about;
    public static String welcome_no_properties;
    public static String welcome_recent;
    public static String welcome_title;
    public static String welcome_what;
    public static String workspace_in_use;
    public static String workspace_refresh;
    public static String workspace_unusable;

    static {
        NLS.initializeMessages("org.talentbench.app.messages", Messages.class);
    }

    private Messages() {
    }
}
