// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Route;
import org.talentbench.ui.tests.Bench;

/** Somebody arranges the flowchart of a process with the mouse: by handles, ends of lines, the wheel and the right button. */
class StoryOfArrangingTest extends Story {

    private static final int PULL = 40;

    private ProcessNode node(String name) {
        return Bench.named(process().getNodes(), name);
    }

    private Process process() {
        return model().getProcesses().getFirst();
    }

    @Test
    void aHandleResizesABox() throws Exception {
        begin("retention-cycle", "resized.talent", "Process");
        Person.plays(person -> {
            ProcessNode node = person.see(() -> node("Employee wellbeing"));
            Bounds before = person.see(() -> paper().bounds(node));
            person.click(() -> paper().at(node));
            person.await("it is selected", () -> paper().selected(node));
            person.drag(() -> corner(node, 0), () -> corner(node, PULL));
            person.await("it is larger", () -> paper().bounds(node).width() > before.width());
            double zoom = person.see(() -> paper().canvas().zoom().level());
            Bounds after = person.see(() -> paper().bounds(node));
            assertEquals(List.of(before.x(), before.y()), List.of(after.x(), after.y()), "the other corner stays");
            assertEquals(before.width() + PULL / zoom, after.width(), 10 / zoom);
            assertEquals(before.height() + PULL / zoom, after.height(), 10 / zoom);
            person.picture("story-resized");
            person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            person.await("it is as large as before", () -> paper().bounds(node).equals(before));
        });
    }

    private static Point corner(ProcessNode node, int beyond) {
        Rectangle area = paper().area(node);
        return new Point(area.x + area.width + beyond, area.y + area.height + beyond);
    }

    @Test
    void theEndOfALineIsDraggedToAnotherBox() throws Exception {
        begin("retention-cycle", "reconnected.talent", "Process");
        Person.plays(person -> {
            Flow flow = person.see(() -> node("Hiring").getOutgoingFlows().getFirst());
            ProcessNode before = person.see(() -> (ProcessNode) flow.getTarget());
            ProcessNode other = person.see(() -> node("Exit and replacement"));
            person.click(() -> {
                Route route = paper().route(flow);
                return paper().at(route.at(route.length() / 3));
            });
            person.await("the line is selected", () -> paper().selected(flow));
            person.drag(() -> paper().at(paper().route(flow).target().at()), () -> paper().at(other));
            person.await("it leads to the other box", () -> flow.getTarget() == other);
            person.picture("story-reconnected");
            person.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            person.await("it leads where it did", () -> flow.getTarget() == before);
        });
    }

    @Test
    void theWheelZoomsAroundThePointer() throws Exception {
        begin("retention-cycle", "zoomed.talent", "Process");
        Person.plays(person -> {
            ProcessNode node = person.see(() -> node("Hiring"));
            double before = person.see(() -> paper().canvas().zoom().level());
            person.point(() -> paper().at(node));
            Point at = person.see(() -> paper().at(node));
            person.wheel(KeyEvent.VK_CONTROL, -2);
            person.await("it is seen larger", () -> paper().canvas().zoom().level() > before * 1.3);
            Point now = person.see(() -> paper().at(node));
            assertTrue(Math.hypot(at.x - now.x, at.y - now.y) < 5, now + " is still where the pointer is, " + at);
            person.picture("story-zoomed");
            person.wheel(KeyEvent.VK_CONTROL, 2);
            person.await("it is seen as before", () -> Math.abs(paper().canvas().zoom().level() - before) < 1e-6);
        });
    }

    @Test
    void theMenuOfTheRightButtonDuplicatesABox() throws Exception {
        begin("retention-cycle", "duplicated.talent", "Process");
        Person.plays(person -> {
            ProcessNode node = person.see(() -> node("Hiring"));
            int before = person.see(() -> process().getNodes().size());
            person.contextMenu(() -> paper().at(node), "Duplicate");
            person.await("there is another one", () -> process().getNodes().size() == before + 1);
            ProcessNode copy = person.see(() -> process().getNodes().getLast());
            assertEquals("Hiring", person.see(copy::getName));
            assertTrue(person.see(() -> paper().selected(copy)));
        });
    }
}
