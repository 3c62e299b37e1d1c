// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import org.eclipse.osgi.util.NLS;

/** The library's sentences. */
final class Messages extends NLS {

    public static String add_anyway;
    public static String add_change;
    public static String add_choose;
    public static String add_currencies;
    public static String add_model;
    public static String add_no_model;
    public static String add_no_team;
    public static String add_not;
    public static String add_nothing;
    public static String add_step;
    public static String add_teams;
    public static String add_title;
    public static String add_unreadable;
    public static String add_where;
    public static String library_add;
    public static String library_driver;
    public static String library_effect;
    public static String library_formula;
    public static String library_lever;
    public static String library_levers;
    public static String library_measures;
    public static String library_points;
    public static String library_programmes;
    public static String library_range;
    public static String library_search;
    public static String library_step;
    public static String library_steps;
    public static String library_target;
    public static String library_there;
    public static String library_way;
    public static String merge_added;
    public static String merge_comma;
    public static String merge_kind;
    public static String merge_matched;
    public static String merge_semicolon;

    static {
        NLS.initializeMessages("org.talentbench.ui.library.messages", Messages.class);
    }

    private Messages() {
    }
}
