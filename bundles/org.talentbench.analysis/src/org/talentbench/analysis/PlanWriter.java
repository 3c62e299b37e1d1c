// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.analysis.CompiledModel.Lever;
import org.talentbench.analysis.CompiledModel.Measured;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.optimise.Dual;
import org.talentbench.compute.optimise.Point;
import org.talentbench.compute.optimise.Solution;
import org.talentbench.compute.program.Program;
import org.talentbench.model.Moment;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Provenance;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.ShadowPrice;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;

/** Writes solutions as plans: what the engine calls an index is an element again. */
final class PlanWriter implements AutoCloseable {
    /** What {@link Plan#getMethod} says of the engine's answer. */
    static final String OPTIMUM = "optimum";

    /** What it says of a point of a front. */
    static final String COMPROMISE = "compromise";
    /** The name, not the method, of an answer that breaks a constraint. */
    private static final String CLOSEST = "closest";

    private static final TalentFactory FACTORY = TalentFactory.eINSTANCE;

    private final CompiledModel model;
    private final Scenario scenario;
    private final Readings readings;
    private final Evaluator evaluator;
    private final Answers answers;
    private final Scatter scatter;

    PlanWriter(CompiledModel model, Backend backend, Scenario scenario) {
        this.model = model;
        this.scenario = scenario;
        Program program = Program.compile(model.problem());
        readings = new Readings(program);
        evaluator = backend.prepare(program);
        answers = new Answers(model, backend);
        scatter = new Scatter(model, backend);
    }

    /** The plan of an optimiser's best point, with a Pareto front beside it. */
    Plan write(Solution solution, List<Point> front) {
        Plan plan = plan(solution.best().decisions(), OPTIMUM, status(solution.status()));
        if (plan.getStatus() == PlanStatus.INFEASIBLE) {
            plan.setName(Messages.of("plan.name." + CLOSEST));
        }
        plan.getFront().addAll(points(front));
        writeShadowPrices(solution.duals(), plan);
        plan.getProvenance().setReason(solution.reason());
        plan.getProvenance().setBackend(solution.backend());
        plan.getProvenance().setMilliseconds(solution.time().toMillis());
        plan.getProvenance().setOptimiser(solution.optimiser());
        plan.getProvenance().setEvaluations(solution.evaluations());
        plan.getProvenance().setResidual(solution.kktResidual());
        return plan;
    }

    /** A plan to compare with the optimum, of decisions that some rule made. */
    Plan compare(double[] decisions, String method, PlanStatus status, Backend backend) {
        Plan plan = plan(decisions, method, status);
        plan.getProvenance().setBackend(backend.id());
        plan.getProvenance().setOptimiser(method);
        plan.getProvenance().setEvaluations(1);
        return plan;
    }

    private Plan plan(double[] decisions, String method, PlanStatus status) {
        Plan plan = FACTORY.createPlan();
        plan.setName(Messages.of("plan.name." + method));
        plan.setCreatedAt(Moment.now());
        plan.setMethod(method);
        plan.setStatus(status);
        plan.setScenario(scenario);
        plan.setProvenance(provenance());
        model.objectives().forEach(objective -> plan.getObjectives().add(copy(objective)));
        writeDecisions(decisions, plan);
        double[] today = model.problem().today();
        double[] both = new double[2 * today.length];
        System.arraycopy(today, 0, both, 0, today.length);
        System.arraycopy(decisions, 0, both, today.length, today.length);
        Evaluation evaluation = evaluator.evaluate(both, 2, null);
        writeOutcomes(evaluation, scatter.at(decisions), plan);
        plan.setObjective(objective(evaluation));
        plan.getSensitivities().addAll(answers.sensitivities(decisions));
        return plan;
    }

    /** An objective of the plan's own, with the outcome of the model even where the run's objectives are of a copy of it. */
    private Objective copy(Objective objective) {
        Objective copy = EcoreUtil.copy(objective);
        String name = model.problem().objectives().get(model.objectives().indexOf(objective)).output();
        copy.setOutcome(model.outcomes().stream().filter(measured -> measured.name().equals(name)).findFirst().orElseThrow().outcome());
        return copy;
    }

    private void writeDecisions(double[] decisions, Plan plan) {
        double[] today = model.problem().today();
        int index = 0;
        for (Lever lever : model.levers()) {
            List<Team> teams = lever.perTeam() ? model.teams() : java.util.Collections.singletonList(null);
            for (Team team : teams) {
                PlannedDecision decision = FACTORY.createPlannedDecision();
                decision.setIncentive(lever.incentive());
                decision.setTeam(team);
                decision.setToday(today[index]);
                decision.setValue(decisions[index++]);
                plan.getDecisions().add(decision);
            }
        }
    }

