// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.talentbench.ui.tests.Bench;

/** The events that the window system sends while something is dragged from one control to another. */
final class DragAndDrop {

    private DragAndDrop() {
    }

    /** Begins to drag what is selected in a control; returns whether that can be dragged. */
    static boolean start(Control control) {
        var source = (DragSource) control.getData(DND.DRAG_SOURCE_KEY);
        control.setFocus();
        Event event = event(source, null, new Point(0, 0));
        event.doit = true;
        source.notifyListeners(DND.DragStart, event);
        return event.doit;
    }

    static void end(Control control) {
        var source = (DragSource) control.getData(DND.DRAG_SOURCE_KEY);
        source.notifyListeners(DND.DragEnd, event(source, null, new Point(0, 0)));
    }

    /** Moves what is dragged over a place of a control; returns whether it can be dropped there. */
    static boolean over(Control control, Transfer transfer, Point at) {
        var target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
        Event event = event(target, transfer, control.toDisplay(at));
        target.notifyListeners(DND.DragEnter, event);
        target.notifyListeners(DND.DragOver, event);
        return event.detail != DND.DROP_NONE;
    }

    /** Drops what is dragged at a place of a control. */
    static void drop(Control control, Transfer transfer, Point at) {
        var target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
        Point place = control.toDisplay(at);
        over(control, transfer, at);
        target.notifyListeners(DND.DragLeave, event(target, transfer, place));
        target.notifyListeners(DND.DropAccept, event(target, transfer, place));
        target.notifyListeners(DND.Drop, event(target, transfer, place));
        Bench.rest(200);
    }

    /** SWT keeps its kind of event to itself. */
    private static Event event(Widget widget, Transfer transfer, Point at) {
        try {
            Class<?> type = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader());
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var event = (Event) constructor.newInstance();
            event.widget = widget;
            event.x = at.x;
            event.y = at.y;
            event.detail = DND.DROP_COPY;
            if (transfer != null) {
                set(event, "operations", DND.DROP_COPY | DND.DROP_MOVE);
                set(event, "dataTypes", transfer.getSupportedTypes());
                set(event, "dataType", transfer.getSupportedTypes()[0]);
            }
            return event;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Event event, String name, Object value) throws ReflectiveOperationException {
        var field = event.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(event, value);
    }
}
