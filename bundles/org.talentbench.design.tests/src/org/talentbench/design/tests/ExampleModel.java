// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.talentbench.model.talent.Concept;
import org.talentbench.model.talent.ConceptMap;
import org.talentbench.model.talent.Decision;
import org.talentbench.model.talent.Direction;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Head;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.LinearResponse;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Sensitivity;
import org.talentbench.model.talent.Start;
import org.talentbench.model.talent.Step;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/** A small organisation that has at least one of everything the diagrams draw, in every shape and state they tell apart. */
public final class ExampleModel {

    private static final TalentFactory NEW = TalentFactory.eINSTANCE;

    public final Organisation organisation = NEW.createOrganisation();
    public final Team research = team("Research", 120, 0.18);
    public final Team sales = team("Sales", 80, 0.24);
    public final Team founders = team("Founders", 0, null);
    public final Incentive rise = incentive("Salary rise", "%", 1200, 20);
    public final Incentive training = incentive("Training", "days", 400, 15);
    public final Incentive flexibility = incentive("Flexible hours", "h", 60, 10);
    public final Factor compensation = factor("Compensation", 1.2, "Salary", "Bonus");
    public final Factor growth = factor("Career growth", 0.8, "Learning", "Promotion");
    public final Factor balance = factor("Work-life balance", 0.9, "Working hours");
    public final Outcome turnover = outcome("Turnover", OutcomeKind.TURNOVER);
    public final Outcome cost = outcome("Cost", OutcomeKind.COST);
    public final Outcome satisfaction = outcome("Satisfaction", OutcomeKind.SATISFACTION);
    public final Concept culture = NEW.createConcept();
    public final Process process = NEW.createProcess();
    public final ConceptMap map = NEW.createConceptMap();
    public final Plan plan = NEW.createPlan();

    public ExampleModel() {
        organisation.setName("Aurora AI");
        new XMIResourceImpl(URI.createURI("example.talent")).getContents().add(organisation);
        culture.setName("Culture 文化");
        organisation.getConcepts().add(culture);
        influences();
        process();
        map();
        plan();
    }

    private void influences() {
        influence(rise, driver("Salary"), 1, 3);
        influence(training, driver("Learning"), 1, 2);
        influence(flexibility, driver("Working hours"), 1, -2);
        influence(compensation, turnover, 2, 1);
        influence(growth, turnover, 1, 1);
        influence(balance, turnover, 0.5, 1);
        influence(balance, satisfaction, 1, 1);
        influence(rise, cost, 1, 1);
        influence(training, cost, 1, 1);
        Influence supposed = influence(culture, satisfaction, 1, 0);
        supposed.setLine(LineKind.DOTTED);
        supposed.setResponse(null);
        Influence mixed = influence(satisfaction, turnover, 1, 0);
        mixed.setResponse(NEW.createPiecewiseLinearResponse());
    }

    private void process() {
        organisation.getProcesses().add(process);
        process.setName("Hiring");
        Start start = node(NEW.createStart(), "Need");
        Step screen = node(NEW.createStep(), "Screen 筛选");
        screen.setDuration(3);
        screen.setCost(250);
        Decision good = node(NEW.createDecision(), "Good fit?");
        Step offer = node(NEW.createStep(), "Offer");
        End hired = node(NEW.createEnd(), "Hired");
        hired.setRetained(true);
        End rejected = node(NEW.createEnd(), "Rejected");
        shaped("round", "rounded");
        shaped("diamond", "diam");
        shaped("dot", "sm-circ");
        flow(start, screen, "");
        flow(screen, good, "");
        flow(good, offer, "yes").setProbability(0.3);
        flow(good, rejected, "no").setLine(LineKind.DOTTED);
        flow(offer, hired, "").setLine(LineKind.THICK);
        flow(offer, screen, "again").setTargetHead(Head.CIRCLE);
        flow(screen, screen, "wait").setTargetHead(Head.CROSS);
        flow(offer, rejected, "").setTargetHead(Head.NONE);
        flow(hired, offer, "").setSourceHead(Head.ARROW);
        flow(start, hired, "").setLine(LineKind.INVISIBLE);
        Flow dottedOpen = flow(start, offer, "");
        dottedOpen.setLine(LineKind.DOTTED);
        dottedOpen.setTargetHead(Head.NONE);
        Flow dottedTwoWay = flow(start, good, "");
        dottedTwoWay.setLine(LineKind.DOTTED);
        dottedTwoWay.setSourceHead(Head.ARROW);
        Group assessment = group("Assessment", screen, good);
        Group selection = group("Selection", assessment, offer);
        selection.setDirection(Direction.LR);
        selection.setOwnDirection(true);
    }

    private void map() {
        organisation.getConceptMaps().add(map);
        map.setName("Strategy");
        Concept people = concept("People", null);
        Concept vision = concept("Vision 愿景", "circle");
        vision.setStyle("fill:#fff3d6,stroke:#a36b00,color:#5c3b00");
        Concept choice = concept("Choice", "diamond");
        Concept dot = concept("", "f-circ");
        link(people, vision);
        link(vision, choice);
        link(choice, dot).setLine(LineKind.DOTTED);
        Group core = NEW.createGroup();
        core.setName("Core");
        core.getMembers().add(people);
        map.getGroups().add(core);
    }

