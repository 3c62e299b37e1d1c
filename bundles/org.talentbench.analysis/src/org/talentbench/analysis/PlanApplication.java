// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.Comparator;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.Moment;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;

/** Makes plans today's. A plan that was applied stays in the model, so that what became of its promises can be seen a year later. */
public final class PlanApplication {
    private PlanApplication() {
    }

    /**
     * Sets every lever as the plan says and the teams' outcomes as it expects them, and keeps it as the plan in force. Both belong to today: with
     * the outcomes of before, the next run would take the levers for having had no effect. Call it within a command where somebody may undo.
     *
     * @param plan of the organisation's elements; where it is not the organisation's own yet, a copy of it becomes so
     * @return the plan in force
     */
    public static Plan apply(Organisation organisation, Plan plan) {
        plan.getDecisions().stream().filter(decision -> isThere(decision.getIncentive()) && (decision.getTeam() == null || isThere(decision.getTeam())))
                .forEach(PlanApplication::apply);
        plan.getOutcomes().stream().filter(outcome -> outcome.getTeam() != null && isThere(outcome.getTeam())).forEach(PlanApplication::apply);
        Plan kept = plan;
        if (!organisation.getPlans().contains(plan)) {
            kept = EcoreUtil.copy(plan);
            organisation.getPlans().add(kept);
        }
        kept.setAppliedAt(Moment.now());
        return kept;
    }

    /** The plan that was applied last; empty where none ever was. */
    public static Optional<Plan> inForce(Organisation organisation) {
        // Of two of the same second it is the later one in the list.
        return organisation.getPlans().reversed().stream().filter(plan -> plan.getAppliedAt() != null).max(Comparator.comparing(Plan::getAppliedAt));
    }

    /** A lever or team that was deleted since the run has nothing to be set. */
    private static boolean isThere(EObject element) {
        return element.eContainer() != null;
    }

    private static void apply(PlannedDecision decision) {
        if (decision.getTeam() == null) {
            decision.getIncentive().setToday(decision.getValue());
            return;
        }
        Setting setting = decision.getTeam().getSettings().stream().filter(one -> one.getVariable() == decision.getIncentive()).findFirst().orElseGet(() -> {
            Setting made = TalentFactory.eINSTANCE.createSetting();
            made.setVariable(decision.getIncentive());
            decision.getTeam().getSettings().add(made);
            return made;
        });
        setting.setValue(decision.getValue());
    }

    private static void apply(PlannedOutcome outcome) {
        EAttribute today = today(outcome.getOutcome().getKind());
        if (today != null && outcome.getTeam().eIsSet(today)) {
            outcome.getTeam().eSet(today, outcome.getValue());
        }
    }

    /** Which number of a team says how an outcome is today; null for an outcome that teams have no number for. */
    private static EAttribute today(OutcomeKind kind) {
        return switch (kind) {
            case TURNOVER -> TalentPackage.Literals.TEAM__TURNOVER;
            case SATISFACTION -> TalentPackage.Literals.TEAM__SATISFACTION;
            case ABILITY -> TalentPackage.Literals.TEAM__ABILITY;
            case TENURE -> TalentPackage.Literals.TEAM__TENURE;
            case RETENTION, COST, NET_BENEFIT, FORMULA -> null;
        };
    }
}
