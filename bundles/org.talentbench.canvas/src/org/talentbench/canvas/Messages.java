// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import org.eclipse.osgi.util.NLS;

/** The canvas's sentences. */
public final class Messages extends NLS {

    public static String canvas_name;
    public static String edit_align;
    public static String edit_bend;
    public static String edit_create;
    public static String edit_cut;
    public static String edit_delete;
    public static String edit_distribute;
    public static String edit_hide;
    public static String edit_layout;
    public static String edit_move;
    public static String edit_paste;
    public static String edit_reconnect;
    public static String edit_resize;
    public static String edit_show;
    public static String empty_keys;
    public static String empty_mouse;
    public static String empty_title;
    public static String find_count;
    public static String find_message;
    public static String find_nothing;
    public static String keyed_inside;
    public static String keyed_source;
    public static String keyed_target;
    public static String palette_marquee;
    public static String palette_marquee_tooltip;
    public static String palette_name;
    public static String palette_select;
    public static String palette_select_tooltip;
    public static String palette_tooltip;

    static {
        initializeMessages("org.talentbench.canvas.messages", Messages.class);
    }

    private Messages() {
    }
}
