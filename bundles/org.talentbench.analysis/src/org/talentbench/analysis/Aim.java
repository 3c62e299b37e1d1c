// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.Objects;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Sense;

/** A single objective that replaces the model's own for one run. */
public record Aim(Outcome outcome, Sense sense) {
    public Aim {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(sense);
    }

    /** The outcome with the sense that its kind suggests: less turnover and less cost, more of everything else. */
    public static Aim of(Outcome outcome) {
        return new Aim(outcome, switch (outcome.getKind()) {
            case TURNOVER, COST -> Sense.MINIMISE;
            case RETENTION, SATISFACTION, ABILITY, TENURE, NET_BENEFIT, FORMULA -> Sense.MAXIMISE;
        });
    }
}
