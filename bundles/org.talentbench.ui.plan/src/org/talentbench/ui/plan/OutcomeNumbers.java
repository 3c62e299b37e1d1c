// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlannedOutcome;

/**
 * The numbers of an outcome without their unit, which a table says once, beside the outcome's name: so that a row fits, and
 * a spreadsheet can reckon with what is copied.
 *
 * @param units how numbers are written
 * @param currency the organisation's currency
 */
record OutcomeNumbers(Units units, String currency) {

    private static final String NO_CHANGE = "0";

    static OutcomeNumbers of(Organisation organisation) {
        return new OutcomeNumbers(Units.of(organisation), text(organisation.getCurrency()));
    }

    /** The unit of the numbers, empty where the outcome has none. */
    String unit(Outcome outcome) {
        return switch (outcome.getKind()) {
        case TURNOVER, RETENTION -> "%";
        case COST, NET_BENEFIT -> currency;
        case SATISFACTION, ABILITY, TENURE, FORMULA -> text(outcome.getUnit());
        };
    }

    String number(Outcome outcome, double value) {
        String number = units.value(outcome, value);
        String unit = " " + unit(outcome);
        return number.endsWith(unit) ? number.substring(0, number.length() - unit.length()) : number;
    }

    /** With its sign, which says up or down without a colour. What would round to nothing is no change. */
    String change(PlannedOutcome planned) {
        double change = planned.getValue() - planned.getToday();
        String size = switch (planned.getOutcome().getKind()) {
        case TURNOVER, RETENTION, COST, NET_BENEFIT -> number(planned.getOutcome(), Math.abs(change));
        case SATISFACTION, ABILITY, TENURE, FORMULA -> units.rough(Math.abs(change));
        };
        return size.equals(NO_CHANGE) ? NO_CHANGE : (change > 0 ? "+" : "−") + size;
    }

    /** From the low to the high end of what is likely; empty where the run drew no random numbers, or the ends read the same. */
    String band(PlannedOutcome planned) {
        if (planned.getLow() == null || planned.getHigh() == null) {
            return "";
        }
        String low = number(planned.getOutcome(), planned.getLow());
        String high = number(planned.getOutcome(), planned.getHigh());
        return low.equals(high) ? "" : low + " … " + high;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