    /** The flat decision vector of a plan; today's value where the plan says nothing. */
    static double[] decisions(CompiledModel model, Plan plan) {
        double[] decisions = model.problem().today();
        int index = 0;
        for (Lever lever : model.levers()) {
            for (int k = 0; k < (lever.perTeam() ? model.teams().size() : 1); k++, index++) {
                Team team = lever.perTeam() ? model.teams().get(k) : null;
                for (PlannedDecision decision : plan.getDecisions()) {
                    if (decision.getIncentive() == lever.incentive() && decision.getTeam() == team) {
                        decisions[index] = decision.getValue();
                    }
                }
            }
        }
        return decisions;
    }

    private void writeOutcomes(Evaluation evaluation, Scatter.Bands bands, Plan plan) {
        for (Measured measured : model.outcomes()) {
            plan.getOutcomes().add(outcome(measured, null, measured.whole(), 0, evaluation, bands));
            for (int k = 0; measured.perTeam() && k < model.teams().size(); k++) {
                plan.getOutcomes().add(outcome(measured, model.teams().get(k), measured.ofTeams(), k, evaluation, bands));
            }
        }
    }

    private PlannedOutcome outcome(Measured measured, Team team, String output, int k, Evaluation evaluation, Scatter.Bands bands) {
        PlannedOutcome outcome = FACTORY.createPlannedOutcome();
        outcome.setOutcome(measured.outcome());
        outcome.setTeam(team);
        outcome.setToday(evaluation.value(0, readings.index(output, k)));
        outcome.setValue(evaluation.value(1, readings.index(output, k)));
        bands.of(output, k).ifPresent(band -> {
            outcome.setLow(band.low());
            outcome.setHigh(band.high());
        });
        return outcome;
    }

    /** Σ weight · value, in the first objective's sense. */
    private double objective(Evaluation evaluation) {
        var objectives = model.problem().objectives();
        double sum = 0;
        for (var objective : objectives) {
            int sign = objective.sense() == objectives.getFirst().sense() ? 1 : -1;
            sum += sign * objective.weight() * evaluation.value(1, readings.index(objective.output(), 0));
        }
        return sum;
    }

    /** A front as the model says it. */
    List<FrontPoint> points(List<Point> front) {
        List<FrontPoint> points = new ArrayList<>();
        for (Point point : front) {
            FrontPoint written = FACTORY.createFrontPoint();
            model.problem().objectives().forEach(objective ->
                    written.getObjectives().add(point.outputs()[readings.index(objective.output(), 0)]));
            for (double decision : point.decisions()) {
                written.getDecisions().add(decision);
            }
            points.add(written);
        }
        return points;
    }

    private void writeShadowPrices(List<Dual> duals, Plan plan) {
        for (Dual dual : duals) {
            // Duals of a decision's own bounds have the decision's name; the plan shows those as levers at their bounds.
            Constraint constraint = model.constraints().get(dual.constraint());
            if (constraint != null) {
                ShadowPrice price = FACTORY.createShadowPrice();
                price.setConstraint(constraint);
                price.setTeam(dual.team() < 0 ? null : model.teams().get(dual.team()));
                price.setValue(inFirstSense(dual.value()));
                plan.getShadowPrices().add(price);
            }
        }
    }

    /** The engine tells duals of mixed objectives in their minimised form. */
    private double inFirstSense(double dual) {
        boolean mixed = model.objectives().stream().map(Objective::getSense).distinct().count() > 1;
        return mixed && model.objectives().getFirst().getSense() == Sense.MAXIMISE ? -dual : dual;
    }

    private Provenance provenance() {
        Provenance provenance = FACTORY.createProvenance();
        provenance.setProblemHash(model.problem().hash());
        provenance.setVersion(Version.current());
        provenance.setSeed(model.problem().seed());
        return provenance;
    }

    private static PlanStatus status(Solution.Status status) {
        return switch (status) {
            case OPTIMAL -> PlanStatus.OPTIMAL;
            case LOCALLY_OPTIMAL -> PlanStatus.LOCALLY_OPTIMAL;
            case FEASIBLE, UNBOUNDED -> PlanStatus.FEASIBLE;
            case INFEASIBLE -> PlanStatus.INFEASIBLE;
            case CANCELLED -> PlanStatus.CANCELLED;
        };
    }

    @Override
    public void close() {
        evaluator.close();
        answers.close();
        scatter.close();
    }
}
