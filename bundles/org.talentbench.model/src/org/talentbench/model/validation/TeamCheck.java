// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.ORGANISATION__CURRENCY;
import static org.talentbench.model.talent.TalentPackage.Literals.ORGANISATION__DRAWS;
import static org.talentbench.model.talent.TalentPackage.Literals.ORGANISATION__REPLACEMENT_COST_LOW;
import static org.talentbench.model.talent.TalentPackage.Literals.ORGANISATION__TEAMS;
import static org.talentbench.model.talent.TalentPackage.Literals.SETTING__VARIABLE;
import static org.talentbench.model.talent.TalentPackage.Literals.TEAM__ABILITY;
import static org.talentbench.model.talent.TalentPackage.Literals.TEAM__HEADCOUNT;
import static org.talentbench.model.talent.TalentPackage.Literals.TEAM__MEAN_SALARY;
import static org.talentbench.model.talent.TalentPackage.Literals.TEAM__SATISFACTION;
import static org.talentbench.model.talent.TalentPackage.Literals.TEAM__TENURE;
import static org.talentbench.model.talent.TalentPackage.Literals.TEAM__TURNOVER;

import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.talentbench.model.Elements;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/** The numbers of the organisation and of its teams are in their ranges. */
final class TeamCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        checkOrganisation(organisation, findings);
        organisation.getTeams().forEach(team -> checkTeam(team, findings));
    }

    private static void checkOrganisation(Organisation organisation, Findings findings) {
        if (organisation.getDraws() < 1) {
            findings.add(Code.DRAWS_TOO_FEW, organisation, ORGANISATION__DRAWS, organisation.getDraws());
        }
        double low = organisation.getReplacementCostLow();
        double high = organisation.getReplacementCostHigh();
        if (low < 0 || low > high) {
            findings.add(Code.REPLACEMENT_COST_RANGE, organisation, ORGANISATION__REPLACEMENT_COST_LOW, low, high);
        }
        if (Currency.getAvailableCurrencies().stream().noneMatch(known -> known.getCurrencyCode().equals(organisation.getCurrency()))) {
            findings.add(Code.UNKNOWN_CURRENCY, organisation, ORGANISATION__CURRENCY, String.valueOf(organisation.getCurrency()));
        }
        if (organisation.getTeams().stream().noneMatch(team -> team.getHeadcount() > 0)) {
            findings.add(Code.NOBODY, organisation, ORGANISATION__TEAMS);
        }
    }

    private static void checkTeam(Team team, Findings findings) {
        if (team.getHeadcount() < 0) {
            findings.add(Code.HEADCOUNT_NEGATIVE, team, TEAM__HEADCOUNT, team.getHeadcount());
        }
        if (team.getTurnover() != null && !(team.getTurnover() >= 0 && team.getTurnover() < 1)) {
            findings.add(Code.TURNOVER_OUT_OF_RANGE, team, TEAM__TURNOVER, team.getTurnover());
        }
        checkPercentage(team, TEAM__SATISFACTION, team.getSatisfaction(), findings);
        checkPercentage(team, TEAM__ABILITY, team.getAbility(), findings);
        checkNotNegative(team, TEAM__TENURE, team.getTenure(), findings);
        checkNotNegative(team, TEAM__MEAN_SALARY, team.getMeanSalary(), findings);
        Set<Variable> set = new HashSet<>();
        for (Setting setting : team.getSettings()) {
            checkSetting(setting, set, findings);
        }
    }

    private static void checkPercentage(Team team, EAttribute attribute, Double value, Findings findings) {
        if (value != null && !(value >= 0 && value <= 100)) {
            findings.add(Code.PERCENTAGE_OUT_OF_RANGE, team, attribute, Messages.of("feature." + attribute.getName()), value);
        }
    }

    private static void checkNotNegative(Team team, EAttribute attribute, Double value, Findings findings) {
        if (value != null && value < 0) {
            findings.add(Code.TEAM_VALUE_NEGATIVE, team, attribute, Messages.of("feature." + attribute.getName()), value);
        }
    }

    private static void checkSetting(Setting setting, Set<Variable> set, Findings findings) {
        Variable variable = setting.getVariable();
        if (variable == null) {
            return;
        }
        boolean acts = switch (variable) {
            case Driver _ -> true;
            case Incentive incentive -> incentive.getScope() == IncentiveScope.TEAM;
            default -> false;
        };
        if (!acts) {
            findings.add(Code.SETTING_WITHOUT_EFFECT, setting, SETTING__VARIABLE, Elements.path(variable));
        }
        if (!set.add(variable)) {
            findings.add(Code.SETTING_REPEATED, setting, SETTING__VARIABLE, Elements.path(variable));
        }
    }
}
