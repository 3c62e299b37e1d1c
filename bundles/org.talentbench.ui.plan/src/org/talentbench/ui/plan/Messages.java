// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.eclipse.osgi.util.NLS;

/** What the Optimise menu and the Plan view say. */
public final class Messages extends NLS {

    public static String command_apply_plan;
    public static String command_keep_plan;
    public static String plan_all_teams;
    public static String plan_band;
    public static String plan_change;
    public static String plan_choice;
    public static String plan_empty;
    public static String plan_empty_no_model;
    public static String plan_lever;
    public static String plan_levers;
    public static String plan_limits;
    public static String plan_no_limits;
    public static String plan_organisation;
    public static String plan_outcome;
    public static String plan_outcome_unit;
    public static String plan_outcomes;
    public static String plan_provenance;
    public static String plan_stale;
    public static String plan_team;
    public static String plan_today;
    public static String plan_unit;
    public static String plan_value;
    public static String run_again;
    public static String run_broke;
    public static String run_broke_with;
    public static String run_cancel;
    public static String run_minutes_left;
    public static String run_out_of_memory;
    public static String run_searching;
    public static String run_seconds_left;
    public static String run_show_element;
    public static String run_starting;
    public static String run_title;

    static {
        NLS.initializeMessages("org.talentbench.ui.plan.messages", Messages.class);
    }

    private Messages() {
    }
}
