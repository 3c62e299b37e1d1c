// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Somebody draws a talent process with mouse and keyboard. */
@ExtendWith(ErrorLog.class)
class DrawingTest {

    private IFile file;
    private ModelSession session;
    private Process process;
    private Pen pen;

    @BeforeEach
    void open() {
        file = Bench.example("retention-cycle", "drawing.talent");
        session = Bench.session(file);
        session.revert();
        process = Bench.model(file).getProcesses().getFirst();
        pen = Pen.open(file, "Process", process);
        pen.canvas().zoom().fit();
        Bench.rest(100);
    }

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        Bench.rest(100);
    }

    private ProcessNode node(String name) {
        return process.getNodes().stream().filter(node -> node.getName().equals(name)).findFirst().orElseThrow();
    }

    private void undo() {
        Bench.command("org.eclipse.ui.edit.undo");
        Bench.rest(50);
    }

    @Test
    void whatThePaletteMakesStandsWhereItWasClickedAndIsNamedAtOnce() {
        int before = process.getNodes().size();
        pen.take("Step");
        Bounds free = pen.canvas().sheet().view().placement().bounds();
        pen.click(pen.at(free.x() + 20, free.bottom() - 30));
        Bench.rest(200);
        assertEquals(before + 1, process.getNodes().size());
        ProcessNode made = process.getNodes().getLast();
        assertEquals(free.x() + 20, pen.bounds(made).centre().x(), 3);
        assertEquals(free.bottom() - 30, pen.bounds(made).centre().y(), 3);
        Text field = Bench.controls(pen.paper(), Text.class, any -> true).getFirst();
        field.setText("面谈 Interview");
        Bench.picture("naming");
        pen.key(SWT.CR, SWT.CR, 0);
        assertEquals("面谈 Interview", made.getName());
        assertTrue(session.dirty());
        assertEquals("Select", pen.toolInHand(), "the tool is put back after it was used");
        undo();
        undo();
        assertEquals(before, process.getNodes().size());
        assertFalse(session.dirty());
    }

    @Test
    void anEdgeIsDrawnByDraggingFromBoxToBox() {
        ProcessNode from = node("Performance review");
        ProcessNode to = node("Employee wellbeing");
        int before = process.getFlows().size();
        pen.take("Flow");
        pen.drag(pen.at(from), pen.at(to));
        assertEquals(before + 1, process.getFlows().size());
        Flow flow = process.getFlows().getLast();
        assertSame(from, flow.getSource());
        assertSame(to, flow.getTarget());
        Bench.picture("connected");
        undo();
        assertEquals(before, process.getFlows().size());
    }

    @Test
    void anUnsteadyClickStartsAnEdgeAndDrawsNoneBackToItsBox() {
        ProcessNode from = process.getNodes().getFirst();
        ProcessNode to = process.getNodes().getLast();
        int before = process.getFlows().size();
        pen.take("Flow");
        Point at = pen.at(from);
        pen.drag(at, new Point(at.x + 8, at.y + 2));
        assertEquals(before, process.getFlows().size());
        pen.click(pen.at(to));
        assertEquals(before + 1, process.getFlows().size());
        assertSame(from, process.getFlows().getLast().getSource());
        assertSame(to, process.getFlows().getLast().getTarget());
    }

    @Test
    void aBoxIsDraggedAndOneUndoPutsItBack() {
        ProcessNode node = node("Employee wellbeing");
        Bounds before = pen.bounds(node);
        var at = pen.at(node);
        double zoom = pen.canvas().zoom().level();
        pen.drag(at, new org.eclipse.swt.graphics.Point(at.x + 60, at.y + 40));
        assertEquals(before.x() + 60 / zoom, pen.bounds(node).x(), 8 / zoom);
        assertEquals(before.y() + 40 / zoom, pen.bounds(node).y(), 8 / zoom);
        Bench.picture("dragged");
        assertEquals(1, Bench.model(file).getDiagrams().size(), "the diagram is part of the model from then on");
        undo();
        assertEquals(before, pen.bounds(node));
        assertEquals(0, Bench.model(file).getDiagrams().size());
        assertFalse(session.dirty());
    }

    @Test
    void aDragDrawsAnewOnlyWhatIsNearTheBox() {
        pen.canvas().guides().snap(false);
        var paper = pen.paper().getClientArea();
        Point at = pen.at(node("Development cycle"));
        pen.press(at);
        pen.moveTo(new Point(at.x + 10, at.y + 10));
        Bench.rest(300);
        List<Double> shares = new ArrayList<>();
        Listener painted = event -> shares.add((double) event.width * event.height / (paper.width * paper.height));
        pen.paper().addListener(SWT.Paint, painted);
        for (int i = 0; i < 10; i++) {
            pen.moveTo(new Point(at.x + 12 + 2 * i, at.y + 11 + i));
            Bench.rest(30);
        }
        pen.paper().removeListener(SWT.Paint, painted);
        pen.release(new Point(at.x + 30, at.y + 20));
        pen.canvas().guides().snap(true);
        assertFalse(shares.isEmpty());
        assertTrue(shares.stream().allMatch(share -> share < 0.2), shares::toString);
    }

    @Test
    void deleteTakesItsEdgesAlongAndUndoBringsAllBack() {
        ProcessNode node = node("Incentive scheme");
        int flows = process.getFlows().size();
        pen.click(pen.at(node));
        pen.paper().setFocus();
        Bench.rest(50);
        Bench.command("org.eclipse.ui.edit.delete");
        assertNull(node.eResource());
        assertTrue(process.getFlows().size() < flows);
        assertTrue(process.getFlows().stream().allMatch(flow -> flow.getSource() != null && flow.getTarget() != null));
        undo();
        assertNotNull(node.eResource());
        assertEquals(flows, process.getFlows().size());
    }

    @Test
    void anEndOfAnEdgeIsDraggedToAnotherBox() {
        Flow flow = node("Hiring").getOutgoingFlows().getFirst();
        ProcessNode other = node("Exit and replacement");
        var route = pen.canvas().sheet().view().route(pen.key(flow));
        var middle = route.at(route.length() / 3);
        pen.click(pen.at(middle.x(), middle.y()));
        assertEquals(List.of(flow), List.copyOf(pen.canvas().selectedKeys()).stream().map(key -> key.element()).toList());
        pen.drag(pen.at(route.target().at().x(), route.target().at().y()), pen.at(other));
        Bench.picture("reconnected");
        assertSame(other, flow.getTarget());
        undo();
        assertNotSame(other, flow.getTarget());
    }

    @Test
    void aNameIsEditedInPlaceWithF2AndEscapeLeavesItAsItWas() {
        ProcessNode node = node("Development cycle");
        pen.click(pen.at(node));
        pen.paper().setFocus();
        Bench.rest(50);
        Bench.command("org.eclipse.ui.edit.rename");
        Text field = Bench.controls(pen.paper(), Text.class, any -> true).getFirst();
        assertEquals("Development cycle", field.getText());
        field.setText("Anything");
        pen.key(SWT.ESC, SWT.ESC, 0);
        assertEquals("Development cycle", node.getName());
        pen.doubleClick(pen.at(node));
        field = Bench.controls(pen.paper(), Text.class, any -> true).getFirst();
        field.setText("Round");
        pen.key(SWT.CR, SWT.CR, 0);
        assertEquals("Round", node.getName());
        undo();
        assertEquals("Development cycle", node.getName());
    }

    @Test
    void aBoxThatGrewWithItsNameIsAsSmallAgainAfterAnUndo() {
        ProcessNode node = node("Development cycle");
        var before = pen.canvas().sheet().view().placement();
        pen.click(pen.at(node));
        Bench.command("org.eclipse.ui.edit.rename");
        Bench.controls(pen.paper(), Text.class, any -> true).getFirst().setText("Development cycle of everybody who has been here for some time");
        pen.key(SWT.CR, SWT.CR, 0);
        assertTrue(pen.bounds(node).width() > before.boxes().get(pen.key(node)).width());
        undo();
        assertEquals(before, pen.canvas().sheet().view().placement());
    }

    @Test
    void copiesArePastedWithTheEdgesBetweenThem() {
        int nodes = process.getNodes().size();
        int flows = process.getFlows().size();
        pen.canvas().reveal(List.of(node("Hiring"), node("Technical skills assessment")));
        pen.canvas().actions().copy();
        pen.canvas().actions().paste();
        Bench.rest(100);
        assertEquals(nodes + 2, process.getNodes().size());
        assertEquals(flows + 1, process.getFlows().size());
        Flow copy = process.getFlows().getLast();
        assertEquals("Hiring", ((ProcessNode) copy.getSource()).getName());
        assertNotSame(node("Hiring"), copy.getSource());
        Bench.picture("pasted");
        undo();
        assertEquals(nodes, process.getNodes().size());
        assertEquals(flows, process.getFlows().size());
    }

    @Test
    void ctrlAndAnArrowMoveWhatIsSelected() {
        ProcessNode node = node("Employee wellbeing");
        pen.click(pen.at(node));
        Bounds before = pen.bounds(node);
        pen.paper().setFocus();
        pen.key(SWT.ARROW_RIGHT, (char) 0, SWT.CTRL);
        assertEquals(before.moved(10, 0), pen.bounds(node));
        pen.key(SWT.ARROW_DOWN, (char) 0, SWT.CTRL | SWT.SHIFT);
        assertEquals(before.moved(10, 1), pen.bounds(node));
    }

    @Test
    void whatIsDrawnIsThereAfterSavingAndOpeningAgain() throws Exception {
        ProcessNode node = node("Employee wellbeing");
        String id = session.idOf(node);
        var at = pen.at(node);
        pen.drag(at, new org.eclipse.swt.graphics.Point(at.x + 50, at.y + 30));
        Bounds moved = pen.bounds(node);
        Bench.command("org.eclipse.ui.file.save");
        assertFalse(session.dirty());
        Bench.page().closeAllEditors(false);
        session.revert();
        var again = Pen.open(file, "Process", Bench.model(file).getProcesses().getFirst());
        assertEquals(moved, again.bounds(session.element(id).orElseThrow()));
    }
}
