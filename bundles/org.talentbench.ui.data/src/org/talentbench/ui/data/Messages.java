// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import org.eclipse.osgi.util.NLS;

/** What the wizard and the views of data say. */
public final class Messages extends NLS {

    public static String chart_calibration;
    public static String chart_choices;
    public static String chart_curve;
    public static String chart_data;
    public static String chart_ends;
    public static String chart_fitted;
    public static String chart_groups;
    public static String chart_history;
    public static String chart_interval;
    public static String chart_left;
    public static String chart_none;
    public static String chart_order;
    public static String chart_perfect;
    public static String chart_promised;
    public static String chart_retained;
    public static String chart_risk;
    public static String chart_seen;
    public static String chart_share;
    public static String chart_turnover;
    public static String chart_unclear;
    public static String chart_weight;
    public static String chart_weights;
    public static String curve_across;
    public static String curve_estimate;
    public static String curve_exponential;
    public static String curve_exponential_words;
    public static String curve_hint;
    public static String curve_line;
    public static String curve_line_words;
    public static String curve_table;
    public static String curve_up;
    public static String mapping_covariates;
    public static String mapping_description;
    public static String mapping_keys;
    public static String mapping_left_out;
    public static String mapping_move;
    public static String mapping_no_factor;
    public static String mapping_none;
    public static String mapping_team;
    public static String mapping_tenure;
    public static String mapping_title;
    public static String mapping_update;
    public static String quality_description;
    public static String quality_fitting;
    public static String quality_stopped;
    public static String quality_title;
    public static String review_drift;
    public static String review_fewer;
    public static String review_kept;
    public static String review_more;
    public static String review_since;
    public static String simulation_arrivals;
    public static String simulation_candidate;
    public static String simulation_no_rate;
    public static String simulation_nobody;
    public static String simulation_none;
    public static String simulation_queue;
    public static String simulation_queue_hint;
    public static String simulation_queues;
    public static String simulation_retained;
    public static String simulation_running;
    public static String simulation_shown;
    public static String simulation_stop;
    public static String step_busy;
    public static String step_cost;
    public static String step_days;
    public static String step_name;
    public static String step_places;
    public static String step_places_wrong;
    public static String step_visits;
    public static String step_wait;
    public static String table_about;
    public static String table_browse;
    public static String table_column;
    public static String table_description;
    public static String table_file;
    public static String table_filter;
    public static String table_filter_all;
    public static String table_left_out;
    public static String table_missing;
    public static String table_no_outcome;
    public static String table_outcome;
    public static String table_reading;
    public static String table_title;
    public static String table_type;
    public static String table_update;
    public static String table_use;
    public static String table_used;
    public static String table_values;
    public static String type_category;
    public static String type_date;
    public static String type_empty;
    public static String type_number;
    public static String type_ordinal;
    public static String type_text;
    public static String view_curves;
    public static String view_fit;
    public static String view_from;
    public static String view_history;
    public static String view_no_model;
    public static String view_not_calibrated;
    public static String wizard_no_model;
    public static String wizard_title;
    public static String preferences_about;
    public static String preferences_smallestTeam;
    public static String preferences_folds;

    static {
        NLS.initializeMessages("org.talentbench.ui.data.messages", Messages.class);
    }

    private Messages() {
    }
}
