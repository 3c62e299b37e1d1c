// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.Optional;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.TalentPackage;

/**
 * The plan that an organisation's diagrams show for the moment, such as the answer of a live optimisation, in place of the one that the model
 * has chosen. It is no part of the model: nothing to undo, nothing to save. Diagrams hear of it as of a change of the chosen plan, because
 * that is what it is to them. Only on the thread that changes the model.
 */
public final class ShownPlan extends AdapterImpl {

    private final Plan plan;

    private ShownPlan(Plan plan) {
        this.plan = plan;
    }

    /** Shows a plan that refers to the organisation's elements, and need not be in the model itself. */
    public static void show(Organisation organisation, Plan plan) {
        put(organisation, new ShownPlan(plan));
    }

    /** Shows again what the model has chosen. */
    public static void clear(Organisation organisation) {
        put(organisation, null);
    }

    private static void put(Organisation organisation, ShownPlan next) {
        Plan before = of(organisation).orElse(null);
        organisation.eAdapters().removeIf(ShownPlan.class::isInstance);
        if (next != null) {
            organisation.eAdapters().add(next);
        }
        Plan now = of(organisation).orElse(null);
        if (before != now && organisation.eDeliver()) {
            organisation.eNotify(new ENotificationImpl((InternalEObject) organisation, Notification.SET,
                    TalentPackage.Literals.ORGANISATION__CHOSEN_PLAN, before, now));
        }
    }

    /** What diagrams show: the plan that is shown for the moment, or else the one that the model has chosen. */
    public static Optional<Plan> of(Organisation organisation) {
        var shown = (ShownPlan) EcoreUtil.getExistingAdapter(organisation, ShownPlan.class);
        return Optional.ofNullable(shown == null ? organisation.getChosenPlan() : shown.plan);
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == ShownPlan.class;
    }
}
