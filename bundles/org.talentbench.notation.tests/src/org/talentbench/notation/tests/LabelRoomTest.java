// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentbench.model.talent.Direction;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Whatever a flowchart looks like, placed anew or after a small change: nothing stands on anything else, and no text on a line on a node or another text. */
class LabelRoomTest {

    private static final TalentFactory NEW = TalentFactory.eINSTANCE;
    private static final List<String> TEXTS = List.of("", "", "yes", "no", "不通过", "has accepted the offer", "three in ten are told to wait for\na second round");
    private static final Notation NOTATION = Notation.talentBench();

    static Stream<Scene> fiveCharts() {
        return Flowcharts.all().values().stream().map(chart -> NOTATION.scenes(chart.description(), chart.element()).build());
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("fiveCharts")
    void inTheFiveCharts(Scene scene) {
        assertRoom(scene, Layout.arrange(scene));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inAnyChart(int seed) {
        Scene scene = NOTATION.scenes("Process", process(new Random(seed))).build();
        Placement placement = Layout.arrange(scene);
        assertRoom(scene, placement);
        assertInOrder(scene.boxes(), placement);
        Placement before = withoutSome(scene, placement, new Random(seed));
        Placement later = Layout.rearrange(scene, before);
        assertRoom(scene, later);
        assertInOrder(scene.boxes(), later);
        assertInOrder(scene.boxes(), Layout.completed(scene, before));
    }

    /** As it was before one or two of the nodes came. */
    private static Placement withoutSome(Scene scene, Placement placement, Random random) {
        Map<Key, Bounds> boxes = new HashMap<>(placement.boxes());
        List<Item.Box> nodes = scene.allBoxes().filter(box -> box.children().isEmpty()).toList();
        IntStream.rangeClosed(0, random.nextInt(2)).forEach(any -> boxes.remove(any(random, nodes).key()));
        Map<Key, Route> routes = new HashMap<>(placement.routes());
        scene.edges().stream().filter(edge -> !boxes.containsKey(edge.source()) || !boxes.containsKey(edge.target())).map(Item.Edge::key)
                .forEach(routes::remove);
        return new Placement(boxes, routes);
    }

    /** Nothing stands on anything else, and what is in a group stands in its frame. */
    private static void assertInOrder(List<Item.Box> siblings, Placement placement) {
        for (Item.Box box : siblings) {
            Bounds bounds = placement.boxes().get(box.key());
            siblings.subList(siblings.indexOf(box) + 1, siblings.size()).forEach(other ->
                    assertFalse(bounds.overlaps(placement.boxes().get(other.key())), () -> box.label().text() + " stands on " + other.label().text()));
            box.children().forEach(child -> assertTrue(bounds.contains(placement.boxes().get(child.key())), () -> child.label().text() + " stands outside"));
            assertInOrder(box.children(), placement);
        }
    }

    private static void assertRoom(Scene scene, Placement placement) {
        List<Item.Box> nodes = scene.allBoxes().filter(box -> box.children().isEmpty()).toList();
        List<Item.Edge> texts = scene.edges().stream().filter(edge -> !edge.centre().isEmpty()).toList();
        for (Item.Edge edge : texts) {
            Bounds text = placement.routes().get(edge.key()).label();
            for (Item.Box node : nodes) {
                assertFalse(text.overlaps(placement.boxes().get(node.key())), () -> edge.centre().text() + " stands on " + node.label().text());
            }
            for (Item.Edge other : texts.subList(texts.indexOf(edge) + 1, texts.size())) {
                assertFalse(text.overlaps(placement.routes().get(other.key()).label()),
                        () -> edge.centre().text() + " stands on " + other.centre().text());
            }
        }
        assertEquals(texts.size(), placement.routes().values().stream().filter(route -> route.label() != null).count());
    }

    /** Loops, parallel flows, decisions and groups inside groups, in any direction. */
    private static Process process(Random random) {
        Process process = NEW.createProcess();
        process.setDirection(any(random, Direction.VALUES));
        for (int i = 3 + random.nextInt(12); i > 0; i--) {
            ProcessNode node = random.nextInt(3) == 0 ? NEW.createDecision() : NEW.createStep();
            node.setName("Step " + i + " of it".repeat(random.nextInt(6)));
            process.getNodes().add(node);
        }
        for (int i = random.nextInt(2 * process.getNodes().size()); i >= 0; i--) {
            Flow flow = NEW.createFlow();
            flow.setSource(any(random, process.getNodes()));
            flow.setTarget(any(random, process.getNodes()));
            flow.setName(any(random, TEXTS));
            process.getFlows().add(flow);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Group group = NEW.createGroup();
            group.setName("Group " + i);
            IntStream.range(0, 3).mapToObj(any -> any(random, process.getNodes()))
                    .filter(node -> process.getGroups().stream().noneMatch(other -> other.getMembers().contains(node)))
                    .forEach(group.getMembers()::add);
            if (!process.getGroups().isEmpty() && random.nextBoolean()) {
                group.getMembers().add(process.getGroups().getLast());
            }
            process.getGroups().add(group);
        }
        Organisation organisation = NEW.createOrganisation();
        organisation.getProcesses().add(process);
        new XMIResourceImpl(URI.createURI("random.talent")).getContents().add(organisation);
        return process;
    }

    private static <T> T any(Random random, List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
