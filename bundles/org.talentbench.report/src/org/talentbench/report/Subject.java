// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.talentbench.analysis.PlanText;
import org.talentbench.analysis.Units;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Team;

/** What a report is about: a model and its plans, the recommended one first. */
record Subject(Organisation organisation, List<Plan> plans, Units units) {
    Subject {
        plans = List.copyOf(plans);
    }

    /** The recommended plan. */
    Plan plan() {
        return plans.getFirst();
    }

    PlanText text() {
        return new PlanText(organisation, plan());
    }

    /** The outcome for the organisation. */
    Optional<PlannedOutcome> whole(Outcome outcome) {
        return plan().getOutcomes().stream().filter(o -> o.getOutcome() == outcome && o.getTeam() == null).findFirst();
    }

    /** The teams that the plan decides something for, in the model's order. */
    List<Team> teams() {
        return plan().getDecisions().stream().map(d -> d.getTeam()).filter(Objects::nonNull).distinct().toList();
    }

    static String nameOf(Team team) {
        return team == null ? Messages.of("everybody") : Objects.toString(team.getName(), "");
    }
}
