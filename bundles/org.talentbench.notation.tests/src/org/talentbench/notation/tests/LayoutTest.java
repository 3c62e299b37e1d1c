// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Direction;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.Step;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.DiagramPlaces;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Diagrams find a place for everything, and keep it. */
class LayoutTest {

    private static final double NEAR = 120;

    private final ExampleModel model = new ExampleModel();
    private final Notation notation = Notation.talentBench();

    @Test
    void nothingStandsOnAnythingElse() {
        for (Scene scene : scenes()) {
            Placement placement = Layout.arrange(scene);
            assertNoOverlap(scene.boxes(), placement);
        }
    }

    @Test
    void everyEdgeHasAWayAndEveryLabelRoom() {
        for (Scene scene : scenes()) {
            Placement placement = Layout.arrange(scene);
            List<Bounds> nodes = scene.allBoxes().filter(box -> box.children().isEmpty())
                    .map(box -> placement.boxes().get(box.key())).toList();
            for (Item.Edge edge : scene.edges()) {
                Route route = placement.routes().get(edge.key());
                assertTrue(route.length() > 0, edge::toString);
                assertEquals(edge.centre().isEmpty(), route.label() == null);
                assertFalse(route.label() != null && nodes.stream().anyMatch(route.label()::overlaps),
                        () -> "no room for " + edge.centre().text());
            }
        }
    }

    @Test
    void containersHoldWhatIsInsideBelowTheirTitle() {
        Scene scene = scene("Process", model.process);
        Placement placement = Layout.arrange(scene);
        scene.allBoxes().forEach(box -> box.children().forEach(child -> {
            Bounds outer = placement.boxes().get(box.key());
            Bounds inner = placement.boxes().get(child.key());
            assertTrue(inner.y() >= outer.y() + 20 && inner.x() >= outer.x() && inner.right() <= outer.right()
                    && inner.bottom() <= outer.bottom(), () -> inner + " in " + outer);
        }));
    }

    @Test
    void whatComesIntoAGroupFromAboveEndsBelowItsTitle() {
        Scene scene = scene("Process", model.process);
        Placement placement = Layout.arrange(scene);
        double group = placement.boxes().get(box(scene, model.process.getGroups().get(1)).key()).y();
        double first = placement.boxes().get(box(scene, model.step("Screen 筛选")).key()).y();
        assertTrue(first - group > 40, () -> "an arrow head has no room in " + (first - group));
    }

    @Test
    void linesThatNeedNoStepAreStraightAndKeepApart() {
        List<Step> all = IntStream.range(0, 6).mapToObj(number -> step("Number " + "x".repeat(number))).toList();
        for (Step later : all) {
            all.subList(0, all.indexOf(later)).forEach(earlier -> join(earlier, later));
        }
        Scene scene = scene("Process", model.process);
        Placement placement = Layout.arrange(scene);
        List<Item.Edge> edges = scene.edges().stream().filter(edge -> all.contains(edge.source().element())).toList();
        assertEquals(15, edges.size());
        assertTrue(edges.stream().filter(edge -> placement.routes().get(edge.key()).bends().isEmpty()).count() >= 2);
        for (Item.Edge edge : edges) {
            Route route = placement.routes().get(edge.key());
            edges.stream().filter(other -> other != edge && other.target().equals(edge.target()))
                    .map(other -> placement.routes().get(other.key()).target()).filter(other -> other.side() == route.target().side())
                    .forEach(other -> assertTrue(other.at().distance(route.target().at()) >= 10, () -> edge.source() + " and another end in one place"));
        }
    }

    @Test
    void aProcessReadsInItsDirection() {
        for (Direction direction : Direction.values()) {
            model.process.getGroups().clear();
            model.process.setDirection(direction);
            Scene scene = scene("Process", model.process);
            Placement placement = Layout.arrange(scene);
            Point from = centre(scene, placement, model.step("Screen 筛选"));
            Point to = centre(scene, placement, model.step("Good fit?"));
            assertTrue(switch (direction) {
                case TB -> from.y() < to.y();
                case BT -> from.y() > to.y();
                case LR -> from.x() < to.x();
                case RL -> from.x() > to.x();
            }, direction::toString);
        }
    }

    @Test
    void aGroupWithoutEdgesAcrossItsBorderReadsItsOwnWay() {
        model.process.getGroups().remove(1);
        model.process.getGroups().getFirst().getMembers().clear();
        Step one = step("One");
        Step two = step("Two");
        join(one, two);
        model.process.getGroups().getFirst().getMembers().addAll(List.of(one, two));
        model.process.getGroups().getFirst().setDirection(Direction.LR);
        model.process.getGroups().getFirst().setOwnDirection(true);
        Scene scene = scene("Process", model.process);
        Placement placement = Layout.arrange(scene);
        assertTrue(centre(scene, placement, one).x() < centre(scene, placement, two).x());
        assertEquals(centre(scene, placement, one).y(), centre(scene, placement, two).y(), 2);
    }

