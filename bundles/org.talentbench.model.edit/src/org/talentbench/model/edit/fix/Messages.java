// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.fix;

import org.eclipse.osgi.util.NLS;

/** What the ways to mend a model are called. */
final class Messages extends NLS {
    public static String fix_all_levers;
    public static String fix_coefficients;
    public static String fix_drivers;
    public static String fix_empty;
    public static String fix_end;
    public static String fix_end_name;
    public static String fix_flow;
    public static String fix_fractions;
    public static String fix_group;
    public static String fix_maximise;
    public static String fix_minimise;
    public static String fix_one_for_one;
    public static String fix_points;
    public static String fix_remove;
    public static String fix_rest;
    public static String fix_reverse;
    public static String fix_scale;
    public static String fix_set;
    public static String fix_sort;
    public static String fix_start;
    public static String fix_start_name;
    public static String fix_swap;
    public static String fix_team;
    public static String fix_team_name;
    public static String fix_turn;
    public static String fix_widen;

    static {
        NLS.initializeMessages("org.talentbench.model.edit.fix.messages", Messages.class);
    }

    private Messages() {
    }
}
