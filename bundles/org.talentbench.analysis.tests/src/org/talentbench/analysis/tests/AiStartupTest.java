// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.CompiledModel;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.PlanJson;
import org.talentbench.analysis.PlanText;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.program.Program;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelException;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.PlannedOutcome;

/** The example that a newcomer runs first. */
class AiStartupTest {
    private static final OptimisationSettings WITHOUT_FRONT =
            new OptimisationSettings("auto", "auto", null, null, null, null, null, 0, null);

    private static Organisation organisation;
    private static Plan plan;
    private static Planned planned;

    @BeforeAll
    static void optimise() throws ModelException {
        organisation = Examples.open("ai-startup");
        plan = Optimisation.run(organisation, WITHOUT_FRONT, Progress.NONE).plan();
        planned = new Planned(plan);
    }

    @Test
    void thePlanKeepsMorePeopleThanToday() {
        assertTrue(planned.outcome("Retention").getValue() > planned.outcome("Retention").getToday() + 0.03);
        assertTrue(planned.outcome("Net benefit").getValue() > planned.outcome("Net benefit").getToday());
    }

    @Test
    void thePlanIsAStationaryPoint() {
        assertEquals(PlanStatus.LOCALLY_OPTIMAL, plan.getStatus());
        assertTrue(plan.getProvenance().getResidual() < 1e-4, () -> "KKT residual " + plan.getProvenance().getResidual());
    }

    @Test
    void thePlanRespectsEveryConstraint() {
        // As exactly as the backend computes: vector has float lanes, which agree with reference to a relative 1e-5.
        assertTrue(planned.outcome("Cost").getValue() <= 650_000 * (1 + 1e-5));
        assertTrue(planned.outcome("Satisfaction").getValue() >= 66 - 1e-3);
        double[] turnover = plan.getOutcomes().stream().filter(o -> o.getTeam() != null && o.getOutcome().getName().equals("Turnover"))
                .mapToDouble(PlannedOutcome::getValue).sorted().toArray();
        assertTrue(turnover[turnover.length - 1] - turnover[0] <= 0.05 + 2e-5);
    }

    @Test
    void theOptimumIsInteresting() {
        long inside = plan.getDecisions().stream().filter(d -> d.getValue() > d.getIncentive().getLower() + 1e-3
                && d.getValue() < d.getIncentive().getUpper() - 1e-3).count();
        assertTrue(inside > plan.getDecisions().size() / 2, () -> "Only " + inside + " decisions are inside their bounds");
        assertTrue(planned.price("Budget") > 0);
    }

    @Test
    void whereThereAreDrawsThereAreBands() {
        PlannedOutcome satisfaction = planned.outcome("Satisfaction");
        assertNotNull(satisfaction.getLow());
        assertTrue(satisfaction.getLow() < satisfaction.getValue() && satisfaction.getValue() < satisfaction.getHigh());
        PlannedOutcome benefit = planned.outcome("Net benefit");
        assertTrue(benefit.getLow() < benefit.getValue() && benefit.getValue() < benefit.getHigh());
    }

    @Test
    void theGradientIsTheSlopeOfTheModel() {
        CompiledModel model = ProblemBuilder.build(organisation, null);
        Program program = Program.compile(model.problem());
        double[] policy = model.problem().today();
        for (int d = 0; d < policy.length; d++) {
            policy[d] += 0.5;
        }
        double[] weights = new double[program.width()];
        weights[program.outcomes().stream().filter(o -> o.name().equals("Retention")).findFirst().orElseThrow().offset()] = 1;
        try (Evaluator evaluator = Backends.reference().prepare(program)) {
            double[] gradient = evaluator.evaluate(policy, 1, weights).gradients();
            for (int d = 0; d < policy.length; d++) {
                double step = 1e-4;
                double difference = (retention(evaluator, weights, policy, d, step) - retention(evaluator, weights, policy, d, -step)) / (2 * step);
                assertEquals(difference, gradient[d], 1e-6 * Math.max(1e-3, Math.abs(difference)), "decision " + d);
            }
        }
    }

