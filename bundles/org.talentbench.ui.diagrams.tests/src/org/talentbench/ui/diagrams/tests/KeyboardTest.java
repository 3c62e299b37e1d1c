// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Somebody draws who has no mouse. */
@ExtendWith(ErrorLog.class)
class KeyboardTest {

    private static final String INSERT = "org.talentbench.ui.diagrams.insert";

    private Process process;
    private ModelSession session;
    private Pen pen;

    @BeforeEach
    void open() {
        IFile file = Bench.example("retention-cycle", "keyboard.talent");
        session = Bench.session(file);
        session.revert();
        process = Bench.model(file).getProcesses().getFirst();
        pen = Pen.open(file, "Process", process);
        pen.paper().setFocus();
        Bench.rest(100);
    }

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
        Bench.rest(100);
    }

    /** Goes to a tool of the palette and presses Enter on it. */
    private void use(String tool) {
        Bench.command(INSERT);
        Table palette = pen.canvas().palette().table();
        assertSame(palette, Bench.display().getFocusControl());
        palette.setSelection(pen.canvas().palette().labels().indexOf(tool));
        pen.key(SWT.CR, SWT.CR, 0);
    }

    private void enter() {
        pen.key(SWT.CR, SWT.CR, 0);
    }

    private Object focused() {
        return pen.canvas().selectedKeys().iterator().next().element();
    }

    /** Goes on to a box with Tab, or back to it with Shift+Tab. */
    private void tabTo(ProcessNode node) {
        for (int detail : new int[] { SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS }) {
            for (int i = 0; i < process.getNodes().size() && !isFocused(node); i++) {
                pen.paper().traverse(detail);
            }
        }
        assertSame(node, focused());
    }

    private boolean isFocused(ProcessNode node) {
        return !pen.canvas().selectedKeys().isEmpty() && focused() == node;
    }

    /** The field over a box in which its name is typed. */
    private Text field() {
        Bench.await("there is a field to type in", () -> !Bench.controls(pen.paper(), Text.class, any -> true).isEmpty());
        return Bench.controls(pen.paper(), Text.class, any -> true).getFirst();
    }

    private ProcessNode node(String name) {
        return Bench.named(process.getNodes(), name);
    }

    private String hint() {
        return Bench.controls(pen.canvas(), Label.class, label -> (label.getStyle() & SWT.WRAP) != 0).stream().map(Label::getText).findFirst().orElse("");
    }

    @Test
    void anElementIsMadeNamedMovedConnectedAndDeleted() {
        use("Step");
        ProcessNode made = process.getNodes().getLast();
        Text field = field();
        assertSame(field, Bench.display().getFocusControl(), "a name is typed at once");
        field.setText("Exit interview");
        enter();
        assertEquals("Exit interview", made.getName());
        assertSame(pen.paper(), Bench.display().getFocusControl());
        Bounds place = pen.bounds(made);
        assertTrue(process.getNodes().stream().filter(other -> other != made).noneMatch(other -> place.overlaps(pen.bounds(other))), "it takes free room");

        pen.key(SWT.ARROW_RIGHT, (char) 0, SWT.CTRL);
        assertEquals(place.moved(10, 0), pen.bounds(made));

        int flows = process.getFlows().size();
        use("Flow");
        assertTrue(hint().contains("Exit interview"), hint());
        ProcessNode target = node("Employee wellbeing");
        tabTo(target);
        Bench.picture("keyboard-connecting");
        enter();
        assertEquals(flows + 1, process.getFlows().size());
        Flow flow = process.getFlows().getLast();
        assertSame(made, flow.getSource());
        assertSame(target, flow.getTarget());
        assertEquals("", hint(), "nothing more to say");

        tabTo(made);
        Bench.command("org.eclipse.ui.edit.rename");
        field().setText("Talk");
        enter();
        assertEquals("Talk", made.getName());
        Bench.command("org.eclipse.ui.edit.delete");
        assertNull(made.eResource());
        assertEquals(flows, process.getFlows().size());
    }

    @Test
    void anEdgeAsksForItsStartAndEscapeGivesItUp() {
        int flows = process.getFlows().size();
        pen.canvas().selection().setSelection(org.eclipse.jface.viewers.StructuredSelection.EMPTY);
        use("Flow");
        assertTrue(hint().contains("starts"), hint());
        tabTo(node("Hiring"));
        enter();
        assertTrue(hint().contains("Hiring"), hint());
        pen.key(SWT.ESC, SWT.ESC, 0);
        assertEquals("", hint());
        tabTo(node("Employee wellbeing"));
        enter();
        assertEquals(flows, process.getFlows().size());
        assertFalse(session.dirty());
    }

    @Test
    void whatBelongsInsideSomethingSaysSo() {
        IFile file = Bench.example("ai-startup", "keyboard-map.talent");
        Organisation organisation = Bench.model(file);
        pen = Pen.open(file, "FactorMap", organisation);
        pen.canvas().selection().setSelection(org.eclipse.jface.viewers.StructuredSelection.EMPTY);
        use("Driver");
        assertTrue(hint().contains("inside"), hint());
        int drivers = organisation.getFactors().getFirst().getDrivers().size();
        pen.canvas().reveal(java.util.List.of(organisation.getFactors().getFirst()));
        use("Driver");
        assertEquals(drivers + 1, organisation.getFactors().getFirst().getDrivers().size());
    }

    @Test
    void tabLeavesTheDiagramAfterTheLastBox() {
        for (int i = 0; i < process.getNodes().size(); i++) {
            pen.paper().traverse(SWT.TRAVERSE_TAB_NEXT);
        }
        Object last = focused();
        pen.paper().traverse(SWT.TRAVERSE_TAB_NEXT);
        assertSame(last, focused());
    }
}
