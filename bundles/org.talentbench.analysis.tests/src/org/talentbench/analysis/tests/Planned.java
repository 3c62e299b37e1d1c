// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;

/** Looks things up in a plan by name. */
record Planned(Plan plan) {
    double decision(String incentive) {
        return plan.getDecisions().stream().filter(d -> d.getIncentive().getName().equals(incentive)).findFirst().orElseThrow().getValue();
    }

    PlannedOutcome outcome(String name) {
        return plan.getOutcomes().stream().filter(o -> o.getTeam() == null && o.getOutcome().getName().equals(name)).findFirst().orElseThrow();
    }

    double price(String constraint) {
        return plan.getShadowPrices().stream().filter(p -> p.getConstraint().getName().equals(constraint)).findFirst().orElseThrow().getValue();
    }
}
