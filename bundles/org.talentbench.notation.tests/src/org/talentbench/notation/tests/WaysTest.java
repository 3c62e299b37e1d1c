// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.talent.Direction;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.Step;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.layout.Port;
import org.talentbench.notation.layout.Route;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** New lines find their ways between boxes that stay where somebody has put them. */
class WaysTest {

    private static final int FEW_CORNERS = 4;

    private final Process process = new ExampleModel().process;
    private final Map<Step, Point> middles = new LinkedHashMap<>();

    WaysTest() {
        process.getGroups().clear();
        process.getNodes().clear();
        process.getFlows().clear();
        process.setDirection(Direction.TB);
    }

    @Test
    void aLineGoesAroundWhatIsInItsWay() {
        for (Direction direction : Direction.values()) {
            middles.clear();
            process.getNodes().clear();
            process.getFlows().clear();
            process.setDirection(direction);
            boolean down = direction == Direction.TB || direction == Direction.BT;
            Step first = step(0, 0);
            Step hindrance = step(down ? 0 : 200, down ? 150 : 0);
            Step last = step(down ? 0 : 400, down ? 300 : 0);
            Flow flow = join(direction == Direction.TB || direction == Direction.LR ? first : last, direction == Direction.TB || direction == Direction.LR ? last : first);
            Placement placement = placement();
            assertClear(placement);
            assertTrue(route(placement, flow).bends().size() <= FEW_CORNERS, () -> direction + ": " + route(placement, flow));
            assertEquals(middles.get(hindrance), bounds(placement, hindrance).centre(), "what was placed stays");
        }
    }

    @Test
    void aLineBetweenBoxesSideBySideShowsItsArrow() {
        Step left = step(0, 0);
        Step right = step(250, 10);
        Flow forth = join(left, right);
        Flow back = join(right, left);
        Placement placement = placement();
        assertEquals(Port.Side.RIGHT, route(placement, forth).source().side());
        assertEquals(Port.Side.LEFT, route(placement, forth).target().side());
        assertEquals(bounds(placement, right).x(), route(placement, forth).target().at().x());
        assertClear(placement);
        assertEquals(0, shared(route(placement, forth), route(placement, back)), "there and back are two lines");
    }

    @Test
    void aLineFindsTheGapInAWall() {
        Step first = step(0, 0);
        Step last = step(0, 300);
        for (int column = -6; column <= 6; column++) {
            if (column != 3) {
                step(79 * column, 150);
            }
        }
        Flow flow = join(first, last);
        Placement placement = placement();
        assertClear(placement);
        assertTrue(route(placement, flow).points().stream().anyMatch(point -> Math.abs(point.x() - 3 * 79) < 44), () -> "past the gap: " + route(placement, flow));
    }

