// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Layer.Marker;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.plan.PlanCharts;
import org.talentbench.compute.Progress;
import org.talentbench.examples.Examples;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.TalentFactory;

/** The charts of a plan show the plan's numbers. */
class PlanChartsTest {

    @Test
    void theAllocationStandsBesideItsRuleOfThumb() throws Exception {
        Organisation organisation = Examples.open("allocation");
        List<Plan> plans = Optimisation.run(organisation, OptimisationSettings.DEFAULT, Progress.NONE).plans();
        Bars chart = PlanCharts.decisions(plans, List.of("Optimum", "Rule"));
        assertEquals(10, chart.categories().size());
        assertEquals(10, chart.series().get(0).values().get(9), 1e-6, "the optimum puts all of D on the cheapest");
        assertEquals(3.514938, chart.series().get(1).values().get(0), 1e-6, "the rule shares in proportion to the cost");
        assertEquals(10, chart.series().get(1).values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
    }

    @Test
    void theStrongestAnswerOfATornadoStandsAtItsTop() throws Exception {
        Organisation organisation = Examples.open("retention-cycle");
        Plan plan = Optimisation.run(organisation, OptimisationSettings.DEFAULT, Progress.NONE).plan();
        Bars tornado = PlanCharts.tornado(plan, plan.getObjectives().getFirst().getOutcome()).orElseThrow();
        List<Double> sizes = tornado.series().getFirst().values().stream().map(Math::abs).toList();
        assertEquals(sizes.stream().sorted(java.util.Comparator.reverseOrder()).toList(), sizes);
    }

    @Test
    void aFrontHasItsPointsTodayThePlanAndAPickedOne() throws Exception {
        Organisation organisation = Examples.open("retention-cycle");
        Plan plan = Optimisation.run(organisation, OptimisationSettings.DEFAULT, Progress.NONE).plan();
        assertTrue(PlanCharts.front(organisation, List.of(plan), plan.getFront(), 0, 1).isEmpty(), "no front without points");
        var outcomes = plan.getOutcomes().stream().filter(outcome -> outcome.getTeam() == null).toList();
        plan.getObjectives().clear();
        for (int i = 0; i < 2; i++) {
            var objective = TalentFactory.eINSTANCE.createObjective();
            objective.setOutcome(outcomes.get(i).getOutcome());
            plan.getObjectives().add(objective);
        }
        FrontPoint point = TalentFactory.eINSTANCE.createFrontPoint();
        point.getObjectives().addAll(List.of(70.0, 100.0));
        plan.getFront().add(point);
        Plan picked = EcoreUtil.copy(plan);
        picked.setName("Picked");
        picked.getOutcomes().forEach(outcome -> outcome.setValue(outcome.getValue() - 1));
        Plot front = PlanCharts.front(organisation, List.of(plan, picked), plan.getFront(), 0, 1).orElseThrow();
        List<Layer.Points> layers = front.layers().stream().map(Layer.Points.class::cast).toList();
        assertEquals(List.of(new Spot(100, 70)), layers.get(0).spots());
        assertEquals(Marker.RING, layers.get(1).marker());
        assertEquals(outcomes.get(0).getToday(), layers.get(1).spots().getFirst().y());
        assertEquals(outcomes.get(1).getValue(), layers.get(2).spots().getFirst().x());
        assertEquals(List.of(outcomes.get(1).getValue() - 1, "Picked"), List.of(layers.get(3).spots().getFirst().x(), layers.get(3).spots().getFirst().label()));
        assertEquals(3, layers.stream().skip(1).map(Layer.Points::marker).distinct().count(), "shapes tell today, the plan and a picked one apart without a colour");
    }

    @Test
    void bothLanguagesHaveEverySentence() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_zh.properties"));
    }

    private static TreeSet<String> keys(String file) throws IOException {
        try (var reader = new InputStreamReader(PlanCharts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return new TreeSet<>(new PropertyResourceBundle(reader).keySet());
        }
    }
}