    @Test
    void edgesEndOnTheOutlineOfLozengesAndEllipses() {
        Scene scene = scene("Process", model.process);
        Placement placement = Layout.arrange(scene);
        Key decision = box(scene, model.step("Good fit?")).key();
        Bounds bounds = placement.boxes().get(decision);
        scene.edges().stream().filter(edge -> edge.target().equals(decision)).forEach(edge -> {
            Point at = placement.routes().get(edge.key()).target().at();
            assertEquals(1, Math.abs(at.x() - bounds.centre().x()) / (bounds.width() / 2)
                    + Math.abs(at.y() - bounds.centre().y()) / (bounds.height() / 2), 0.01);
        });
    }

    @Test
    void waysOutOfADecisionThatLookAlikeLeaveFromItsTip() {
        Flowcharts.Flowchart chart = Flowcharts.all().get("retention-cycle");
        Scene scene = scene(chart.description(), chart.element());
        Placement placement = Layout.arrange(scene);
        Map<Key, List<Point>> starts = scene.edges().stream().collect(Collectors.groupingBy(Item.Edge::source,
                Collectors.mapping(edge -> placement.routes().get(edge.key()).source().at(), Collectors.toList())));
        assertTrue(starts.values().stream().anyMatch(points -> points.size() == 3));
        starts.values().forEach(points -> assertEquals(1, points.stream().distinct().count()));
    }

    @Test
    void aSelectionMovesAloneAndStaysWhereItIs() {
        Scene scene = scene("ConceptMap", Flowcharts.all().get("talent-strategy").element());
        Placement before = Layout.arrange(scene).moved(300, 200);
        Set<Key> selection = scene.boxes().subList(0, 3).stream().map(Item::key).collect(Collectors.toSet());
        Placement after = Layout.arrange(scene, before, selection);
        for (Item.Box box : scene.boxes()) {
            if (!selection.contains(box.key())) {
                assertEquals(before.boxes().get(box.key()), after.boxes().get(box.key()));
            }
        }
        assertEquals(corner(before, selection), corner(after, selection));
    }

    @Test
    void aFewNewNodesLeaveTheOthersNearTheirPlaces() {
        Flowcharts.Flowchart chart = Flowcharts.all().get("retention-cycle");
        Scene before = scene(chart.description(), chart.element());
        Placement old = Layout.arrange(before);
        Process process = (Process) chart.element();
        Step more = TalentFactory.eINSTANCE.createStep();
        more.setName("复盘");
        process.getNodes().add(more);
        Flow flow = TalentFactory.eINSTANCE.createFlow();
        flow.setSource(process.getNodes().get(7));
        flow.setTarget(more);
        process.getFlows().add(flow);
        Scene after = scene(chart.description(), process);
        Placement now = Layout.rearrange(after, old);
        assertNoOverlap(after.boxes(), now);
        for (Item.Box box : before.boxes()) {
            double moved = old.boxes().get(box.key()).centre().distance(now.boxes().get(box.key()).centre());
            assertTrue(moved < NEAR, () -> box.label().text() + " moved by " + moved);
        }
    }

    @Test
    void aDiagramKeepsPlacesAndCorners() {
        Scene scene = scene("Process", model.process);
        Placement placement = Layout.arrange(scene);
        Diagram diagram = TalentFactory.eINSTANCE.createDiagram();
        model.organisation.getDiagrams().add(diagram);
        DiagramPlaces.write(placement, scene, diagram);
        Placement read = DiagramPlaces.read(diagram, scene);
        assertEquals(placement.boxes(), read.boxes());
        placement.routes().forEach((key, route) -> assertEquals(route.bends(), read.routes().get(key).bends()));
        DiagramPlaces.write(placement, scene, diagram);
        assertEquals(scene.allBoxes().count(), diagram.getNodes().size());
        assertEquals(scene.edges().size(), diagram.getEdges().size());
    }

    @Test
    void aTextThatOutgrowsItsBoxIsLaidOutAgainWhereNobodyHasPlacedAnything() {
        Diagram diagram = TalentFactory.eINSTANCE.createDiagram();
        Placement before = DiagramPlaces.read(diagram, scene("FactorMap", model.organisation), Placement.EMPTY);
        assertEquals(before.boxes(), DiagramPlaces.read(diagram, scene("FactorMap", model.organisation), before).boxes(), "nothing moves by itself");
        model.organisation.getIncentives().forEach(incentive -> incentive.setUnit("of something that takes much more room than before"));
        Scene scene = scene("FactorMap", model.organisation);
        Placement after = DiagramPlaces.read(diagram, scene, before);
        assertNoOverlap(scene.boxes(), after);
        scene.allBoxes().forEach(box -> assertTrue(after.boxes().get(box.key()).width() >= Sizes.of(box).width(), () -> box.label().text() + " is cut off"));
    }

