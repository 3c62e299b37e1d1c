// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.optimise;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Messages;

/** Makes a plan's decisions today's values of the model, and puts plans into the model: each one step that can be undone. */
final class PlanApplication {

    private PlanApplication() {
    }

    /** The command that sets every lever as the plan says. */
    static Command apply(EditingDomain domain, Plan plan) {
        var all = new CompoundCommand(Messages.command_apply_plan);
        for (PlannedDecision decision : plan.getDecisions()) {
            // A lever or team that was deleted since the run has nothing to be set.
            if (decision.getIncentive().eResource() != null && (decision.getTeam() == null || decision.getTeam().eResource() != null)) {
                all.append(apply(domain, decision));
            }
        }
        return all;
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