    private static double retention(Evaluator evaluator, double[] weights, double[] policy, int d, double step) {
        double[] moved = policy.clone();
        moved[d] += step;
        double[] values = evaluator.evaluate(moved, 1, null).values();
        double sum = 0;
        for (int m = 0; m < values.length; m++) {
            sum += weights[m] * values[m];
        }
        return sum;
    }

    @Test
    void everyFactorAndLeverThatActsHasAnElasticity() {
        List<String> moved = plan.getSensitivities().stream().filter(s -> s.getOutcome().getName().equals("Retention"))
                .map(s -> s.getVariable().getName()).toList();
        organisation.getFactors().forEach(factor -> assertTrue(moved.contains(factor.getName()), factor.getName()));
        assertTrue(moved.contains("Leadership coaching"));
    }

    @Test
    void theSummaryIsPlainWords() {
        PlanText text = new PlanText(organisation, plan);
        assertTrue(text.summary().getFirst().startsWith("Retention goes from 80.8 % today to 8"), text.summary()::getFirst);
        assertTrue(text.bindings().getFirst().startsWith("“Budget” is used up: +10,000 EUR would change Retention by +0."),
                text.bindings()::getFirst);
    }

    @Test
    void aPlanThatIsWhatIsSetTodaySaysSo() {
        Plan same = EcoreUtil.copy(plan);
        same.getDecisions().forEach(decision -> decision.setToday(decision.getValue()));
        same.getOutcomes().forEach(outcome -> outcome.setToday(outcome.getValue()));
        List<String> summary = new PlanText(organisation, same).summary();
        assertEquals("No change of a lever was found that is better than today.", summary.getFirst());
        assertTrue(summary.get(1).startsWith("Retention stays at 8"), summary.get(1));
        assertEquals(1 + plan.getObjectives().stream().filter(objective -> objective.getWeight() > 0).count(), summary.size(), "nothing is kept, spent or saved");
    }

    @Test
    void jsonHoldsWhatThePlanHolds() throws IOException {
        StringWriter out = new StringWriter();
        PlanJson.write(organisation, List.of(plan), List.of(), out);
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("plans").get(0).getAsJsonObject();
        JsonArray decisions = json.getAsJsonArray("decisions");
        assertEquals(plan.getDecisions().size(), decisions.size());
        assertEquals(plan.getDecisions().getFirst().getValue(), decisions.get(0).getAsJsonObject().get("value").getAsDouble());
        assertEquals(plan.getProvenance().getProblemHash(), json.getAsJsonObject("provenance").get("problemHash").getAsString());
    }

    /** A plan that may spend what a compromise costs, looked for from the recommended one, keeps less than a twentieth of a person more. */
    @Test
    void noCompromiseKeepsFewerThanItsCostBuys() {
        List<FrontPoint> front = Optimisation.front(organisation, OptimisationSettings.DEFAULT, plan, Progress.NONE);
        assertEquals(21, front.size());
        for (FrontPoint point : front) {
            double cost = point.getObjectives().get(1);
            OptimisationSettings settings = new OptimisationSettings("auto", "auto", null, null, cost, null, null, 0, plan, 1);
            double bought = new Planned(Optimisation.run(organisation, settings, Progress.NONE).plan()).outcome("Retention").getValue();
            assertTrue(point.getObjectives().getFirst() >= bought - 0.05 / 112, () -> cost + " EUR keep " + bought + ", and not " + point.getObjectives().getFirst());
        }
    }

    @Test
    void theModelStaysAsItIs() throws ModelException {
        assertTrue(organisation.getPlans().isEmpty());
        assertEquals(Examples.open("ai-startup").getIncentives().getFirst().getToday(), organisation.getIncentives().getFirst().getToday());
    }
}
