// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.scene.Arrow;
import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.scene.Scene;

/** The specification and a model make a scene. */
class SceneTest {

    private final ExampleModel model = new ExampleModel();
    private final Notation notation = Notation.talentBench();

    @Test
    void everyKindOfNodeHasItsOwnFigure() {
        Scene process = scene("Process", model.process);
        assertEquals(Figure.ELLIPSE, box(process, model.step("Need")).look().figure());
        assertEquals(Figure.SQUARE, box(process, model.step("Offer")).look().figure());
        assertEquals(Figure.LOZENGE, box(process, model.step("Good fit?")).look().figure());
        assertEquals(Figure.DOT, box(process, model.step("dot Step")).look().figure());
        assertEquals(Figure.CONTAINER, box(scene("FactorMap", model.organisation), model.growth).look().figure());
    }

    @Test
    void groupsHoldTheirMembersAndOtherGroups() {
        Scene process = scene("Process", model.process);
        Item.Container selection = (Item.Container) box(process, model.process.getGroups().get(1));
        assertEquals(List.of(model.step("Offer"), model.process.getGroups().get(0)),
                selection.children().stream().map(Item::element).toList());
        assertEquals(Direction.LR, selection.direction());
        assertFalse(process.boxes().stream().anyMatch(box -> box.element() == model.step("Offer")));
    }

    @Test
    void driversStandInTheirFactor() {
        Item.Box factor = box(scene("FactorMap", model.organisation), model.compensation);
        assertEquals(List.of("Salary  40", "Bonus  47"),
                factor.children().stream().map(child -> child.label().text()).toList());
    }

    @Test
    void heatIsBetweenTheColoursOfTheScale() {
        Scene map = scene("FactorMap", model.organisation);
        assertEquals(new Rgb(0xf4, 0xa2, 0x59), box(map, model.compensation).look().fill());
        Rgb half = box(map, model.growth).look().fill();
        assertTrue(half.blue() > 0x59 && half.blue() < 0xf2, half::toString);
        assertNotEquals(half, box(map, model.rise).look().fill());
    }

    @Test
    void aColourBetweenTwoIsTheOneThatSiriusMixes() {
        Rgb cold = new Rgb(107, 174, 214);
        // 209.5, 228.0: Sirius drops what is left of a whole.
        assertEquals(new Rgb(176, 209, 228), cold.towards(new Rgb(245, 245, 242), 0.5));
        assertEquals(new Rgb(176, 209, 228), new Rgb(245, 245, 242).towards(cold, 0.5));
        assertEquals(cold, cold.towards(Rgb.WHITE, 0));
    }

    @Test
    void withoutAPlanEveryKindHasItsOwnColour() {
        model.organisation.setChosenPlan(null);
        Scene map = scene("FactorMap", model.organisation);
        assertEquals(4, List.of(model.rise, model.growth, model.turnover, model.culture).stream()
                .map(element -> box(map, element).look().fill()).distinct().count());
    }

    @Test
    void influencesShowSignAndWeight() {
        Scene map = scene("FactorMap", model.organisation);
        assertEquals("+", edge(map, model.organisation.getInfluences().get(0)).centre().text());
        assertEquals("−", edge(map, model.organisation.getInfluences().get(2)).centre().text());
        Item.Edge heavy = edge(map, model.organisation.getInfluences().get(3));
        assertTrue(heavy.centre().text().endsWith(" 2"), heavy.centre().text());
        assertEquals(2, heavy.stroke().width());
    }

    @Test
    void flowsShowTextProbabilityLineAndHeads() {
        Scene process = scene("Process", model.process);
        assertEquals("yes  30 %", flow(process, 2).centre().text());
        assertEquals(Line.DOT, flow(process, 3).stroke().line());
        assertEquals(3, flow(process, 4).stroke().width());
        assertEquals(Arrow.DOT, flow(process, 5).stroke().target());
        assertEquals(Arrow.DIAMOND_FILLED, flow(process, 6).stroke().target());
        assertEquals(Arrow.NONE, flow(process, 7).stroke().target());
        assertEquals(Arrow.INPUT_FILLED, flow(process, 8).stroke().source());
    }

    @Test
    void invisibleFlowsAreNotDrawn() {
        assertFalse(scene("Process", model.process).edges().stream()
                .anyMatch(edge -> edge.element() == model.process.getFlows().get(9)));
    }

    @Test
    void layersAddTheirMappings() {
        Scene without = notation.scenes("TeamChart", model.organisation, new Shown(Set.of(), Set.of())).build();
        Scene with = notation.scenes("TeamChart", model.organisation,
                new Shown(Set.of("TurnoverTodayLayer", "TurnoverPlannedLayer"), Set.of())).build();
        assertEquals(4, without.boxes().size());
        assertEquals(4 + 2 + 2, with.boxes().size());
        assertEquals(3 + 2 + 2, with.edges().size());
    }

