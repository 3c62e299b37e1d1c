// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import org.eclipse.osgi.util.NLS;

/** The window's sentences. */
public final class Messages extends NLS {

    public static String autosave_writing;
    public static String close_cancel;
    public static String close_discard;
    public static String close_question;
    public static String close_save;
    public static String close_title;
    public static String command_cut;
    public static String command_delete;
    public static String command_new;
    public static String command_redo;
    public static String command_redo_what;
    public static String command_revert;
    public static String command_undo;
    public static String command_undo_what;
    public static String conflict_close;
    public static String conflict_gone;
    public static String conflict_keep_mine;
    public static String conflict_overwrite;
    public static String conflict_overwrite_save;
    public static String conflict_overwrite_title;
    public static String conflict_question;
    public static String conflict_save_again;
    public static String conflict_take_theirs;
    public static String editor_no_file;
    public static String editor_save_failed;
    public static String failure_read_again;
    public static String failure_title;
    public static String failure_untouched;
    public static String figures_days;
    public static String figures_driver;
    public static String figures_driver_spread;
    public static String figures_factor;
    public static String figures_factor_missing;
    public static String figures_incentive;
    public static String figures_organisation;
    public static String figures_people;
    public static String figures_person;
    public static String figures_team;
    public static String figures_turnover;
    public static String figures_unit;
    public static String mermaid_as;
    public static String mermaid_concept_map;
    public static String mermaid_factor_map;
    public static String mermaid_file;
    public static String mermaid_known_model;
    public static String mermaid_mistake;
    public static String mermaid_name;
    public static String mermaid_new_model;
    public static String mermaid_or_paste;
    public static String mermaid_preview;
    public static String mermaid_process;
    public static String mermaid_remarks;
    public static String mermaid_source;
    public static String mermaid_target;
    public static String mermaid_text;
    public static String mermaid_title;
    public static String mermaid_unreadable;
    public static String mermaid_unreadable_model;
    public static String organisation_a_year;
    public static String organisation_assumption;
    public static String organisation_budget;
    public static String organisation_currency;
    public static String organisation_currency_wrong;
    public static String organisation_description;
    public static String organisation_limit;
    public static String organisation_name;
    public static String organisation_name_first;
    public static String organisation_name_missing;
    public static String organisation_number;
    public static String organisation_objective;
    public static String organisation_outcome_benefit;
    public static String organisation_outcome_cost;
    public static String organisation_outcome_retention;
    public static String organisation_outcome_share;
    public static String organisation_outcome_turnover;
    public static String organisation_people;
    public static String organisation_per_cent;
    public static String organisation_salary;
    public static String organisation_team;
    public static String organisation_turnover;
    public static String organisation_whole_number;
    public static String problems_checking;
    public static String recovery_discard;
    public static String recovery_failed;
    public static String recovery_hint;
    public static String recovery_kept;
    public static String recovery_model;
    public static String recovery_no_file;
    public static String recovery_question;
    public static String recovery_recover;
    public static String recovery_saved;
    public static String recovery_title;
    public static String session_refresh;
    public static String tree_element;
    public static String tree_figures;
    public static String tree_name;
    public static String tree_search;
    public static String wizard_example;
    public static String wizard_example_about;
    public static String wizard_example_description;
    public static String wizard_example_file;
    public static String wizard_example_list;
    public static String wizard_failed;
    public static String wizard_unwritable;
    public static String wizard_model;
    public static String wizard_model_description;

    static {
        NLS.initializeMessages("org.talentbench.ui.messages", Messages.class);
    }

    private Messages() {
    }
}
