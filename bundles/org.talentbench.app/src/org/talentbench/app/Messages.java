// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import org.eclipse.osgi.util.NLS;

/** The application's sentences. */
public final class Messages extends NLS {

    public static String application_name;
    public static String compute_about;
    public static String compute_available;
    public static String compute_backend;
    public static String compute_choice;
    public static String compute_cuda_installed;
    public static String compute_cuda_no_card;
    public static String compute_cuda_offered;
    public static String compute_cuda_other_card;
    public static String compute_device;
    public static String compute_measure;
    public static String compute_measuring;
    public static String compute_not_measured;
    public static String compute_prepare;
    public static String compute_seconds;
    public static String compute_size;
    public static String compute_speed;
    public static String compute_state;
    public static String compute_times;
    public static String compute_unavailable;
    public static String compute_why;
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
