// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.osgi.util.NLS;

/** The property sheets' sentences. */
final class Messages extends NLS {

    public static String candidate;
    public static String candidate_within;
    public static String candidates_search;
    public static String candidates_title;
    public static String command_change;
    public static String field_add;
    public static String field_none;
    public static String field_not_known;
    public static String field_one_per_line;
    public static String field_remove;
    public static String field_search;
    public static String number_at_least;
    public static String number_at_most;
    public static String number_between;
    public static String number_expected;
    public static String number_whole;
    public static String unit_cost;
    public static String unit_days;
    public static String unit_people;
    public static String unit_per_point;
    public static String unit_per_ten_points;
    public static String unit_per_year;
    public static String unit_points;
    public static String unit_ranks;
    public static String unit_salaries;
    public static String unit_share;
    public static String unit_years;

    static {
        NLS.initializeMessages("org.talentbench.ui.properties.messages", Messages.class);
    }

    private Messages() {
    }
}
