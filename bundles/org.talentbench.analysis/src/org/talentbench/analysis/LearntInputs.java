// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;

/** Puts into a model what has been learnt from data. */
public final class LearntInputs {
    private LearntInputs() {
    }

    /**
     * Sets the weights ω of an allocation: those of all that goes out of the incentives that are called as the people are.
     *
     * @param weights by name, above 0
     * @return how many incentives were found
     * @throws AnalysisException if none is called so
     */
    public static int setWeights(Organisation organisation, Map<String, Double> weights) {
        int set = 0;
        for (Incentive incentive : organisation.getIncentives()) {
            Double weight = weights.get(incentive.getName());
            if (weight != null) {
                for (Influence influence : incentive.getOutgoing()) {
                    influence.setWeight(weight);
                }
                set++;
            }
        }
        if (set == 0) {
            throw new AnalysisException(organisation, Messages.of("learnt.noIncentive", names(organisation.getIncentives().stream().map(Incentive::getName).toList())));
        }
        return set;
    }

    /**
     * The drivers of a name, one or more.
     *
     * @throws AnalysisException if there is none of that name
     */
    public static List<Driver> drivers(Organisation organisation, String name) {
        List<Driver> drivers = new ArrayList<>();
        organisation.getFactors().forEach(factor -> drivers.addAll(factor.getDrivers()));
        List<Driver> named = drivers.stream().filter(driver -> name.equals(driver.getName())).toList();
        if (named.isEmpty()) {
            throw new AnalysisException(organisation, Messages.of("learnt.noDriver", name, names(drivers.stream().map(Driver::getName).toList())));
        }
        return named;
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }
}
