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
    public static String distribution_constant;
    public static String distribution_driver;
    public static String distribution_mean;
    public static String distribution_none;
    public static String distribution_outcome;
    public static String field_add;
    public static String field_none;
    public static String field_label;
    public static String field_not_known;
    public static String field_one_per_line;
    public static String field_remove;
    public static String field_search;
    public static String number_at_least;
    public static String number_at_most;
    public static String number_between;
    public static String number_expected;
    public static String number_whole;
    public static String plan_change;
    public static String plan_elasticity;
    public static String plan_everybody;
    public static String plan_none;
    public static String plan_plan;
    public static String plan_price;
    public static String plan_silent;
    public static String plan_title;
    public static String plan_today;
    public static String plan_what;
    public static String points_expected;
    public static String points_remark;
    public static String problem_install;
    public static String response_incomplete;
    public static String response_one_for_one;
    public static String response_today;
    public static String response_words;
    public static String title_first;
    public static String unit_cost;
    public static String unit_days;
    public static String unit_people;
    public static String unit_per;
    public static String unit_per_point;
    public static String unit_per_ten_points;
    public static String unit_per_year;
    public static String unit_points;
    public static String unit_ranks;
    public static String unit_salaries;
    public static String unit_share;
    public static String unit_years;
    public static String ways_left;
    public static String ways_left_open;
    public static String ways_over;
    public static String ways_shares_rest;
    public static String ways_takes_rest;
    public static String ways_whole;

    static {
        NLS.initializeMessages("org.talentbench.ui.properties.messages", Messages.class);
    }

    private Messages() {
    }
}
