// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import java.util.function.Consumer;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LinearResponse;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Response;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/** Builds small models in the words of the domain. */
final class Firm {
    static final TalentFactory NEW = TalentFactory.eINSTANCE;

    final Organisation organisation = NEW.createOrganisation();

    Firm() {
        organisation.setName("Firm");
    }

    Team team(String name, int headcount, Double turnover) {
        Team team = NEW.createTeam();
        team.setName(name);
        team.setHeadcount(headcount);
        team.setTurnover(turnover);
        team.setMeanSalary(50_000);
        organisation.getTeams().add(team);
        return team;
    }

    /** A factor of one of the six kinds, with the drivers that its kind has. */
    Factor factor(String kind, double weight) {
        Factor factor = FactorKinds.find("org.talentbench.factors." + kind).orElseThrow().create();
        factor.setWeight(weight);
        organisation.getFactors().add(factor);
        return factor;
    }

    static Driver driver(Factor factor, int index, double level, double coefficient) {
        Driver driver = factor.getDrivers().get(index);
        driver.setLevel(level);
        driver.setCoefficient(coefficient);
        return driver;
    }

    Incentive incentive(String name, double cost, double upper) {
        Incentive incentive = NEW.createIncentive();
        incentive.setName(name);
        incentive.setCostPerUnit(cost);
        incentive.setUpper(upper);
        organisation.getIncentives().add(incentive);
        return incentive;
    }

    Outcome outcome(String name, OutcomeKind kind) {
        Outcome outcome = NEW.createOutcome();
        outcome.setName(name);
        outcome.setKind(kind);
        organisation.getOutcomes().add(outcome);
        return outcome;
    }

    Outcome formula(String name, String formula) {
        Outcome outcome = outcome(name, OutcomeKind.FORMULA);
        outcome.setFormula(formula);
        return outcome;
    }

    Influence influence(Variable source, Variable target, Response response) {
        Influence influence = NEW.createInfluence();
        influence.setSource(source);
        influence.setTarget(target);
        influence.setResponse(response);
        organisation.getInfluences().add(influence);
        return influence;
    }

    Objective objective(Outcome outcome, Sense sense) {
        Objective objective = NEW.createObjective();
        objective.setName(sense.getName() + " " + outcome.getName());
        objective.setOutcome(outcome);
        objective.setSense(sense);
        organisation.getObjectives().add(objective);
        return objective;
    }

    static Response slope(double slope) {
        LinearResponse response = NEW.createLinearResponse();
        response.setSlope(slope);
        return response;
    }

    static <T> T with(T element, Consumer<T> change) {
        change.accept(element);
        return element;
    }
}
