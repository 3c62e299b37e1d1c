// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.scene.Key;
import org.talentbench.ui.diagrams.DiagramEditor;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.tests.Bench;

/** A hand with mouse and keyboard on an open diagram. */
public final class Pen {

    private final DiagramEditor editor;

    private Pen(DiagramEditor editor) {
        this.editor = editor;
    }

    /** Opens the diagram of a kind of an element. */
    public static Pen open(IFile file, String kind, EObject element) {
        DiagramEditor editor = Diagrams.open(Bench.page(), Bench.session(file), Diagrams.of(element, kind)).orElseThrow();
        Bench.rest(300);
        return new Pen(editor);
    }

    /** The same, without waiting until the window is at rest. */
    static Pen openAtOnce(IFile file, String kind, EObject element) {
        return new Pen(Diagrams.open(Bench.page(), Bench.session(file), Diagrams.of(element, kind)).orElseThrow());
    }

    DiagramEditor editor() {
        return editor;
    }

    public DiagramCanvas canvas() {
        return editor.canvas();
    }

    Canvas paper() {
        return canvas().paper();
    }

    /** Takes a tool of the palette by its label. */
    public void take(String label) {
        Table palette = canvas().palette().table();
        int row = canvas().palette().labels().indexOf(label);
        assertTrue(row >= 0, () -> "the palette has no " + label + ", only " + canvas().palette().labels());
        palette.setSelection(row);
        var event = new Event();
        event.item = palette.getItem(row);
        palette.notifyListeners(SWT.Selection, event);
        Bench.rest(50);
    }

    /** The label of the tool in hand. */
    public String toolInHand() {
        return canvas().palette().table().getSelection()[0].getText();
    }

    /** The only item that stands for an element. */
    Key key(EObject element) {
        var keys = canvas().sheet().view().keys(element);
        assertTrue(!keys.isEmpty(), () -> element + " is not on the diagram");
        return keys.getFirst();
    }

    public Bounds bounds(EObject element) {
        return canvas().sheet().view().bounds(key(element));
    }

    /** Where the middle of an element is on the control. */
    public Point at(EObject element) {
        var centre = bounds(element).centre();
        return at(centre.x(), centre.y());
    }

    /** Where a place of the diagram is on the control. */
    public Point at(double x, double y) {
        return canvas().toControl(x, y);
    }

    public void click(Point at) {
        mouse(SWT.MouseMove, at, 0, 0, 0);
        mouse(SWT.MouseDown, at, 1, 0, 1);
        mouse(SWT.MouseUp, at, 1, SWT.BUTTON1, 1);
    }

    void doubleClick(Point at) {
        click(at);
        mouse(SWT.MouseDown, at, 1, 0, 2);
        mouse(SWT.MouseDoubleClick, at, 1, 0, 2);
        mouse(SWT.MouseUp, at, 1, SWT.BUTTON1, 2);
        Bench.rest(100);
    }

    public void drag(Point from, Point to) {
        mouse(SWT.MouseMove, from, 0, 0, 0);
        mouse(SWT.MouseDown, from, 1, 0, 1);
        for (int i = 1; i <= 8; i++) {
            mouse(SWT.MouseMove, new Point(from.x + (to.x - from.x) * i / 8, from.y + (to.y - from.y) * i / 8), 0, SWT.BUTTON1, 0);
        }
        mouse(SWT.MouseUp, to, 1, SWT.BUTTON1, 1);
        Bench.rest(100);
    }

    void press(Point at) {
        mouse(SWT.MouseMove, at, 0, 0, 0);
        mouse(SWT.MouseDown, at, 1, 0, 1);
    }

    /** One movement with the button down, without rest after it. */
    void moveTo(Point at) {
        send(SWT.MouseMove, at, 0, SWT.BUTTON1, 0);
    }

    void release(Point at) {
        send(SWT.MouseUp, at, 1, SWT.BUTTON1, 1);
    }

    public void key(int keyCode, char character, int stateMask) {
        var event = new Event();
        event.keyCode = keyCode;
        event.character = character;
        event.stateMask = stateMask;
        Control focus = Bench.display().getFocusControl();
        (focus == null ? paper() : focus).notifyListeners(SWT.KeyDown, event);
        Bench.rest(50);
    }

    private void mouse(int type, Point at, int button, int stateMask, int count) {
        send(type, at, button, stateMask, count);
        Bench.rest(30);
    }

    private void send(int type, Point at, int button, int stateMask, int count) {
        var event = new Event();
        event.type = type;
        event.x = at.x;
        event.y = at.y;
        event.button = button;
        event.stateMask = stateMask;
        event.count = count;
        paper().notifyListeners(type, event);
    }
}
