// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.List;
import java.util.Map;
import org.talentbench.compute.problem.Problem;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Team;

/**
 * A model as a problem, and what of the problem stands for what of the model. All elements are the model's own, even where a scenario
 * or a setting made a copy of it necessary.
 *
 * @param problem what optimisers solve; its outputs are, for every outcome, {@link Measured#whole} and {@link Measured#ofTeams}
 * @param answers the same decisions followed by a shift for every factor; its outputs are the outcomes and the factors' levels
 * @param scatter the same decisions; its outputs are the ends of the outcomes, which tell draw by draw how they scatter
 * @param teams the teams with people, in the problem's order
 * @param levers the decisions in the problem's order
 * @param outcomes the outcomes in the model's order
 * @param factors the factors whose shifts are the last decisions of {@code answers}, in order
 * @param constraints for the name of a constraint in the problem the model's own; one that only the run added is absent
 * @param objectives as they were compiled, in order; of a copy where the run has an aim of its own
 */
public record CompiledModel(Problem problem, Problem answers, Problem scatter, List<Team> teams, List<Lever> levers, List<Measured> outcomes,
        List<Factor> factors, Map<String, Constraint> constraints, List<Objective> objectives) {
    /** A decision. @param perTeam whether it has one value a team, else one in all */
    public record Lever(Incentive incentive, boolean perTeam) {
    }

    /** An outcome. @param name its name in the problem; @param perTeam whether it differs between teams */
    public record Measured(Outcome outcome, String name, boolean perTeam) {
        /** Name of the output for the organisation. */
        public String whole() {
            return name;
        }

        /** Name of the output with one value a team; there is none where {@link #perTeam} is false. */
        public String ofTeams() {
            return name + ".team";
        }
    }

    public CompiledModel {
        teams = List.copyOf(teams);
        levers = List.copyOf(levers);
        outcomes = List.copyOf(outcomes);
        factors = List.copyOf(factors);
        constraints = Map.copyOf(constraints);
        objectives = List.copyOf(objectives);
    }
}
