// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import java.util.List;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.Response;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Start;
import org.talentbench.model.talent.Step;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/** Builds models in the words of the domain. */
final class Models {
    static final TalentFactory MAKE = TalentFactory.eINSTANCE;

    private Models() {}

    /**
     * A model without a fault: Research (24 people) and Sales (40), a factor Recognition → Turnover, an incentive Bonus plan → the
     * driver Bonus, satisfaction → tenure, a budget, an objective, and a process Apply → Interview → Hired.
     */
    static Organisation acme() {
        Organisation acme = MAKE.createOrganisation();
        acme.setName("Acme");
        team(acme, "Research", 24);
        team(acme, "Sales", 40);
        Factor recognition = FactorKinds.find("org.talentbench.model.tests.recognition").orElseThrow().create();
        acme.getFactors().add(recognition);
        Incentive bonus = incentive(acme, "Bonus plan", 0, 100, 10);
        Outcome turnover = outcome(acme, "Turnover", OutcomeKind.TURNOVER);
        Outcome satisfaction = outcome(acme, "Satisfaction", OutcomeKind.SATISFACTION);
        Outcome tenure = outcome(acme, "Tenure", OutcomeKind.TENURE);
        influence(acme, bonus, recognition.getDrivers().get(1), null);
        influence(acme, recognition, turnover, null);
        influence(acme, bonus, satisfaction, linear(0.2));
        influence(acme, satisfaction, tenure, linear(0.05));
        objective(acme, turnover, Sense.MINIMISE);
        budget(acme, 100_000);
        hiring(acme);
        return acme;
    }

    static Team team(Organisation organisation, String name, int headcount) {
        Team team = MAKE.createTeam();
        team.setName(name);
        team.setHeadcount(headcount);
        team.setMeanSalary(60_000);
        team.setTurnover(0.2);
        organisation.getTeams().add(team);
        return team;
    }

    static Incentive incentive(Organisation organisation, String name, double lower, double upper, double today) {
        Incentive incentive = MAKE.createIncentive();
        incentive.setName(name);
        incentive.setUnit("points");
        incentive.setCostPerUnit(5);
        incentive.setLower(lower);
        incentive.setUpper(upper);
        incentive.setToday(today);
        organisation.getIncentives().add(incentive);
        return incentive;
    }

    static Outcome outcome(Organisation organisation, String name, OutcomeKind kind) {
        Outcome outcome = MAKE.createOutcome();
        outcome.setName(name);
        outcome.setKind(kind);
        organisation.getOutcomes().add(outcome);
        return outcome;
    }

    static Influence influence(Organisation organisation, Variable source, Variable target, Response response) {
        Influence influence = MAKE.createInfluence();
        influence.setSource(source);
        influence.setTarget(target);
        influence.setResponse(response);
        organisation.getInfluences().add(influence);
        return influence;
    }

    static Response linear(double slope) {
        var response = MAKE.createLinearResponse();
        response.setSlope(slope);
        return response;
    }

    static Response exponential(double scale, double rate) {
        var response = MAKE.createExponentialResponse();
        response.setScale(scale);
        response.setRate(rate);
        return response;
    }

    static Response saturating(double limit, double rate) {
        var response = MAKE.createSaturatingResponse();
        response.setLimit(limit);
        response.setRate(rate);
        return response;
    }

    static Response logistic(double limit, double midpoint, double steepness) {
        var response = MAKE.createLogisticResponse();
        response.setLimit(limit);
        response.setMidpoint(midpoint);
        response.setSteepness(steepness);
        return response;
    }

    /** Coordinates x0, y0, x1, y1, … */
    static Response piecewise(double... coordinates) {
        var response = MAKE.createPiecewiseLinearResponse();
        for (int i = 0; i < coordinates.length; i += 2) {
            var point = MAKE.createResponsePoint();
            point.setX(coordinates[i]);
            point.setY(coordinates[i + 1]);
            response.getPoints().add(point);
        }
        return response;
    }

    static Response formula(String text) {
        var response = MAKE.createFormulaResponse();
        response.setFormula(text);
        return response;
    }

    static Objective objective(Organisation organisation, Outcome outcome, Sense sense) {
        Objective objective = MAKE.createObjective();
        objective.setName("Goal");
        objective.setOutcome(outcome);
        objective.setSense(sense);
        organisation.getObjectives().add(objective);
        return objective;
    }

    static Budget budget(Organisation organisation, double amount) {
        Budget budget = MAKE.createBudget();
        budget.setName("Spending limit");
        budget.setAmount(amount);
        organisation.getConstraints().add(budget);
        return budget;
    }

    static Flow flow(Process process, FlowEnd source, FlowEnd target, Double probability) {
        Flow flow = MAKE.createFlow();
        flow.setSource(source);
        flow.setTarget(target);
        flow.setProbability(probability);
        process.getFlows().add(flow);
        return flow;
    }

    private static void hiring(Organisation organisation) {
        Process hiring = MAKE.createProcess();
        hiring.setName("Hiring");
        Start apply = MAKE.createStart();
        apply.setName("Apply");
        Step interview = MAKE.createStep();
        interview.setName("Interview");
        End hired = MAKE.createEnd();
        hired.setName("Hired");
        hired.setRetained(true);
        hiring.getNodes().addAll(List.of(apply, interview, hired));
        flow(hiring, apply, interview, null);
        flow(hiring, interview, hired, 0.3);
        flow(hiring, interview, apply, 0.7);
        organisation.getProcesses().add(hiring);
    }
}