    @Test
    void aNewGroupTakesFreeRoomWithAllThatIsInside() {
        Placement before = Layout.arrange(scene("FactorMap", model.organisation));
        Factor factor = TalentFactory.eINSTANCE.createFactor();
        factor.setName("New factor");
        for (String name : List.of("First driver", "Second driver")) {
            Driver driver = TalentFactory.eINSTANCE.createDriver();
            driver.setName(name);
            factor.getDrivers().add(driver);
            Influence influence = TalentFactory.eINSTANCE.createInfluence();
            influence.setSource(model.organisation.getIncentives().getFirst());
            influence.setTarget(driver);
            model.organisation.getInfluences().add(influence);
        }
        model.organisation.getFactors().add(factor);
        Scene scene = scene("FactorMap", model.organisation);
        Placement after = Layout.completed(scene, before);
        assertNoOverlap(scene.boxes(), after);
        Item.Box group = scene.boxes().stream().filter(box -> box.element() == factor).findFirst().orElseThrow();
        Bounds around = after.boxes().get(group.key());
        double widest = group.children().stream().mapToDouble(child -> after.boxes().get(child.key()).width()).max().orElseThrow();
        assertTrue(around.width() <= Math.max(widest, Sizes.of(group).width()) + 60, () -> "no wider than it must be: " + around);
        group.children().forEach(child -> assertTrue(around.contains(after.boxes().get(child.key()))));
    }

    @Test
    void aTextStaysOnItsLineWhereItWasSeenWhenPlacesAreWrittenDown() {
        Scene scene = scene("FactorMap", model.organisation);
        Placement before = Layout.arrange(scene);
        Diagram diagram = TalentFactory.eINSTANCE.createDiagram();
        DiagramPlaces.write(before, scene, diagram);
        Placement after = DiagramPlaces.read(diagram, scene, before);
        assertTrue(before.routes().values().stream().filter(route -> route.label() != null).count() > 2);
        before.routes().forEach((key, route) -> assertEquals(route.label(), after.routes().get(key).label()));
    }

    @Test
    void outcomesThatNothingJoinsAreSharedOutSoThatTheirColumnStandsInTheMiddle() {
        for (int i = 0; i < 4; i++) {
            Outcome alone = TalentFactory.eINSTANCE.createOutcome();
            alone.setName("Alone " + i);
            model.organisation.getOutcomes().add(alone);
        }
        Scene scene = scene("FactorMap", model.organisation);
        Placement placement = Layout.arrange(scene);
        assertNoOverlap(scene.boxes(), placement);
        List<Bounds> outcomes = scene.boxes().stream().filter(box -> box.element() instanceof Outcome).map(box -> placement.boxes().get(box.key())).toList();
        Bounds column = outcomes.stream().reduce(Bounds::union).orElseThrow();
        Bounds rest = scene.boxes().stream().filter(box -> !(box.element() instanceof Outcome)).map(box -> placement.boxes().get(box.key()))
                .reduce(Bounds::union).orElseThrow();
        double step = outcomes.stream().mapToDouble(Bounds::height).max().orElseThrow() + 34;
        assertTrue(Math.abs(column.centre().y() - rest.centre().y()) <= step / 2 + 1, () -> column + " beside " + rest);
    }

    private List<Scene> scenes() {
        List<Scene> scenes = Flowcharts.all().values().stream()
                .map(chart -> scene(chart.description(), chart.element())).collect(Collectors.toList());
        scenes.addAll(List.of(scene("FactorMap", model.organisation), scene("Process", model.process),
                scene("ConceptMap", model.map), scene("TeamChart", model.organisation)));
        return scenes;
    }

    private Scene scene(String description, EObject element) {
        return notation.scenes(description, element).build();
    }

    private Step step(String name) {
        Step step = TalentFactory.eINSTANCE.createStep();
        step.setName(name);
        model.process.getNodes().add(step);
        return step;
    }

    private void join(FlowEnd source, Step target) {
        Flow flow = TalentFactory.eINSTANCE.createFlow();
        flow.setSource(source);
        flow.setTarget(target);
        model.process.getFlows().add(flow);
    }

    private static void assertNoOverlap(List<Item.Box> siblings, Placement placement) {
        for (int i = 0; i < siblings.size(); i++) {
            Item.Box one = siblings.get(i);
            for (Item.Box other : siblings.subList(i + 1, siblings.size())) {
                assertFalse(placement.boxes().get(one.key()).overlaps(placement.boxes().get(other.key())),
                        () -> one.label().text() + " stands on " + other.label().text());
            }
            assertNoOverlap(one.children(), placement);
        }
    }

    private static Point corner(Placement placement, Set<Key> keys) {
        Bounds all = keys.stream().map(placement.boxes()::get).reduce(Bounds::union).orElseThrow();
        return new Point(all.x(), all.y());
    }

    private static Point centre(Scene scene, Placement placement, EObject element) {
        return placement.boxes().get(box(scene, element).key()).centre();
    }

    private static Item.Box box(Scene scene, EObject element) {
        return scene.allBoxes().filter(box -> box.element() == element).findFirst().orElseThrow();
    }
}
