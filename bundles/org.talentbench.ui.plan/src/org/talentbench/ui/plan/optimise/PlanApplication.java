// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.plan.Messages;

/** Makes a plan's decisions and what they lead to today's values of the model, and puts plans into the model: each one step that can be undone. */
final class PlanApplication {

    private PlanApplication() {
    }

    /**
     * The command that sets every lever as the plan says, and the teams' outcomes as the plan expects them. Both belong to today: with the
     * outcomes of before, the next run would take the levers for having had no effect.
     */
    static Command apply(EditingDomain domain, Plan plan) {
        var all = new CompoundCommand(Messages.command_apply_plan);
        for (PlannedDecision decision : plan.getDecisions()) {
            // A lever or team that was deleted since the run has nothing to be set.
            if (decision.getIncentive().eResource() != null && (decision.getTeam() == null || decision.getTeam().eResource() != null)) {
                all.append(apply(domain, decision));
            }
        }
        for (PlannedOutcome outcome : plan.getOutcomes()) {
            EAttribute today = today(outcome.getOutcome().getKind());
            if (today != null && outcome.getTeam() != null && outcome.getTeam().eResource() != null && outcome.getTeam().eIsSet(today)) {
                all.append(SetCommand.create(domain, outcome.getTeam(), today, outcome.getValue()));
            }
        }
        return all;
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

    private static Command apply(EditingDomain domain, PlannedDecision decision) {
        if (decision.getTeam() == null) {
            return SetCommand.create(domain, decision.getIncentive(), TalentPackage.Literals.INCENTIVE__TODAY, decision.getValue());
        }
        for (Setting setting : decision.getTeam().getSettings()) {
            if (setting.getVariable() == decision.getIncentive()) {
                return SetCommand.create(domain, setting, TalentPackage.Literals.SETTING__VALUE, decision.getValue());
            }
        }
        Setting setting = TalentFactory.eINSTANCE.createSetting();
        setting.setVariable(decision.getIncentive());
        setting.setValue(decision.getValue());
        return AddCommand.create(domain, decision.getTeam(), TalentPackage.Literals.TEAM__SETTINGS, setting);
    }

    /** The command that keeps the plan in the model, to be compared and reported later. */
    static Command keep(EditingDomain domain, Organisation organisation, Plan plan) {
        var all = new CompoundCommand(Messages.command_keep_plan);
        all.append(AddCommand.create(domain, organisation, TalentPackage.Literals.ORGANISATION__PLANS, plan));
        return all;
    }
}
