// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.Wording;

/**
 * One sentence of a plan, in figures.
 *
 * @param what what it is about, seen from the selected element
 * @param today the value today; empty where there is none
 * @param planned the value in the plan
 * @param change what the plan changes; empty where that is nothing or no number
 */
record PlanRow(String what, String today, String planned, String change) {

    /** What a plan says about an element. */
    static List<PlanRow> about(EObject element, Plan plan) {
        return Stream.of(
                plan.getDecisions().stream().filter(decision -> decision.getIncentive() == element || decision.getTeam() == element)
                        .map(decision -> decision(element, decision)),
                plan.getOutcomes().stream().filter(outcome -> outcome.getOutcome() == element || outcome.getTeam() == element)
                        .map(outcome -> outcome(element, outcome)),
                plan.getShadowPrices().stream().filter(price -> price.getConstraint() == element)
                        .map(price -> new PlanRow(NLS.bind(Messages.plan_price, team(price.getTeam())), "", Numbers.format(price.getValue()), "")),
                plan.getSensitivities().stream().filter(sensitivity -> sensitivity.getVariable() == element && !(element instanceof Outcome))
                        .map(sensitivity -> new PlanRow(NLS.bind(Messages.plan_elasticity, Wording.of(sensitivity.getOutcome()), team(sensitivity.getTeam())), "",
                                Numbers.format(sensitivity.getElasticity()), "")))
                .flatMap(rows -> rows).toList();
    }

    private static PlanRow decision(EObject element, PlannedDecision decision) {
        return row(element instanceof Team ? decision.getIncentive() : null, decision.getTeam(), decision.getIncentive(), decision.getToday(), decision.getValue());
    }

    private static PlanRow outcome(EObject element, PlannedOutcome outcome) {
        return row(element instanceof Team ? outcome.getOutcome() : null, outcome.getTeam(), outcome.getOutcome(), outcome.getToday(), outcome.getValue());
    }

    /** Named by the variable under a team, and by the team under a variable. */
    private static PlanRow row(Variable named, Team team, Variable variable, double today, double value) {
        String unit = Quantities.unit(variable);
        String what = named == null ? team(team) : Wording.of(named);
        double change = value - today;
        String signed = change == 0 ? "" : (change > 0 ? "+" : "−") + Numbers.format(Math.abs(change));
        return new PlanRow(unit.isEmpty() ? what : what + " (" + unit + ")", Numbers.format(today), Numbers.format(value), signed);
    }

    private static String team(Team team) {
        return team == null ? Messages.plan_everybody : Wording.of(team);
    }
}
