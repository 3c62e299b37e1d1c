// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import org.eclipse.osgi.util.NLS;

/** The charts' own words. */
final class Messages extends NLS {

    public static String copy_numbers;
    public static String copy_picture;
    public static String save_csv;
    public static String save_failed;
    public static String save_failed_why;
    public static String save_png;
    public static String save_svg;

    static {
        NLS.initializeMessages("org.talentbench.ui.charts.messages", Messages.class);
    }

    private Messages() {
    }
}
