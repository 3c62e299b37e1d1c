// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;

/**
 * Between what and what one unit of a lever costs for one person and year: the range that the scenarios of an intervention's model span.
 *
 * @param low in the model's currency
 * @param high at least as much as low
 */
public record CostRange(double low, double high) {

    /** The range of a lever of an intervention; absent for a lever whose cost no scenario replaces. */
    public static Optional<CostRange> of(Organisation intervention, Incentive lever) {
        DoubleSummaryStatistics costs = intervention.getScenarios().stream().flatMap(scenario -> scenario.getOverrides().stream())
                .filter(override -> override.getElement() == lever
                        && TalentPackage.Literals.INCENTIVE__COST_PER_UNIT.getName().equals(override.getFeature()))
                .mapToDouble(override -> Double.parseDouble(override.getValue())).summaryStatistics();
        return costs.getCount() == 0 ? Optional.empty() : Optional.of(new CostRange(costs.getMin(), costs.getMax()));
    }

    /** Whether a cost is one that the range was made for. */
    public boolean contains(double cost) {
        return cost >= low && cost <= high;
    }
}
