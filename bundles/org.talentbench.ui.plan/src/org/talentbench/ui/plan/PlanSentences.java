// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.talentbench.analysis.PlanText;
import org.talentbench.model.Moment;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.Provenance;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.Wording;

/** What the Plan view says of a plan in words. */
final class PlanSentences {

    private PlanSentences() {
    }

    /** Whether everything the plan speaks of is still there: a file may have been edited by hand. */
    static boolean whole(Plan plan) {
        return plan.getDecisions().stream().allMatch(decision -> decision.getIncentive() != null)
                && plan.getOutcomes().stream().allMatch(outcome -> outcome.getOutcome() != null)
                && plan.getShadowPrices().stream().allMatch(price -> price.getConstraint() != null);
    }

    /** What tells a plan from the others of the same run. */
    static String title(Plan plan) {
        return Optional.ofNullable(plan.getName()).filter(name -> !name.isBlank()).or(() -> Optional.ofNullable(plan.getMethod()))
                .orElseGet(() -> Wording.of(plan.eClass()));
    }

    /** What the plan comes to, and how good it is known to be. */
    static String summary(Organisation organisation, Plan plan) {
        var text = new PlanText(organisation, plan);
        List<String> sentences = new ArrayList<>(text.summary());
        sentences.add(text.status());
        return sentences.stream().reduce((said, next) -> NLS.bind(Messages.plan_sentences, said, next)).orElseThrow();
    }

    /**
     * One sentence for each constraint that stands in the way of more, or of any plan at all, and what the run had to say.
     */
    static List<String> limits(Organisation organisation, Plan plan, List<String> remarks) {
        var text = new PlanText(organisation, plan);
        List<String> limits = new ArrayList<>(text.bindings());
        boolean impossible = plan.getStatus() == PlanStatus.INFEASIBLE;
        if (limits.isEmpty() && !impossible) {
            boolean best = plan.getStatus() == PlanStatus.OPTIMAL || plan.getStatus() == PlanStatus.LOCALLY_OPTIMAL;
            limits.add(best ? Messages.plan_no_limits : text.sought() ? Messages.plan_limits_unknown : Messages.plan_limits_beside);
        }
        // What clashes is said before by how much each is missed.
        limits.addAll(impossible ? 0 : limits.size(), remarks);
        return limits;
    }

    /** Enough to compute the plan again. */
    static String provenance(Plan plan) {
        Provenance from = plan.getProvenance();
        if (from == null) {
            return "";
        }
        String hash = Optional.ofNullable(from.getProblemHash()).map(whole -> whole.substring(0, Math.min(12, whole.length()))).orElse("–");
        return NLS.bind(Messages.plan_provenance, new Object[] { Moment.time(plan.getCreatedAt()), from.getOptimiser(), from.getBackend(), Numbers.format(from.getMilliseconds() / 1000.0),
                Numbers.format(from.getEvaluations()), from.getSeed(), hash });
    }
}
