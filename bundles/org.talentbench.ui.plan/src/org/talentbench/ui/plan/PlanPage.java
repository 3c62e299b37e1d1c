// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.session.ModelSession;

/** One side of a plan, on a tab of the Plan view. Made when it is first looked at, and filled only while it is. */
interface PlanPage {

    /**
     * What is shown.
     *
     * @param session the model's session
     * @param organisation the model
     * @param state what is known about its optimisation
     * @param plan the plan that is looked at
     */
    record Subject(ModelSession session, Organisation organisation, RunState state, Plan plan) {
    }

    /** What the tab is called. */
    String title();

    /** Makes the controls. */
    Control create(Composite parent);

    /** Shows a plan; called again whenever anything that is known about the model has changed. */
    void show(Subject subject);

    /** Gives the keyboard to what it would be used for first. */
    void setFocus();
}
