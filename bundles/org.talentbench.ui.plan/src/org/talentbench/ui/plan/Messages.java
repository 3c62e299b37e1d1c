// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.eclipse.osgi.util.NLS;

/** What the Optimise menu and the Plan view say. */
public final class Messages extends NLS {

    public static String answer_stale;
    public static String command_apply_plan;
    public static String command_keep_plan;
    public static String command_settings;
    public static String comparison_as_is;
    public static String comparison_ask;
    public static String comparison_choose;
    public static String comparison_choose_title;
    public static String comparison_decisions;
    public static String comparison_none;
    public static String comparison_of;
    public static String comparison_thousand;
    public static String comparison_title;
    public static String comparison_what;
    public static String compromise_title;
    public static String front_across;
    public static String front_ask;
    public static String front_kept;
    public static String front_none;
    public static String front_one_objective;
    public static String front_pick;
    public static String front_title;
    public static String front_up;
    public static String live_off;
    public static String live_on;
    public static String page_comparison;
    public static String page_front;
    public static String page_outcomes;
    public static String page_plan;
    public static String page_run;
    public static String page_sensitivity;
    public static String plan_all_teams;
    public static String plan_applied;
    public static String plan_applied_undo;
    public static String plan_band;
    public static String plan_change;
    public static String plan_choice;
    public static String plan_clashes;
    public static String plan_empty;
    public static String plan_empty_no_model;
    public static String plan_lever;
    public static String plan_levers;
    public static String plan_levers_closest;
    public static String plan_limits;
    public static String plan_limits_beside;
    public static String plan_limits_unknown;
    public static String plan_no_limits;
    public static String plan_organisation;
    public static String plan_outcome;
    public static String plan_outcome_unit;
    public static String plan_outcomes;
    public static String plan_provenance;
    public static String plan_sentences;
    public static String plan_stale;
    public static String plan_team;
    public static String plan_today;
    public static String plan_unit;
    public static String plan_value;
    public static String report_broke;
    public static String report_failed;
    public static String report_no_memory;
    public static String report_no_viewer;
    public static String report_page;
    public static String report_pdf;
    public static String report_replace;
    public static String report_title;
    public static String report_writing;
    public static String run_again;
    public static String run_broke;
    public static String run_broke_with;
    public static String run_cancel;
    public static String run_install_plugin;
    public static String run_minutes_left;
    public static String run_no_search;
    public static String run_out_of_memory;
    public static String run_seconds_left;
    public static String run_seconds_spent;
    public static String run_show_element;
    public static String run_starting;
    public static String run_title;
    public static String sensitivity_ask;
    public static String sensitivity_near;
    public static String sensitivity_near_none;
    public static String sensitivity_of;
    public static String sensitivity_overall;
    public static String sensitivity_title;
    public static String settings_auto;
    public static String settings_backend;
    public static String settings_constraints;
    public static String settings_draws;
    public static String settings_engine;
    public static String settings_message;
    public static String settings_no_constraint;
    public static String settings_no_objective;
    public static String settings_not_kept;
    public static String settings_objectives;
    public static String settings_optimiser;
    public static String settings_points;
    public static String settings_seconds;
    public static String settings_seconds_none;
    public static String settings_seed;
    public static String settings_seed_whole;
    public static String settings_title;
    public static String settings_weight;
    public static String settings_weight_wrong;

    static {
        NLS.initializeMessages("org.talentbench.ui.plan.messages", Messages.class);
    }

    private Messages() {
    }
}
