// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.List;

import org.talentbench.model.talent.Plan;

/**
 * The best plans for several what-ifs, side by side.
 *
 * @param names of the what-ifs; the first is the model as it stands
 * @param plans for each the best plan
 */
public record Comparison(List<String> names, List<Plan> plans) {

    public Comparison {
        names = List.copyOf(names);
        plans = List.copyOf(plans);
    }
}