    private void plan() {
        organisation.getPlans().add(plan);
        organisation.setChosenPlan(plan);
        Objective wanted = NEW.createObjective();
        wanted.setOutcome(turnover);
        wanted.setSense(Sense.MINIMISE);
        plan.getObjectives().add(wanted);
        decide(rise, research, 0, 8);
        decide(rise, sales, 0, 12);
        decide(training, null, 2, 6);
        decide(flexibility, null, 5, 5);
        expect(turnover, null, 0.2, 0.13);
        expect(turnover, research, 0.18, 0.11);
        expect(turnover, sales, 0.24, 0.16);
        expect(cost, null, 0, 1_250_000);
        expect(satisfaction, null, 61, 68.4);
        answer(turnover, compensation, -0.9);
        answer(turnover, growth, -0.4);
        answer(turnover, balance, -0.2);
        answer(turnover, driver("Salary"), -0.5);
    }

    /** The driver of a name. */
    public Driver driver(String name) {
        return organisation.getFactors().stream().flatMap(factor -> factor.getDrivers().stream())
                .filter(driver -> driver.getName().equals(name)).findFirst().orElseThrow();
    }

    /** The node of the process that has a name. */
    public ProcessNode step(String name) {
        return process.getNodes().stream().filter(node -> node.getName().equals(name)).findFirst().orElseThrow();
    }

    private Team team(String name, int headcount, Double turnoverToday) {
        Team team = NEW.createTeam();
        team.setName(name);
        team.setHeadcount(headcount);
        team.setTurnover(turnoverToday);
        organisation.getTeams().add(team);
        return team;
    }

    private Incentive incentive(String name, String unit, double costPerUnit, double upper) {
        Incentive incentive = NEW.createIncentive();
        incentive.setName(name);
        incentive.setUnit(unit);
        incentive.setCostPerUnit(costPerUnit);
        incentive.setUpper(upper);
        organisation.getIncentives().add(incentive);
        return incentive;
    }

    private Factor factor(String name, double weight, String... drivers) {
        Factor factor = NEW.createFactor();
        factor.setName(name);
        factor.setWeight(weight);
        for (String driverName : drivers) {
            Driver driver = NEW.createDriver();
            driver.setName(driverName);
            driver.setLevel(40 + 7 * factor.getDrivers().size());
            factor.getDrivers().add(driver);
        }
        organisation.getFactors().add(factor);
        return factor;
    }

    private Outcome outcome(String name, OutcomeKind kind) {
        Outcome outcome = NEW.createOutcome();
        outcome.setName(name);
        outcome.setKind(kind);
        organisation.getOutcomes().add(outcome);
        return outcome;
    }

    private Influence influence(Variable source, Variable target, double weight, double slope) {
        Influence influence = NEW.createInfluence();
        influence.setSource(source);
        influence.setTarget(target);
        influence.setWeight(weight);
        LinearResponse response = NEW.createLinearResponse();
        response.setSlope(slope);
        influence.setResponse(response);
        organisation.getInfluences().add(influence);
        return influence;
    }

    private <N extends ProcessNode> N node(N node, String name) {
        node.setName(name);
        process.getNodes().add(node);
        return node;
    }

    private void shaped(String name, String shape) {
        for (ProcessNode node : List.of(NEW.createStart(), NEW.createStep(), NEW.createDecision(), NEW.createEnd())) {
            node(node, name + " " + node.eClass().getName()).setShape(shape);
        }
    }

    private Flow flow(FlowEnd source, FlowEnd target, String name) {
        Flow flow = NEW.createFlow();
        flow.setSource(source);
        flow.setTarget(target);
        flow.setName(name);
        process.getFlows().add(flow);
        return flow;
    }

    private Group group(String name, FlowEnd... members) {
        Group group = NEW.createGroup();
        group.setName(name);
        group.getMembers().addAll(List.of(members));
        process.getGroups().add(group);
        return group;
    }

    private Concept concept(String name, String shape) {
        Concept concept = NEW.createConcept();
        concept.setName(name);
        concept.setShape(shape);
        map.getNodes().add(concept);
        return concept;
    }

    private Flow link(Concept source, Concept target) {
        Flow flow = flow(source, target, "");
        map.getFlows().add(flow);
        return flow;
    }

    private void decide(Incentive incentive, Team team, double today, double value) {
        PlannedDecision decision = NEW.createPlannedDecision();
        decision.setIncentive(incentive);
        decision.setTeam(team);
        decision.setToday(today);
        decision.setValue(value);
        plan.getDecisions().add(decision);
    }

    private void expect(Outcome outcome, Team team, double today, double value) {
        PlannedOutcome planned = NEW.createPlannedOutcome();
        planned.setOutcome(outcome);
        planned.setTeam(team);
        planned.setToday(today);
        planned.setValue(value);
        plan.getOutcomes().add(planned);
    }

    private void answer(Outcome outcome, Variable variable, double elasticity) {
        Sensitivity sensitivity = NEW.createSensitivity();
        sensitivity.setOutcome(outcome);
        sensitivity.setVariable(variable);
        sensitivity.setElasticity(elasticity);
        plan.getSensitivities().add(sensitivity);
    }
}
