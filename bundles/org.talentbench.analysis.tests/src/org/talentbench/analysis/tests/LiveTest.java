// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.Team;

/** What is answered while somebody changes a model: the same plan as from everywhere, for a part of the work. */
class LiveTest {
    @Test
    void afterAChangeTheAnswerNearTheLastPlanIsTheOneFromEverywhere() throws ModelException {
        Organisation organisation = Examples.open("ai-startup");
        Plan before = run(organisation, OptimisationSettings.DEFAULT.live(null));
        organisation.getFactors().getFirst().setWeight(organisation.getFactors().getFirst().getWeight() * 1.2);
        Plan live = run(organisation, OptimisationSettings.DEFAULT.live(before));
        Plan afresh = run(organisation, OptimisationSettings.DEFAULT.live(null));
        assertEquals(afresh.getObjective(), live.getObjective(), 1e-5);
        assertTrue(Math.abs(live.getObjective() - before.getObjective()) > 1e-3, "the change matters");
        assertTrue(live.getProvenance().getEvaluations() < afresh.getProvenance().getEvaluations() / 2,
                live.getProvenance().getEvaluations() + " evaluations instead of " + afresh.getProvenance().getEvaluations());
        assertTrue(live.getFront().isEmpty());
    }

    /** Ten teams under a gap that binds, changed one after the other as in a meeting: every answer is as good as one sought from everywhere. */
    @Test
    void answersInAMeetingAreThoseFromEverywhereOneAfterTheOther() throws ModelException {
        Organisation organisation = company();
        Budget budget = organisation.getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).findFirst().orElseThrow();
        Plan last = run(organisation, OptimisationSettings.DEFAULT.live(null));
        long afresh = 0;
        long live = 0;
        for (double change : new double[] {1.1, 0.95, 0.9}) {
            budget.setAmount(change * budget.getAmount());
            organisation.getFactors().getFirst().setWeight(change * organisation.getFactors().getFirst().getWeight());
            Plan everywhere = run(organisation, OptimisationSettings.DEFAULT.live(null));
            last = run(organisation, OptimisationSettings.DEFAULT.live(last));
            assertEquals(PlanStatus.LOCALLY_OPTIMAL, everywhere.getStatus());
            assertEquals(PlanStatus.LOCALLY_OPTIMAL, last.getStatus());
            assertEquals(everywhere.getObjective(), last.getObjective(), 1e-5);
            afresh += everywhere.getProvenance().getEvaluations();
            live += last.getProvenance().getEvaluations();
        }
        assertTrue(live < afresh / 4, live + " evaluations instead of " + afresh);
    }

    @Test
    void theSameChangeFromTheSamePlanGivesTheSameAnswer() throws ModelException {
        Organisation organisation = company();
        Plan last = run(organisation, OptimisationSettings.DEFAULT.live(null));
        organisation.getFactors().getFirst().setWeight(1.1 * organisation.getFactors().getFirst().getWeight());
        Plan one = run(organisation, OptimisationSettings.DEFAULT.live(last));
        Plan other = run(organisation, OptimisationSettings.DEFAULT.live(last));
        for (int i = 0; i < one.getDecisions().size(); i++) {
            assertEquals(one.getDecisions().get(i).getValue(), other.getDecisions().get(i).getValue(), 0);
        }
    }

    /** The example with ten teams of forty, each with all levers, and a budget that grows with it. */
    private static Organisation company() throws ModelException {
        Organisation company = Examples.open("ai-startup");
        double people = company.getTeams().stream().mapToInt(Team::getHeadcount).sum();
        for (int i = 0; company.getTeams().size() < 10; i++) {
            Team team = EcoreUtil.copy(company.getTeams().get(i));
            team.setName(team.getName() + " " + i);
            company.getTeams().add(team);
        }
        company.getTeams().forEach(team -> team.setHeadcount(40));
        company.getIncentives().forEach(incentive -> incentive.setScope(IncentiveScope.TEAM));
        company.getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast)
                .forEach(budget -> budget.setAmount(400 / people * budget.getAmount()));
        return company;
    }

    @Test
    void aWholeRunSetsTheFrontBesideTheRecommendation() throws ModelException {
        Plan plan = run(Examples.open("ai-startup"), OptimisationSettings.DEFAULT);
        assertEquals(21, plan.getFront().size());
        assertTrue(plan.getFront().stream().anyMatch(point -> Math.abs(point.getObjectives().getFirst() - plan.getObjective()) < 1e-3),
                "the recommended plan, which is for retention alone, is an end of the front");
    }

    private static Plan run(Organisation organisation, OptimisationSettings settings) {
        return Optimisation.run(organisation, settings, Progress.NONE).plan();
    }
}
