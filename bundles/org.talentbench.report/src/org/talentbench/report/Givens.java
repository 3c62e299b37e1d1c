// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.analysis.Units;
import org.talentbench.model.Measure;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.Team;

/** The numbers that a model is given and does not compute, in words: what a client checks first. */
record Givens(Units units) {
    /** What an element is given; empty where that is nothing. */
    String of(Named element) {
        return String.join(" · ", switch (element) {
            case Team team -> team(team);
            case Factor factor -> List.of(Messages.of("givens.weight", units.digits(factor.getWeight())));
            case Driver driver -> List.of(driver.getDeviation() == 0 ? Messages.of("givens.level", units.number(driver.getLevel()))
                    : Messages.of("givens.spread", units.number(driver.getLevel()), units.number(driver.getDeviation())));
            case Incentive incentive -> List.of(Messages.of("givens.cost", units.money(incentive.getCostPerUnit())),
                    Messages.of("givens.range", units.number(incentive.getLower()), Measure.of(units.number(incentive.getUpper()), incentive.getUnit())));
            case Budget budget -> List.of(Messages.of("givens.budget", units.money(budget.getAmount())));
            case OutcomeBound bound when bound.getOutcome() != null -> List.of(units.value(bound.getOutcome(), bound.getBound()));
            case FairnessGap gap when gap.getOutcome() != null -> List.of(units.difference(gap.getOutcome(), gap.getGap()));
            default -> List.<String>of();
        });
    }

    private List<String> team(Team team) {
        List<String> parts = new ArrayList<>();
        parts.add(Messages.of("givens.people", team.getHeadcount()));
        if (team.getMeanSalary() > 0) {
            parts.add(Messages.of("givens.salary", units.money(team.getMeanSalary())));
        }
        if (team.getTurnover() != null) {
            parts.add(Messages.of("givens.turnover", units.percent(team.getTurnover())));
        }
        return parts;
    }
}
