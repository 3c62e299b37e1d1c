// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tree;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Relation;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Messages;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.Wording;

/** An element in figures, in one line: what a reader of the tree wants to know before opening it. */
final class Figures {

    private Figures() {
    }

    static String of(Object object) {
        return switch (object) {
        case Organisation o -> NLS.bind(Messages.figures_organisation, people(o.getTeams().stream().mapToInt(Team::getHeadcount).sum()), o.getCurrency());
        case Team team -> team(team);
        case Factor factor when FactorKinds.isMissing(factor) -> NLS.bind(Messages.figures_factor_missing, FactorKind.pluginOf(factor.getKind()));
        case Factor factor -> NLS.bind(Messages.figures_factor, Numbers.format(factor.getLevel()), Numbers.format(factor.getWeight()));
        case Driver driver -> driver.getDeviation() == 0 ? NLS.bind(Messages.figures_driver, Numbers.format(driver.getLevel()))
                : NLS.bind(Messages.figures_driver_spread, Numbers.format(driver.getLevel()), Numbers.format(driver.getDeviation()));
        case Parameter parameter -> Numbers.format(parameter.getValue());
        case Setting setting -> setting.getVariable() == null ? "" : Wording.of(setting.getVariable()) + " = " + Numbers.format(setting.getValue());
        case Incentive incentive -> incentive(incentive);
        case Outcome outcome -> outcome.getKind() == OutcomeKind.FORMULA ? text(outcome.getFormula())
                : Wording.of(TalentPackage.Literals.OUTCOME_KIND, outcome.getKind());
        case Influence influence -> influence.getResponse() == null ? "× " + Numbers.format(influence.getWeight())
                : Wording.of(influence.getResponse().eClass()) + ", × " + Numbers.format(influence.getWeight());
        case ResponsePoint point -> Numbers.format(point.getX()) + " → " + Numbers.format(point.getY());
        case Objective objective -> objective.getOutcome() == null ? "" : Wording.of(TalentPackage.Literals.SENSE, objective.getSense())
                + " " + Wording.of(objective.getOutcome()) + ", × " + Numbers.format(objective.getWeight());
        case Budget budget -> "≤ " + Numbers.format(budget.getAmount()) + where(budget.getTeam());
        case OutcomeBound bound -> bound.getOutcome() == null ? "" : Wording.of(bound.getOutcome()) + sign(bound.getRelation()) + Numbers.format(bound.getBound()) + where(bound.getTeam());
        case LeverSum sum -> "Σ" + sign(sum.getRelation()) + Numbers.format(sum.getTotal());
        case FairnessGap gap -> gap.getOutcome() == null ? "" : Wording.of(gap.getOutcome()) + " ≤ " + Numbers.format(gap.getGap());
        case Flow flow -> flow.getProbability() == null ? "" : Numbers.format(flow.getProbability() * 100) + " %";
        case ProcessNode node -> node.getDuration() == 0 ? "" : NLS.bind(Messages.figures_days, Numbers.format(node.getDuration()));
        case Plan plan -> Wording.of(TalentPackage.Literals.PLAN_STATUS, plan.getStatus()) + ", " + Numbers.format(plan.getObjective());
        default -> "";
        };
    }

    private static String people(int count) {
        return count == 1 ? Messages.figures_person : NLS.bind(Messages.figures_people, Numbers.format(count));
    }

    private static String team(Team team) {
        String people = NLS.bind(Messages.figures_team, people(team.getHeadcount()), Numbers.format(team.getMeanSalary()));
        return team.getTurnover() == null ? people : people + ", " + NLS.bind(Messages.figures_turnover, Numbers.format(team.getTurnover() * 100));
    }

    private static String incentive(Incentive incentive) {
        String unit = text(incentive.getUnit()).isBlank() ? "" : NLS.bind(Messages.figures_unit, incentive.getUnit());
        return NLS.bind(Messages.figures_incentive, new Object[] { Numbers.format(incentive.getLower()), Numbers.format(incentive.getUpper()), unit,
                Numbers.format(incentive.getToday()) });
    }

    private static String where(Team team) {
        return team == null ? "" : " (" + Wording.of(team) + ")";
    }

    private static String sign(Relation relation) {
        return switch (relation) {
        case AT_MOST -> " ≤ ";
        case AT_LEAST -> " ≥ ";
        case EQUAL -> " = ";
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
