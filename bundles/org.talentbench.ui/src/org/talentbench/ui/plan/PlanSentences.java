// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Provenance;
import org.talentbench.model.talent.ShadowPrice;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Messages;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.Wording;

/** What a plan says in words: how good it is, what limits it, and where its numbers come from. */
final class PlanSentences {

    /** A shadow price below this is the solver's rounding, not a limit. */
    private static final double NOTHING = 1e-9;
    /** Nobody asks what one more euro does. */
    private static final int MONEY_STEP = 1000;

    private PlanSentences() {
    }

    static String title(Plan plan) {
        return NLS.bind(Messages.plan_title, choice(plan), Wording.of(TalentPackage.Literals.PLAN_STATUS, plan.getStatus()));
    }

    /** What tells a plan from the others of the same run. */
    static String choice(Plan plan) {
        return plan.getName() == null || plan.getName().isBlank() ? plan.getMethod() == null ? Wording.of(plan.eClass()) : plan.getMethod() : plan.getName();
    }

    /** One sentence for each constraint that stands in the way of more. */
    static List<String> limits(Plan plan) {
        List<String> limits = plan.getShadowPrices().stream().filter(price -> Math.abs(price.getValue()) > NOTHING).map(PlanSentences::limit).toList();
        return limits.isEmpty() ? List.of(Messages.plan_no_limits) : limits;
    }

    private static String limit(ShadowPrice price) {
        boolean money = price.getConstraint() instanceof Budget;
        String step = money ? Numbers.format(MONEY_STEP) + " " + currency(price) : "1";
        String name = price.getTeam() == null ? Wording.of(price.getConstraint())
                : NLS.bind(Messages.plan_constraint_of_team, Wording.of(price.getConstraint()), Wording.of(price.getTeam()));
        return NLS.bind(Messages.plan_limit, new Object[] { name, step, OutcomeValues.signed(money ? price.getValue() * MONEY_STEP : price.getValue()) });
    }

    private static String currency(ShadowPrice price) {
        return EcoreUtil.getRootContainer(price.getConstraint()) instanceof Organisation organisation ? organisation.getCurrency() : "";
    }

    /** Enough to compute the plan again. */
    static String provenance(Plan plan) {
        Provenance from = plan.getProvenance();
        if (from == null) {
            return "";
        }
        String hash = from.getProblemHash() == null ? "" : from.getProblemHash().substring(0, Math.min(12, from.getProblemHash().length()));
        String time = plan.getCreatedAt() == null ? "" : plan.getCreatedAt().replace('T', ' ').replaceAll("[.Z].*", "");
        return NLS.bind(Messages.plan_provenance, new Object[] { time, from.getOptimiser(), from.getBackend(), Numbers.format(from.getMilliseconds() / 1000.0),
                Numbers.format(from.getEvaluations()), from.getSeed(), hash });
    }
}
