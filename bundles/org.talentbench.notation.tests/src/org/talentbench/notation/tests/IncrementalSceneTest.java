// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.LineKind;
import org.talentbench.model.talent.Step;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.LiveScene;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.SceneBuilder;
import org.talentbench.notation.layout.DiagramPlaces;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Scene;

/** A change of one element rebuilds what depends on it, and nothing else. */
class IncrementalSceneTest {

    private final ExampleModel model = new ExampleModel();
    private final Notation notation = Notation.talentBench();

    @Test
    void askingAgainWithoutAChangeEvaluatesNothing() {
        SceneBuilder builder = notation.scenes("Process", model.process);
        Scene first = builder.build();
        long evaluations = builder.evaluations();
        assertEquals(first, builder.build());
        assertEquals(evaluations, builder.evaluations());
    }

    @Test
    void aNewNameEvaluatesOnlyWhatIsNextToIt() {
        SceneBuilder builder = notation.scenes("Process", model.process);
        try (LiveScene live = new LiveScene(builder, model.process)) {
            Scene before = live.scene();
            long all = builder.evaluations();
            model.step("Offer").setName("Offer and contract");
            Scene after = live.scene();
            long more = builder.evaluations() - all;
            // The step's own, and those of the five flows that it is an end of; whether they bring their own colours among them.
            assertTrue(more <= 80, () -> more + " evaluations after " + all);
            assertEquals("Offer and contract", box(after, model.step("Offer and contract")).label().text());
            assertSame(box(before, model.step("Need")), box(after, model.step("Need")));
            assertSame(before.edges().getFirst(), after.edges().getFirst());
        }
    }

    @Test
    void aLargeSceneIsBuiltWhileOneWaits() {
        for (int i = 0; i < 2000; i++) {
            Step step = TalentFactory.eINSTANCE.createStep();
            step.setName("Step " + i);
            model.process.getNodes().add(step);
            for (int back : i % 2 == 0 ? new int[] {1, 7} : new int[] {1}) {
                Flow flow = TalentFactory.eINSTANCE.createFlow();
                flow.setSource(model.process.getNodes().get(model.process.getNodes().size() - 1 - back));
                flow.setTarget(step);
                model.process.getFlows().add(flow);
            }
        }
        // The thread's own time, because other builds may run on the same machine.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertTrue(notation.scenes("Process", model.process).build().edges().size() > 3000);
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        assertTrue(seconds < 2, () -> "building took " + seconds + " s");
    }

    @Test
    void theCostOfAChangeDoesNotGrowWithTheModel() {
        for (int i = 0; i < 500; i++) {
            Step step = TalentFactory.eINSTANCE.createStep();
            step.setName("Step " + i);
            model.process.getNodes().add(step);
            Flow flow = TalentFactory.eINSTANCE.createFlow();
            flow.setSource(model.process.getNodes().get(model.process.getNodes().size() - 2));
            flow.setTarget(step);
            model.process.getFlows().add(flow);
        }
        aNewNameEvaluatesOnlyWhatIsNextToIt();
    }

    @Test
    void whereThingsStandMakesNoDifferenceToAScene() {
        for (Diagram diagram : diagrams()) {
            SceneBuilder builder = notation.scenes(diagram.getDescription(), diagram.getTarget());
            try (LiveScene live = new LiveScene(builder, diagram.getTarget())) {
                Scene before = live.scene();
                long evaluations = builder.evaluations();
                DiagramPlaces.write(Layout.arrange(before), before, diagram);
                diagram.getNodes().getFirst().setX(500);
                assertSame(before, live.scene());
                assertEquals(evaluations, builder.evaluations());
            }
        }
    }

    private List<Diagram> diagrams() {
        List<Diagram> diagrams = new ArrayList<>();
        for (var element : Map.of("FactorMap", model.organisation, "TeamChart", model.organisation, "Process", model.process).entrySet()) {
            Diagram diagram = TalentFactory.eINSTANCE.createDiagram();
            diagram.setDescription(element.getKey());
            diagram.setTarget(element.getValue());
            model.organisation.getDiagrams().add(diagram);
            diagrams.add(diagram);
        }
        return diagrams;
    }

    @Test
    void aNewPlanChangesTheHeatAndTheNumbers() {
        try (LiveScene live = new LiveScene(notation.scenes("FactorMap", model.organisation), model.organisation)) {
            Scene before = live.scene();
            model.plan.getDecisions().getFirst().setValue(20);
            assertNotEquals(box(before, model.rise).look().fill(), box(live.scene(), model.rise).look().fill());
            model.organisation.setChosenPlan(null);
            assertEquals("Turnover", box(live.scene(), model.turnover).label().text());
        }
    }

    @Test
    void afterAnyChangeTheSceneIsTheOneThatWouldBeBuiltAnew() {
        List<Runnable> changes = List.of(
                () -> model.step("Need").setName("Vacancy"),
                () -> model.process.getFlows().getFirst().setName("first"),
                () -> model.process.getFlows().get(2).setProbability(0.5),
                () -> model.process.getFlows().get(1).setLine(LineKind.DOTTED),
                () -> model.process.getFlows().get(1).setLine(LineKind.INVISIBLE),
                () -> model.process.getFlows().get(0).setTarget(model.step("Offer")),
                () -> model.process.getGroups().getFirst().getMembers().remove(model.step("Good fit?")),
                () -> model.process.getGroups().getFirst().getMembers().add(model.step("Vacancy")),
                () -> model.step("Good fit?").setShape("circle"),
                () -> model.step("Screen 筛选").setCost(0),
                () -> model.organisation.setCurrency("CHF"),
                () -> EcoreUtil.delete(model.step("Rejected"), true),
                () -> model.process.getNodes().add(TalentFactory.eINSTANCE.createDecision()));
        follow("Process", model.process, changes);
    }

    @Test
    void trafficFollowsTheWholeProcess() {
        model.process.setTrafficShown(true);
        follow("Process", model.process, List.of(
                () -> model.process.getFlows().get(2).setProbability(0.4),
                () -> EcoreUtil.delete(model.process.getFlows().get(3)),
                () -> model.process.setTrafficShown(false),
                () -> model.process.setTrafficShown(true)));
    }

    @Test
    void theFactorMapFollowsItsModel() {
        follow("FactorMap", model.organisation, List.of(
                () -> model.driver("Salary").setLevel(70),
                () -> model.growth.setName("Growth"),
                () -> model.organisation.getInfluences().get(3).setWeight(-4),
                () -> model.organisation.getInfluences().get(4).setResponse(null),
                () -> model.research.setHeadcount(10),
                () -> model.plan.getSensitivities().getFirst().setElasticity(0.1),
                () -> EcoreUtil.delete(model.balance, true),
                () -> model.organisation.setChosenPlan(null)));
        follow("TeamChart", model.organisation, List.of(
                () -> model.sales.setTurnover(0.5),
                () -> model.sales.setTurnover(null),
                () -> model.organisation.setName("Aurora"),
                () -> model.founders.setHeadcount(3),
                () -> model.organisation.setChosenPlan(model.plan)));
    }

    private void follow(String description, EObject element, List<Runnable> changes) {
        try (LiveScene live = new LiveScene(notation.scenes(description, element), element)) {
            live.scene();
            for (Runnable change : changes) {
                change.run();
                assertEquals(notation.scenes(description, element).build(), live.scene());
            }
        }
    }

    private static Item.Box box(Scene scene, EObject element) {
        return scene.allBoxes().filter(box -> box.element() == element).findFirst().orElseThrow();
    }
}
