// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.validation.Severity.ERROR;
import static org.talentbench.model.validation.Severity.INFO;
import static org.talentbench.model.validation.Severity.WARNING;

/** What can be wrong with a model. Numbers are stable: scripts, quick fixes and documentation rely on them. */
public enum Code {
    // References and names
    MISSING_REFERENCE(101, ERROR),
    DANGLING_REFERENCE(102, ERROR),
    EMPTY_NAME(103, WARNING),
    DUPLICATE_NAME(104, WARNING),
    NUMBER_NOT_FINITE(105, ERROR),
    // The organisation and its teams
    HEADCOUNT_NEGATIVE(201, ERROR),
    TURNOVER_OUT_OF_RANGE(202, ERROR),
    PERCENTAGE_OUT_OF_RANGE(203, ERROR),
    TEAM_VALUE_NEGATIVE(204, ERROR),
    NOBODY(205, WARNING),
    SETTING_REPEATED(206, ERROR),
    SETTING_WITHOUT_EFFECT(207, ERROR),
    DRAWS_TOO_FEW(208, ERROR),
    REPLACEMENT_COST_RANGE(209, ERROR),
    UNKNOWN_CURRENCY(210, WARNING),
    // Factors and drivers
    UNKNOWN_FACTOR_KIND(301, ERROR),
    LEVEL_OUT_OF_RANGE(302, ERROR),
    DEVIATION_NEGATIVE(303, ERROR),
    SCALE_EXCEEDED(304, WARNING),
    DRIVER_MISSING(305, WARNING),
    DRIVER_UNKNOWN(306, WARNING),
    DRIVER_REPEATED(307, ERROR),
    PARAMETER_OUT_OF_RANGE(308, ERROR),
    PARAMETER_UNKNOWN(309, WARNING),
    // Incentives
    LOWER_ABOVE_UPPER(401, ERROR),
    BOUND_CROSSED(402, WARNING),
    COST_NEGATIVE(403, WARNING),
    TODAY_NOT_WHOLE(404, WARNING),
    NO_WHOLE_NUMBER(405, ERROR),
    // Influences and responses
    CYCLE(501, ERROR),
    UNITS_DO_NOT_FIT(502, WARNING),
    TENURE_FALLS(503, WARNING),
    TOO_FEW_POINTS(504, ERROR),
    POINTS_NOT_ASCENDING(505, ERROR),
    RATE_NOT_POSITIVE(506, ERROR),
    INCENTIVE_AS_TARGET(507, ERROR),
    CONCEPT_WITHOUT_NUMBERS(508, INFO),
    COMPUTED_TARGET(509, WARNING),
    HAZARD_COUNTED_TWICE(510, ERROR),
    // Formulas
    FORMULA_MISSING(601, ERROR),
    FORMULA_ERROR(602, ERROR),
    FORMULA_UNKNOWN_NAME(603, ERROR),
    FORMULA_AMBIGUOUS_NAME(604, ERROR),
    // Processes
    PROBABILITY_OUT_OF_RANGE(701, ERROR),
    PROBABILITIES_OVER_ONE(702, ERROR),
    PROBABILITIES_UNDER_ONE(703, ERROR),
    NO_START(704, WARNING),
    NO_WAY_OUT(705, WARNING),
    STEP_VALUE_NEGATIVE(706, ERROR),
    MEMBER_OF_TWO_GROUPS(707, ERROR),
    GROUP_WITHIN_ITSELF(708, ERROR),
    // Objectives and constraints
    NO_OBJECTIVE(801, WARNING),
    WEIGHT_NEGATIVE(802, ERROR),
    BUDGET_OUT_OF_REACH(803, ERROR),
    SUM_OF_NOTHING(804, ERROR),
    SUM_OUT_OF_REACH(805, ERROR),
    GAP_NEGATIVE(806, ERROR),
    // Scenarios and datasets
    OVERRIDE_UNKNOWN_FEATURE(901, ERROR),
    OVERRIDE_ILLEGAL_VALUE(902, ERROR),
    DATASET_OUTSIDE(903, WARNING),
    COLUMN_WITHOUT_FACTOR(904, WARNING);

    private final int number;
    private final Severity severity;

    Code(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** The stable id, such as {@code TB101}. */
    public String id() {
        return "TB" + number;
    }

    /** The id without its letters. */
    public int number() {
        return number;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
