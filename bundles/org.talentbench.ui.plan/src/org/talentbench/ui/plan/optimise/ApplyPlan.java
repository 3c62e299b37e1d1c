// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.edit.command.ChangeCommand;
import org.talentbench.analysis.PlanApplication;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.plan.Messages;

/** Makes a plan today's, in one step that undo takes back. */
final class ApplyPlan extends ChangeCommand {

    private final Organisation organisation;
    private final Plan plan;

    ApplyPlan(Organisation organisation, Plan plan) {
        super(organisation);
        setLabel(Messages.command_apply_plan);
        this.organisation = organisation;
        this.plan = plan;
    }

    @Override
    protected void doExecute() {
        PlanApplication.apply(organisation, plan);
    }

    @Override
    public Collection<?> getAffectedObjects() {
        return List.of(organisation);
    }
}
