// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.BUDGET__AMOUNT;
import static org.talentbench.model.talent.TalentPackage.Literals.FAIRNESS_GAP__GAP;
import static org.talentbench.model.talent.TalentPackage.Literals.LEVER_SUM__INCENTIVES;
import static org.talentbench.model.talent.TalentPackage.Literals.LEVER_SUM__TOTAL;
import static org.talentbench.model.talent.TalentPackage.Literals.OBJECTIVE__WEIGHT;
import static org.talentbench.model.talent.TalentPackage.Literals.ORGANISATION__OBJECTIVES;

import java.util.List;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Relation;
import org.talentbench.model.talent.Team;

/** There is something to reach, and no constraint that no plan can respect by itself. */
final class ObjectiveCheck implements Check {
    /** What rounding may add to a sum, as a share of it. */
    private static final double TOLERANCE = 1e-9;

    @Override
    public void check(Organisation organisation, Findings findings) {
        if (organisation.getObjectives().isEmpty()) {
            findings.add(Code.NO_OBJECTIVE, organisation, ORGANISATION__OBJECTIVES);
        }
        for (Objective objective : organisation.getObjectives()) {
            if (objective.getWeight() < 0) {
                findings.add(Code.WEIGHT_NEGATIVE, objective, OBJECTIVE__WEIGHT, objective.getWeight());
            }
        }
        for (Constraint constraint : organisation.getConstraints()) {
            switch (constraint) {
                case Budget budget when budget.isActive() -> checkBudget(budget, organisation, findings);
                case LeverSum sum when sum.isActive() -> checkSum(sum, organisation, findings);
                case FairnessGap gap when gap.getGap() < 0 -> findings.add(Code.GAP_NEGATIVE, gap, FAIRNESS_GAP__GAP, gap.getGap());
                default -> { }
            }
        }
    }

    private static void checkBudget(Budget budget, Organisation organisation, Findings findings) {
        List<Team> teams = budget.getTeam() != null ? List.of(budget.getTeam()) : organisation.getTeams();
        double people = teams.stream().mapToInt(Team::getHeadcount).sum();
        double least = people * organisation.getIncentives().stream().mapToDouble(ObjectiveCheck::leastCost).sum();
        if (least > budget.getAmount() + TOLERANCE * Math.abs(least)) {
            findings.add(Code.BUDGET_OUT_OF_REACH, budget, BUDGET__AMOUNT, least, budget.getAmount());
        }
    }

    /** For one person. */
    private static double leastCost(Incentive incentive) {
        return incentive.getCostPerUnit() * (incentive.getCostPerUnit() < 0 ? highest(incentive) : lowest(incentive));
    }

    private static void checkSum(LeverSum sum, Organisation organisation, Findings findings) {
        if (sum.getIncentives().isEmpty()) {
            findings.add(Code.SUM_OF_NOTHING, sum, LEVER_SUM__INCENTIVES);
            return;
        }
        double least = 0;
        double most = 0;
        for (Incentive incentive : sum.getIncentives()) {
            int decisions = incentive.getScope() == IncentiveScope.TEAM ? organisation.getTeams().size() : 1;
            least += decisions * lowest(incentive);
            most += decisions * highest(incentive);
        }
        double slack = TOLERANCE * (Math.abs(least) + Math.abs(most));
        boolean tooLow = sum.getTotal() < least - slack && sum.getRelation() != Relation.AT_LEAST;
        boolean tooHigh = sum.getTotal() > most + slack && sum.getRelation() != Relation.AT_MOST;
        if (tooLow || tooHigh) {
            findings.add(Code.SUM_OUT_OF_REACH, sum, LEVER_SUM__TOTAL, sum.getTotal(), least, most);
        }
    }

    private static double lowest(Incentive incentive) {
        return incentive.isInteger() ? Math.ceil(incentive.getLower()) : incentive.getLower();
    }

    private static double highest(Incentive incentive) {
        return incentive.isInteger() ? Math.floor(incentive.getUpper()) : incentive.getUpper();
    }
}
