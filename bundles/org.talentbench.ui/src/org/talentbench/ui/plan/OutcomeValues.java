// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.ui.Numbers;

/** Values of outcomes as people read them: shares in per cent, everything else as it is. */
final class OutcomeValues {

    private OutcomeValues() {
    }

    static String text(Outcome outcome, double value) {
        return share(outcome) ? Numbers.format(value * 100) + " %" : Numbers.format(value);
    }

    static String change(PlannedOutcome outcome) {
        double change = outcome.getValue() - outcome.getToday();
        // Percentage points: 18 % to 15 % is not a change of 3 per cent.
        return signed(share(outcome.getOutcome()) ? change * 100 : change);
    }

    static String band(PlannedOutcome outcome) {
        return outcome.getLow() == null || outcome.getHigh() == null ? ""
                : text(outcome.getOutcome(), outcome.getLow()) + " … " + text(outcome.getOutcome(), outcome.getHigh());
    }

    /** With its sign; changes too small to mean anything are none. */
    static String signed(double change) {
        String text = Numbers.format(Math.abs(change));
        if (Math.abs(change) < 1e-9) {
            return "0";
        }
        return (change > 0 ? "+" : "−") + text;
    }

    private static boolean share(Outcome outcome) {
        return switch (outcome.getKind()) {
        case TURNOVER, RETENTION -> true;
        default -> false;
        };
    }
}
