// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.internal.linear.Multipliers;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;

/** Says multipliers in the problem's own names, in the objective's own sense. */
public final class Duals {
    private static final double NEGLIGIBLE = 1e-9;

    private Duals() {
    }

    /** @param binding which limits the multipliers' rows belong to, in order */
    public static List<Dual> of(Goal goal, List<Goal.Limit> binding, Multipliers multipliers) {
        Problem problem = goal.program().problem();
        List<Dual> duals = new ArrayList<>();
        for (int i = 0; i < binding.size(); i++) {
            Goal.Limit limit = binding.get(i);
            duals.add(new Dual(problem.constraints().get(limit.constraint()).name(), limit.team(),
                    inOwnSense(goal, multipliers.ofRows()[i])));
        }
        int offset = 0;
        for (Decision decision : problem.decisions()) {
            int size = decision.scope().size(problem.population());
            for (int k = 0; k < size && !decision.integer(); k++) {
                double multiplier = multipliers.ofBounds()[offset + k];
                if (Math.abs(multiplier) > NEGLIGIBLE) {
                    duals.add(new Dual(decision.name(), decision.scope() == Scope.TEAM ? k : -1, inOwnSense(goal, multiplier)));
                }
            }
            offset += size;
        }
        return duals;
    }

    /** Without turning 0 into −0. */
    private static double inOwnSense(Goal goal, double multiplier) {
        return multiplier == 0 ? 0 : goal.sense() * multiplier;
    }
}