    @Test
    void linesAmongManyBoxesLeadThroughNoneAndKeepOffEachOther() {
        Random random = new Random(5);
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 7; column++) {
                steps.add(step(200 * column + random.nextInt(60), 130 * row + random.nextInt(40)));
            }
        }
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Step from = steps.get(random.nextInt(steps.size()));
            Step to = steps.get(random.nextInt(steps.size()));
            if (from != to) {
                flows.add(join(from, to));
            }
        }
        Placement placement = placement();
        assertClear(placement);
        for (Flow one : flows) {
            for (Flow other : flows.subList(0, flows.indexOf(one))) {
                if (one.getSource() != other.getSource() && one.getTarget() != other.getTarget()) {
                    assertEquals(0, shared(route(placement, one), route(placement, other)), 0.5, () -> one + " on " + other);
                }
            }
        }
    }

    @Test
    void aLineIsLedAnewWhereItsCornersWouldLeadThroughABoxThatItsEndWasMovedPast() {
        Step first = step(0, 0);
        Step last = step(120, 200);
        Step hindrance = step(420, 90);
        Flow flow = join(first, last);
        Scene scene = scene();
        Placement before = placement();
        Map<Key, Bounds> boxes = new HashMap<>(before.boxes());
        boxes.computeIfPresent(key(scene, last), (key, bounds) -> bounds.moved(300, 0));
        Placement after = Layout.followed(scene, before, new Placement(boxes, before.routes()));
        assertClear(after);
        assertEquals(bounds(before, hindrance), bounds(after, hindrance));
        assertEquals(bounds(after, last).y(), route(after, flow).target().at().y(), "and ends at the box that was moved");
    }

    @Test
    void aPathThatSomebodyHasBentStaysWhereItIsBent() {
        Step first = step(0, 0);
        step(0, 150);
        Step last = step(0, 300);
        Flow flow = join(first, last);
        Scene scene = scene();
        List<Point> bends = List.of(new Point(0, 100), new Point(20, 100), new Point(20, 250), new Point(0, 250));
        Placement bent = Layout.bent(scene, placement(), flow(scene, flow).key(), bends);
        assertEquals(bends, route(bent, flow).bends());
        assertFalse(route(Layout.bent(scene, bent, flow(scene, flow).key(), List.of()), flow).bends().equals(bends));
    }

    private Step step(double x, double y) {
        Step step = TalentFactory.eINSTANCE.createStep();
        step.setName("Step " + middles.size());
        process.getNodes().add(step);
        middles.put(step, new Point(x, y));
        return step;
    }

    private Flow join(Step source, Step target) {
        Flow flow = TalentFactory.eINSTANCE.createFlow();
        flow.setSource(source);
        flow.setTarget(target);
        process.getFlows().add(flow);
        return flow;
    }

    private Scene scene() {
        return Notation.talentBench().scenes("Process", process).build();
    }

    /** The boxes where they were put, with the lines that the layout finds between them. */
    private Placement placement() {
        Scene scene = scene();
        Map<Key, Bounds> boxes = new HashMap<>();
        middles.forEach((step, middle) -> {
            Item.Box box = scene.allBoxes().filter(each -> each.element() == step).findFirst().orElseThrow();
            Bounds size = Sizes.of(box);
            boxes.put(box.key(), size.moved(middle.x() - size.width() / 2, middle.y() - size.height() / 2));
        });
        return Layout.completed(scene, new Placement(boxes, Map.of()));
    }

    private Key key(Scene scene, EObject element) {
        return scene.allBoxes().filter(box -> box.element() == element).findFirst().orElseThrow().key();
    }

    private static Item.Edge flow(Scene scene, Flow flow) {
        return scene.edges().stream().filter(edge -> edge.element() == flow).findFirst().orElseThrow();
    }

    private Bounds bounds(Placement placement, Step step) {
        return placement.boxes().get(key(scene(), step));
    }

    private Route route(Placement placement, Flow flow) {
        return placement.routes().get(flow(scene(), flow).key());
    }

    /** No line goes through a box, nor through one of its own before it ends there. */
    private void assertClear(Placement placement) {
        Scene scene = scene();
        for (Item.Edge edge : scene.edges()) {
            Route route = placement.routes().get(edge.key());
            for (Bounds piece : pieces(route)) {
                scene.allBoxes().forEach(box -> assertFalse(placement.boxes().get(box.key()).grown(-1).overlaps(piece),
                        () -> edge.source() + " to " + edge.target() + " through " + box.label().text() + ": " + route));
            }
        }
    }

    private static double shared(Route one, Route other) {
        double shared = 0;
        for (Bounds piece : pieces(one)) {
            for (Bounds beside : pieces(other)) {
                double across = Math.min(piece.right(), beside.right()) - Math.max(piece.x(), beside.x());
                double down = Math.min(piece.bottom(), beside.bottom()) - Math.max(piece.y(), beside.y());
                if (across >= 0 && down >= 0) {
                    shared += across + down;
                }
            }
        }
        return shared;
    }

    private static List<Bounds> pieces(Route route) {
        List<Bounds> pieces = new ArrayList<>();
        for (int i = 1; i < route.points().size(); i++) {
            Point start = route.points().get(i - 1);
            Point end = route.points().get(i);
            pieces.add(new Bounds(Math.min(start.x(), end.x()), Math.min(start.y(), end.y()), Math.abs(start.x() - end.x()), Math.abs(start.y() - end.y())));
        }
        return pieces;
    }
}
