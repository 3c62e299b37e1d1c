// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.osgi.util.NLS;

/** The diagrams' sentences. */
public final class Messages extends NLS {

    public static String diagram_title;
    public static String edit_failed;
    public static String editor_gone;
    public static String editor_no_diagram;
    public static String export_browse;
    public static String export_cancel;
    public static String export_do;
    public static String export_failed;
    public static String export_file;
    public static String export_form;
    public static String export_mermaid;
    public static String export_message;
    public static String export_no_folder;
    public static String export_no_name;
    public static String export_overwrites;
    public static String export_pdf;
    public static String export_png;
    public static String export_reason;
    public static String export_scale;
    public static String export_size;
    public static String export_svg;
    public static String export_title;
    public static String new_diagram;
    public static String show_grid;
    public static String show_guides;
    public static String preferences_about;
    public static String preferences_grid;
    public static String preferences_snapping;
    public static String preferences_copy;
    public static String preferences_percent;

    static {
        initializeMessages("org.talentbench.ui.diagrams.messages", Messages.class);
    }

    private Messages() {
    }
}