    @Test
    void filtersHideBoxesAndTheEdgesThatEndThere() {
        Scene all = scene("FactorMap", model.organisation);
        Scene filtered = notation.scenes("FactorMap", model.organisation, new Shown(Set.of(), Set.of("HideDrivers"))).build();
        assertEquals(all.allBoxes().count() - 5, filtered.allBoxes().count());
        assertEquals(all.edges().size() - 3, filtered.edges().size());
    }

    @Test
    void aFilterWithAConditionKeepsWhatMeetsIt() {
        Scene filtered = notation.scenes("Process", model.process, new Shown(Set.of(), Set.of("HideLeavers"))).build();
        assertTrue(filtered.allBoxes().anyMatch(box -> box.element() == model.step("Hired")));
        assertFalse(filtered.allBoxes().anyMatch(box -> box.element() == model.step("Rejected")));
    }

    @Test
    void aCollapsedFactorStandsForItsDrivers() {
        Influence raise = model.organisation.getInfluences().stream()
                .filter(influence -> influence.getTarget() instanceof Driver && influence.getTarget().eContainer() == model.compensation)
                .findFirst().orElseThrow();
        Key factor = new Key("Factor", model.compensation);
        Scene scene = notation.scenes("FactorMap", model.organisation, new Shown(Set.of(), Set.of(), Set.of(factor))).build();
        Item.Container collapsed = (Item.Container) box(scene, model.compensation);
        assertTrue(collapsed.collapsed());
        assertEquals(List.of(), collapsed.children());
        assertEquals(factor, edge(scene, raise).target());
        assertEquals(scene("FactorMap", model.organisation).edges().size(), scene.edges().size());
    }

    @Test
    void whatStaysInsideACollapsedGroupIsNotSeen() {
        Group selection = model.process.getGroups().get(1);
        Scene scene = notation.scenes("Process", model.process, new Shown(Set.of(), Set.of(), Set.of(new Key("Group", selection)))).build();
        assertFalse(scene.allBoxes().anyMatch(box -> box.element() == model.step("Offer")));
        assertTrue(scene.edges().stream().noneMatch(edge -> edge.source().equals(edge.target())));
        assertTrue(scene.edges().stream().anyMatch(edge -> edge.source().element() == selection || edge.target().element() == selection));
    }

    @Test
    void anElementMayBringItsOwnColours() {
        ProcessNode offer = model.step("Offer");
        offer.setStyle("fill:#f9f,stroke:rgb(51, 102, 153),color:white");
        Item.Box own = box(scene("Process", model.process), offer);
        assertEquals(new Rgb(255, 153, 255), own.look().fill());
        assertEquals(new Rgb(51, 102, 153), own.look().border());
        assertEquals(Rgb.WHITE, own.label().colour());
        model.process.getFlows().getFirst().setStyle("stroke:rebeccapurple");
        assertEquals(new Rgb(102, 51, 153), flow(scene("Process", model.process), 0).stroke().colour());
    }

    @Test
    void coloursOfAClassAreThoseOfItsDefinition() {
        model.process.getMermaidStatements().addAll(List.of("classDef warm,hot fill:#fdb,stroke:#c50", "classDef hot fill:tomato"));
        ProcessNode offer = model.step("Offer");
        Rgb before = box(scene("Process", model.process), offer).look().fill();
        offer.getStyleClasses().add("unknown");
        assertEquals(before, box(scene("Process", model.process), offer).look().fill());
        offer.getStyleClasses().add("warm");
        assertEquals(new Rgb(255, 221, 187), box(scene("Process", model.process), offer).look().fill());
        offer.getStyleClasses().add("hot");
        assertEquals(new Rgb(255, 99, 71), box(scene("Process", model.process), offer).look().fill());
        offer.setStyle("fill:no-colour");
        assertEquals(before, box(scene("Process", model.process), offer).look().fill());
    }

    @Test
    void markdownIsShownWithoutItsMarks() {
        ProcessNode offer = model.step("Offer");
        offer.setName("Make **one** _good_ offer_letter");
        offer.setMarkdown(true);
        assertEquals("Make one good offer_letter", box(scene("Process", model.process), offer).label().text());
    }

    private Item.Edge flow(Scene scene, int place) {
        return edge(scene, model.process.getFlows().get(place));
    }

    private Scene scene(String description, EObject element) {
        return notation.scenes(description, element).build();
    }

    private static Item.Box box(Scene scene, EObject element) {
        return scene.allBoxes().filter(box -> box.element() == element).findFirst().orElseThrow();
    }

    private static Item.Edge edge(Scene scene, EObject element) {
        return scene.edges().stream().filter(edge -> edge.element() == element).findFirst().orElseThrow();
    }
}
