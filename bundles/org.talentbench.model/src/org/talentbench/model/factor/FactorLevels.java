// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.List;
import java.util.Map;
import org.talentbench.model.internal.PointEvaluation;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.Team;

/** Levels of factors, at the mean levels of their drivers. */
public final class FactorLevels {

    private FactorLevels() {}

    /**
     * The level today: the mean over the teams, weighted by headcount; where there is nobody, what the drivers say by themselves.
     *
     * @return 0…100 with coefficients that sum to 1; not a number where the factor's kind is not installed
     */
    public static double today(Factor factor) {
        List<Team> teams = factor.eContainer() instanceof Organisation organisation ? organisation.getTeams() : List.of();
        double people = 0;
        double sum = 0;
        for (Team team : teams) {
            if (team.getHeadcount() > 0) {
                people += team.getHeadcount();
                sum += team.getHeadcount() * today(factor, team);
            }
        }
        return people == 0 ? today(factor, null) : sum / people;
    }

    /**
     * A team's level today, with the team's own levels of the drivers.
     *
     * @param team {@code null} for what the drivers say by themselves
     * @return not a number where the factor's kind is not installed
     */
    public static double today(Factor factor, Team team) {
        return FactorKinds.find(factor.getKind())
                .map(kind -> PointEvaluation.of(kind.formula(), values(kind, factor, team)))
                .orElse(Double.NaN);
    }

    private static Map<String, Double> values(FactorKind kind, Factor factor, Team team) {
        Map<String, Double> values = kind.names(factor);
        if (team != null) {
            for (Setting setting : team.getSettings()) {
                if (setting.getVariable() instanceof Driver driver && driver.eContainer() == factor) {
                    values.replace(driver.getKey(), setting.getValue());
                }
            }
        }
        return values;
    }
}
